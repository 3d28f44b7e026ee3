package import DoseModel

/// Findings in the form that code hosts and editors read: SARIF 2.1.0 (OASIS, 2020), one run.
package struct FindingSARIF: Sendable {
    /// The schema the text keeps to.
    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    private let findings: [Finding]
    private let verdict: Verdict
    private let version: String
    private let pages: [FindingCode: String]
    private let fixes: [Int: [TextReplacement]]

    /// Creates the run.
    ///
    /// - Parameters:
    ///   - findings: the findings, in order.
    ///   - verdict: what they mean together.
    ///   - version: that of this program.
    ///   - pages: the page of each code, in Markdown; a code without one has no help.
    ///   - fixes: how the file is to be changed to make the repair of a finding, by the finding's place in the list.
    package init(
        findings: [Finding], verdict: Verdict, version: String, pages: [FindingCode: String],
        fixes: [Int: [TextReplacement]] = [:]
    ) {
        self.findings = findings
        self.verdict = verdict
        self.version = version
        self.pages = pages
        self.fixes = fixes
    }

    /// The text, with a line feed at its end.
    package var text: String {
        let codes = Set(findings.map(\.code)).sorted()
        var writer = JSONWriter(.pretty)
        writer.object { writer in
            writer.text("$schema", FindingSARIF.schema)
            writer.text("version", "2.1.0")
            writer.array("runs", [codes]) { writer, codes in
                writer.object { write(codes, to: &$0) }
            }
        }
        return writer.finish() + "\n"
    }

    private func write(_ codes: [FindingCode], to writer: inout JSONWriter) {
        writer.object("tool") { writer in
            writer.object("driver") { writer in
                writer.text("name", "doseplan")
                writer.text("version", version)
                writer.text("semanticVersion", version)
                writer.array("rules", codes) { writer, code in
                    writer.object { SARIFRule(code: code, page: pages[code]).write(to: &$0) }
                }
            }
        }
        writer.array("invocations", [verdict]) { writer, verdict in
            writer.object { writer in
                writer.flag("executionSuccessful", true)
                writer.object("properties") { $0.text("verdict", verdict.rawValue) }
            }
        }
        writer.text("columnKind", "unicodeCodePoints")
        let prints = fingerprints
        writer.array("results", findings.indices) { writer, place in
            writer.object { writer in
                let finding = findings[place]
                SARIFResult(
                    finding: finding, rule: codes.firstIndex(of: finding.code) ?? 0, fingerprint: prints[place],
                    fix: fixes[place] ?? []
                ).write(to: &writer)
            }
        }
    }

    /// A text for each finding that stays the same while lines move: what it is about and its numbers, and which of
    /// several alike it is.
    private var fingerprints: [String] {
        var counts: [String: Int] = [:]
        return findings.map { finding in
            let parts = [
                finding.code.rawValue, finding.step.map { "\($0)" } ?? "", finding.actual ?? "", finding.limit ?? "",
                finding.actual == nil ? finding.message : "",
            ]
            let print = FindingSARIF.hash(parts.joined(separator: "\u{1F}"))
            let count = (counts[print] ?? 0) + 1
            counts[print] = count
            return "\(print):\(count)"
        }
    }

    /// 64-bit FNV-1a as 16 digits. Not a secret.
    private static func hash(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 {
            hash ^= UInt64(byte)
            hash &*= 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
