public import DoseModel
import MonographFiles
import TextReports

extension Pipeline {
    /// `doseplan explain`: one finding's page, or the list of codes.
    public func explanation(of code: String?) throws(InputError) -> CommandResult {
        guard let code else { return CommandResult(output: Explanation.list()) }
        guard let known = FindingCode(rawValue: code.uppercased()) else {
            throw InputError(
                "no finding has the code \(code)", expected: "a code of `doseplan explain`",
                nearest: NearestWord.of(code.uppercased(), in: FindingCode.allCases.map(\.rawValue)))
        }
        let page = try SourceText.read(path: folder.path + "/Findings/\(known.rawValue).md")
        return CommandResult(output: Explanation.text(page: page.text, color: isColored))
    }

    /// `doseplan explain --all`: all pages as one Markdown document.
    public func findingsDocument() throws(InputError) -> CommandResult {
        var pages: [FindingCode: String] = [:]
        for code in FindingCode.allCases {
            pages[code] = try SourceText.read(path: folder.path + "/Findings/\(code.rawValue).md").text
        }
        return CommandResult(output: FindingsDocument.text(pages: pages))
    }

    /// `doseplan drugs`: the monographs, or one of them.
    public func drugs(named name: String?) throws(InputError) -> CommandResult {
        guard let name else {
            var monographs: [Monograph] = []
            for name in try library.names() { monographs.append(try library.monograph(named: name, at: nil)) }
            return CommandResult(output: MonographPages.list(monographs))
        }
        return CommandResult(output: MonographPages.page(try library.monograph(named: name, at: nil)))
    }

    /// `doseplan new`: a request form to fill in.
    public func requestForm(named name: String) throws(InputError) -> CommandResult {
        let forms = try folder.names(in: "Requests", ending: ".yaml")
        guard forms.contains(name) else {
            throw InputError(
                "no request form is called \(name)", expected: forms.joined(separator: ", "),
                nearest: NearestWord.of(name, in: forms))
        }
        return CommandResult(output: try SourceText.read(path: folder.path + "/Requests/\(name).yaml").text)
    }

    /// `doseplan egfr`: kidney function from creatinine, as the planner would take it.
    public func kidneyFunction(
        age: String, sex: String, creatinine: String, weight: String?, asJSON: Bool
    ) throws(InputError) -> CommandResult {
        var values = [(key: "age", value: age), (key: "sex", value: sex), (key: "creatinine", value: creatinine)]
        if let weight { values.append((key: "weight", value: weight)) }
        shelf.add(values)
        let function = RenalFunction(of: try PatientReader.read(overrides: values))
        return CommandResult(output: asJSON ? KidneyText.json(function) : KidneyText.text(function))
    }
}
