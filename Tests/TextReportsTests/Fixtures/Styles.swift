/// Terminal styles, looked for from outside.
enum Styles {
    /// A text without its style codes.
    static func removed(from text: String) -> String {
        var result = String.UnicodeScalarView()
        var isCode = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{1B}" {
                isCode = true
            } else if isCode {
                isCode = scalar != "m"
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
