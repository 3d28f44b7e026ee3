package import DoseModel
package import TextReports

/// The plan on one page: for paper, a browser, or as Markdown.
///
/// A page holds one sheet a drug. What stands on it comes from the plan, the monograph and the findings; how it is laid
/// out is up to the templates.
package struct PatientSheet: Sendable {
    private let page: SheetScope
    private let templates: SheetTemplates

    /// Makes the page of plans that belong together; most pages have one.
    ///
    /// - Parameters:
    ///   - parts: the plans with what was found of them.
    ///   - shared: what was found of the plans together.
    ///   - grain: what a row of the taper table alone stands for.
    ///   - words: the fixed words.
    ///   - templates: how the page is laid out.
    package init(
        of parts: [JointPart], shared: [Finding] = [], by grain: TableGrain = .step, words: SheetWords,
        templates: SheetTemplates
    ) {
        let drugs = parts.enumerated().map { index, part in
            DrugSheet(part, shared: shared, number: index + 1, by: grain, words: words).scope
        }
        page = SheetScope([
            "language": .text(words["language"]),
            "title": .text(words("title", ["drug": parts.map { DrugSheet.name(of: $0) }.joined(separator: ", ")])),
            "by-day": .flag(grain == .day),
            "drugs": .list(drugs),
        ])
        self.templates = templates
    }

    /// The page in one form, with a line feed at its end.
    package func text(as form: SheetForm) -> String { templates.text(page, as: form) }

    /// The paths of all values the page has, in the form of ``SheetTemplates/used``, for tests.
    package var paths: Set<String> { PatientSheet.paths(page, "") }

    private static func paths(_ scope: SheetScope, _ path: String) -> Set<String> {
        var result: Set<String> = []
        for name in scope.names {
            result.insert(path + name)
            if case .list(let entries)? = scope[name] {
                for entry in entries { result.formUnion(paths(entry, path + name + "/")) }
            }
        }
        return result
    }
}
