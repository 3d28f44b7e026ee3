import DoseModel
import Foundation
import PlanPipeline
import Testing

/// `docs/findings.md` is made of the pages of `doseplan explain`.
struct FindingsDocumentTests {
    @Test("docs/findings.md is what make findings makes of the pages now")
    func isUpToDate() throws {
        let text = try PackageFolder.pipeline().findingsDocument().output
        let path = PackageFolder.path + "/docs/findings.md"
        if ProcessInfo.processInfo.environment["DOSEPLAN_RECORD"] != nil {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("recorded docs/findings.md anew")
            return
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test("every code has its heading and a line in the table of its family")
    func complete() throws {
        let text = try PackageFolder.pipeline().findingsDocument().output
        for code in FindingCode.allCases {
            #expect(text.contains("\n### \(code.rawValue) "), "\(code)")
            #expect(text.contains("| [\(code.rawValue)](#\(code.rawValue.lowercased())-"), "\(code)")
        }
    }

    @Test("the usual severity of a code is one that its page's examples raise", arguments: FindingCode.allCases)
    func severity(code: FindingCode) throws {
        let page = try String(
            contentsOfFile: PackageFolder.path + "/Templates/Findings/\(code.rawValue).md", encoding: .utf8)
        var raised: [Severity] = []
        for example in page.components(separatedBy: "```yaml triggers\n").dropFirst() {
            let text = example.components(separatedBy: "\n```")[0] + "\n"
            let findings = try PageExample.findings(of: text)
            // What nobody has verified only warns, whatever the code usually does.
            raised += findings.filter { $0.code == code && $0.basis != .unverified }.map(\.severity)
        }
        #expect(raised.isEmpty || raised.contains(code.usualSeverity))
    }
}
