import TextReports

/// What is made of templates: a page in one form.
package enum SheetForm: String, CaseIterable, Sendable {
    /// The one-page plan for a browser and for paper.
    case html
    /// The one-page plan as Markdown.
    case markdown
    /// The taper table alone, for a browser and for paper.
    case table

    /// The name of the template it begins with.
    package var page: String {
        switch self {
        case .html: "page.html"
        case .markdown: "page.md"
        case .table: "table.html"
        }
    }

    /// The text as it may stand in a page.
    func escaped(_ text: String) -> String {
        switch self {
        case .html, .table: MarkupText.escaped(text)
        case .markdown: MarkdownText.escaped(text)
        }
    }
}
