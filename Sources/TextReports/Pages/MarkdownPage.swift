/// A page of simple Markdown as plain text: headings, paragraphs, lists, fenced blocks, `code` and **strong**. Pages
/// are ours; whatever else stands in them is printed as it is.
struct MarkdownPage {
    private static let width = 88

    /// How headings and code are shown.
    let style: TerminalStyle

    /// The page, wrapped, with a line feed at the end of each line.
    func text(_ page: String) -> String {
        var lines: [String] = []
        var paragraph = ""
        var bullet = ""
        var isFenced = false
        func flush() {
            guard !paragraph.isEmpty else { return }
            // Without styles the markers go before the lines are broken, with styles after it: codes have no width.
            let text = style.isOn ? paragraph : inline(paragraph)
            let broken = WrappedText.hanging(bullet, text, width: MarkdownPage.width)
            lines += style.isOn ? broken.map(inline) : broken
            (paragraph, bullet) = ("", "")
        }
        for raw in page.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = trimmed(raw)
            if line.hasPrefix("```") {
                flush()
                if !isFenced, let caption = caption(line) { lines.append("  " + caption + ":") }
                isFenced.toggle()
            } else if isFenced {
                lines.append(raw.isEmpty ? "" : "    " + PrintableText.line(String(raw)))
            } else if line.isEmpty {
                flush()
                lines.append("")
            } else if line.first == "#" {
                flush()
                lines.append(style.bold(PrintableText.line(trimmed(line.drop { $0 == "#" }))))
            } else if let (mark, rest) = listItem(raw) {
                flush()
                (bullet, paragraph) = (mark, PrintableText.line(rest))
            } else if line.first == "|" {
                flush()
                lines.append(inline(PrintableText.line(line)))
            } else {
                paragraph += (paragraph.isEmpty ? "" : " ") + PrintableText.line(line)
            }
        }
        flush()
        while lines.last == "" { lines.removeLast() }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What a fence says besides the language of its block, as in "```yaml triggers".
    private func caption(_ fence: String) -> String? {
        let words = fence.split(separator: " ").dropFirst()
        return words.isEmpty ? nil : PrintableText.line(words.joined(separator: " "))
    }

    /// The indentation with the bullet or number, and the text of a list item; `nil` for another line.
    private func listItem(_ line: Substring) -> (mark: String, text: String)? {
        let indent = line.prefix { $0 == " " }
        let rest = line.dropFirst(indent.count)
        if rest.hasPrefix("- ") || rest.hasPrefix("* ") {
            return (indent + "- ", trimmed(rest.dropFirst(2)))
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, rest.dropFirst(digits.count).hasPrefix(". ") else { return nil }
        return (indent + digits + ". ", trimmed(rest.dropFirst(digits.count + 2)))
    }

    /// Markers within a line: on a terminal with styles `code` and **strong** are heavy, elsewhere code keeps its marks
    /// and strong text loses them. Markers without a partner stay.
    private func inline(_ line: String) -> String {
        let strong = emphasized(line, marker: "**") { style.bold($0) }
        return style.isOn ? emphasized(strong, marker: "`") { style.bold($0) } : strong
    }

    private func emphasized(_ line: String, marker: String, _ emphasis: (String) -> String) -> String {
        let parts = pieces(line, marker)
        guard parts.count > 2 else { return line }
        var result = ""
        for (index, part) in parts.enumerated() {
            if index.isMultiple(of: 2) {
                result += part
            } else if index == parts.count - 1 {
                result += marker + part
            } else {
                result += emphasis(part)
            }
        }
        return result
    }

    private func pieces(_ line: String, _ marker: String) -> [String] {
        var pieces = [""]
        var rest = Substring(line)
        while !rest.isEmpty {
            if rest.hasPrefix(marker) {
                pieces.append("")
                rest = rest.dropFirst(marker.count)
            } else {
                pieces[pieces.count - 1].append(rest.removeFirst())
            }
        }
        return pieces
    }

    private func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" || last == "\r" || last == "\r\n" { text.removeLast() }
        return String(text)
    }
}
