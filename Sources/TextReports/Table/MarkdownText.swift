/// Text that must mean nothing in Markdown but itself.
package enum MarkdownText {
    /// The text in one line, with every character escaped that Markdown or HTML could take for markup.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in PrintableText.line(text).unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "$":
                result.unicodeScalars.append("\\")
                result.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A row of a pipe table.
    package static func row(_ cells: [String]) -> String {
        "| " + cells.map(escaped).joined(separator: " | ") + " |"
    }

    /// The rule below the headings of a pipe table.
    package static func rule(columns: Int) -> String {
        "|" + String(repeating: " --- |", count: columns)
    }
}
