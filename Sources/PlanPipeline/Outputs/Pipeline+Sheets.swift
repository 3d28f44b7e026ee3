import DoseModel
import MonographFiles
import PatientSheets
import TextReports

extension Pipeline {
    /// A page made of templates: the one-page plan, or the taper table alone.
    func sheet(
        of answer: Answer, as format: OutputFormat, _ page: PagePart, by grain: TableGrain, language: String
    ) throws(InputError) -> String {
        let form: SheetForm = format == .markdown ? .markdown : page == .table ? .table : .html
        let words = SheetWords(try catalogue(language: language))
        return PatientSheet(
            of: answer.parts, shared: answer.shared, by: grain, words: words, templates: try sheetTemplates(words)
        ).text(as: form)
    }

    /// The drawing of what each day takes.
    func staircase(of answer: Answer, language: String) throws(InputError) -> String {
        try DoseStaircase.text(of: answer.parts, words: SheetWords(try catalogue(language: language)))
    }

    /// The templates of the sheets, checked.
    private func sheetTemplates(_ words: SheetWords) throws(InputError) -> SheetTemplates {
        let ending = ".mustache"
        var files: [(name: String, path: String, text: String)] = []
        for name in try folder.names(in: "Sheets", ending: ending) {
            let path = folder.path + "/Sheets/" + name + ending
            files.append((name, path, try SourceText.read(path: path).text))
        }
        return try SheetTemplates(files: files, words: words)
    }
}

extension Answer {
    /// The plans as reports take them.
    fileprivate var parts: [JointPart] { outcomes.map(\.part) }

    /// What was found of several plans together.
    fileprivate var shared: [Finding] {
        switch self {
        case .one: []
        case .several(let outcome): outcome.findings
        }
    }
}
