/// Text that came from a file, made fit to stand in a line of output: a name must not move the cursor, colour the
/// terminal, break a table or turn the reading direction of what follows.
package enum PrintableText {
    /// The text in one line: white space becomes a space, everything a terminal would act on becomes U+FFFD.
    package static func line(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
            case _ where isActive(scalar): result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether a terminal or an editor acts on this character instead of showing it: control characters, and the
    /// marks that turn the direction of the text after them.
    package static func isActive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
            true
        default: false
        }
    }
}
