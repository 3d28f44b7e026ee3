import TextReports

/// Text as FHIR's strings allow it.
enum FHIRText {
    /// The text in one line, without space around it and without characters that act; `nil` where nothing is left,
    /// because FHIR has no empty string.
    static func string(_ text: String) -> String? {
        var line = PrintableText.line(text)[...]
        while line.first == " " { line.removeFirst() }
        while line.last == " " { line.removeLast() }
        return line.isEmpty ? nil : String(line)
    }
}
