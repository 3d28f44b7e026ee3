/// Words of a command as a shell reads them.
package enum ShellText {
    /// The words in one line, each quoted where that is needed.
    package static func line(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

    /// One word. Within single quotes a shell acts on nothing but the quote that ends them.
    static func quoted(_ word: String) -> String {
        let word = PrintableText.line(word)
        let isPlain = word.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "_./:=,+-@%".utf8.contains(byte)
        }
        if isPlain, !word.isEmpty { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
