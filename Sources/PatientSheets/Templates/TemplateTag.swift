import DoseModel

/// One tag of a template.
struct TemplateTag: Hashable, Sendable {
    /// What stands behind the opening braces.
    enum Sort: Hashable, Sendable {
        /// `{{name}}`
        case value
        /// `{{{name}}}`, not escaped
        case raw
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case inverted
        /// `{{/name}}`
        case close
        /// `{{> name}}`
        case partial
    }

    /// What it does.
    let sort: Sort
    /// The name in it.
    let name: String
    /// Where it stands.
    let span: SourceSpan
}
