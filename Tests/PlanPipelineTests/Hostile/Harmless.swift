import Foundation
import PlanPipeline

/// Whether what is written can do anything but be read. Each form is taken apart by its own rules, anew.
enum Harmless {
    /// What is wrong with a text; `nil` for nothing.
    ///
    /// - Parameter plain: the same with harmless words in place of the hostile ones; `nil` where those are refused.
    static func fault(of text: String, as format: OutputFormat, beside plain: String?) -> String? {
        if let fault = fault(of: text) { return fault }
        switch format {
        case .text, .plan: return nil
        case .json, .sarif, .fhir:
            guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)) else { return "no JSON" }
            return format == .fhir ? markup(inNotesOf: value) : nil
        case .csv: return formula(in: text)
        case .markdown: return text.contains("<script") || text.contains("<img") ? "raw markup" : nil
        case .html, .svg: return structure(text, plain)
        case .ics: return lines(of: text, plain)
        }
    }

    /// A character that a terminal or an editor acts on instead of showing it.
    static func fault(of text: String) -> String? {
        for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\r" {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
                return "U+\(String(scalar.value, radix: 16)) stands there raw"
            default: continue
            }
        }
        return nil
    }

    /// A cell that a spreadsheet would calculate.
    private static func formula(in table: String) -> String? {
        for row in rows(of: table) {
            for cell in row {
                guard let first = cell.unicodeScalars.first(where: { $0 != " " }) else { continue }
                if "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) { return "a formula: \(cell.prefix(40))" }
            }
        }
        return nil
    }

    /// The cells of a table by RFC 4180.
    private static func rows(of table: String) -> [[String]] {
        var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
        var scalars = table.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                scalars.removeFirst()
                cell += "\""
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(cell)
                cell = ""
            case "\r" where !isQuoted && scalars.first == "\n": continue
            case "\n" where !isQuoted:
                rows.append(row + [cell])
                (row, cell) = ([], "")
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return rows
    }

    /// Tags that the same page with harmless words does not have, or attributes that end early.
    private static func structure(_ page: String, _ plain: String?) -> String? {
        let words = ["<script", "onerror=alert(1)>", "<b>", "\" onmouseover", "<![CDATA[", "javascript:alert(1)\""]
        if let word = words.first(where: { page.contains($0) }) { return "raw \(word)" }
        guard let plain else { return nil }
        return tags(of: page) == tags(of: plain) ? nil : "other tags than with harmless words"
    }

    /// The names of the tags, one after the other.
    private static func tags(of page: String) -> [String] {
        page.split(separator: "<", omittingEmptySubsequences: false).dropFirst().map { piece in
            String(piece.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" || piece.first == "/" && $0 == "/" })
        }
    }

    /// Lines of a calendar that are none of a property, or more events than with harmless words.
    private static func lines(of calendar: String, _ plain: String?) -> String? {
        let lines = calendar.components(separatedBy: "\r\n")
        for line in lines where !line.isEmpty && !line.hasPrefix(" ") {
            let name = line.prefix { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "-") }
            guard !name.isEmpty, [":", ";"].contains(line.dropFirst(name.count).first) else {
                return "a line of its own"
            }
        }
        guard let plain else { return nil }
        func events(_ lines: [String]) -> Int { lines.count { $0 == "BEGIN:VEVENT" } }
        return events(lines) == events(plain.components(separatedBy: "\r\n")) ? nil : "other events than with harmless words"
    }

    /// FHIR's annotations are Markdown; its other texts are plain.
    private static func markup(inNotesOf value: Any) -> String? {
        let notes = (value as? [String: Any])?["note"] as? [[String: Any]] ?? []
        for text in notes.compactMap({ $0["text"] as? String }) {
            if text.contains("<") || text.contains("](") { return "markup in a note: \(text.prefix(60))" }
        }
        return nil
    }
}
