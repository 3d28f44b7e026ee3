import DoseModel

/// One code as a rule of SARIF, with its page as help.
struct SARIFRule {
    /// The code.
    let code: FindingCode
    /// Its page in Markdown; `nil` for none.
    let page: String?

    /// Writes the members.
    func write(to writer: inout JSONWriter) {
        writer.text("id", code.rawValue)
        writer.text("name", name)
        writer.object("shortDescription") { $0.text("text", code.title) }
        if let page {
            writer.object("fullDescription") { $0.text("text", firstParagraph(of: page) ?? code.title) }
            writer.object("help") { writer in
                writer.text("text", Explanation.text(page: page, color: false))
                writer.text("markdown", page)
            }
        }
        writer.object("defaultConfiguration") { $0.text("level", code.usualSeverity.rawValue) }
        writer.object("properties") { writer in
            writer.text("family", FindingFamily.title(of: code.family))
            writer.flag("acknowledgeable", code.isAcknowledgeable)
        }
    }

    /// The title in the form that rule names have, `DailyTotalAboveTheAbsoluteCeiling`.
    private var name: String {
        code.title.split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private func firstParagraph(of page: String) -> String? {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.isEmpty || $0.first == "#" }
        let paragraph = lines.prefix { !$0.isEmpty }.joined(separator: " ")
        return paragraph.isEmpty ? nil : paragraph
    }
}
