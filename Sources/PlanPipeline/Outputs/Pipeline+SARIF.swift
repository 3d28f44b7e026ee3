import DoseModel
import MonographFiles
import TextReports

extension Pipeline {
    /// More repairs than this are told in words only: each is tried out on the file.
    private static let mostFixes = 50

    /// All findings as SARIF, each with the pages of their codes.
    ///
    /// - Parameters:
    ///   - answer: what was judged.
    ///   - request: the request that said what the plan leaves out.
    ///   - overrides: the flags it was read with.
    func sarif(
        of answer: Answer, request: SourceText? = nil, overrides: [(key: String, value: String)] = []
    ) throws(InputError) -> String {
        let findings =
            switch answer {
            case .one(let outcome): outcome.findings
            case .several(let outcome): JointFindings.named(outcome.findings, of: outcome.parts)
            }
        var pages: [FindingCode: String] = [:]
        for code in Set(findings.map(\.code)) {
            pages[code] = try SourceText.read(path: folder.path + "/Findings/\(code.rawValue).md").text
        }
        let verdict =
            switch answer {
            case .one(let outcome): outcome.verdict
            case .several(let outcome): outcome.verdict
            }
        return FindingSARIF(
            findings: findings, verdict: verdict, version: DoseplanVersion.text, pages: pages,
            fixes: fixes(of: answer, request, overrides)
        ).text
    }

    /// How the file is changed to make each repair, by the place of the finding.
    private func fixes(
        of answer: Answer, _ request: SourceText?, _ overrides: [(key: String, value: String)]
    ) -> [Int: [TextReplacement]] {
        guard case .one(let outcome) = answer, let name = outcome.plan.steps.lazy.compactMap(\.span).first?.file,
            let source = shelf.source(named: name), let kind = try? ContentKind.of(source)
        else { return [:] }
        var fixes: [Int: [TextReplacement]] = [:]
        for (place, finding) in outcome.findings.enumerated() {
            guard fixes.count < Pipeline.mostFixes, let repair = finding.repair,
                let after = repair.applied(to: outcome.plan)
            else { continue }
            let text = FixedText(
                source: source, kind: kind, before: outcome.plan, after: after,
                origins: repair.origins(in: outcome.plan), identities: repair.identities(in: outcome.plan),
                circumstances: outcome.circumstances, monograph: outcome.monograph)
            fixes[place] = text.replacements { text, _ in
                self.reread(text, as: source, request: request, overrides: overrides)
            }
        }
        return fixes
    }
}
