import TextReports

/// Text that must mean nothing in HTML or XML but itself, between tags and in quoted attributes.
package enum MarkupText {
    /// The text in one line, with every character escaped that markup knows.
    ///
    /// Scalars are looked at one by one: a quotation mark with an accent on it is one character to a reader and still a
    /// quotation mark to a browser.
    package static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in PrintableText.line(text).unicodeScalars {
            switch scalar {
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "`": result.append(contentsOf: "&#96;".unicodeScalars)
            case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
