package import DoseModel

/// The text of one input: its bytes, checked to be UTF-8 text of a bearable size, and where its lines begin. Immutable;
/// a class only because every node of a tree points to it.
package final class SourceText: Sendable {
    /// The most bytes an input may have. Anything larger is no plan that a person wrote.
    package static let maximumBytes = 1 << 20

    /// The input as the person named it: a path, `-`, or `--start` for an option.
    package let name: String
    /// The text in UTF-8, without a byte order mark.
    package let bytes: [UInt8]
    /// Where each line begins in `bytes`; line 1 is element 0.
    package let lineStarts: [Int]

    /// Checks the bytes of an input.
    ///
    /// - Throws: an error at the place where the bytes stop being text, or where they are too many.
    package init(name: String, bytes: [UInt8]) throws(InputError) {
        guard bytes.count <= SourceText.maximumBytes else { throw SourceText.tooLarge(name) }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        switch TextCheck.check(text) {
        case .text(let lineStarts):
            self.name = name
            self.bytes = text
            self.lineStarts = lineStarts
        case .refused(let problem, let line, let column):
            throw InputError(
                problem, at: SourceSpan(file: name, line: line, column: column), expected: "a text file in UTF-8")
        }
    }

    /// The error for an input above `maximumBytes`.
    static func tooLarge(_ name: String) -> InputError {
        InputError(
            "the input is larger than 1 MiB", at: SourceSpan(file: name, line: 1, column: 1),
            expected: "a request or plan of at most 1 MiB")
    }

    /// The whole text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// How many lines there are; a text that ends in a line break has an empty last line.
    package var lineCount: Int { lineStarts.count }

    /// Line `number`, counted from 1, without its line break; `nil` where there is none.
    package func line(_ number: Int) -> String? {
        guard number >= 1, number <= lineStarts.count else { return nil }
        return String(decoding: bytes[lineRange(number - 1)], as: UTF8.self)
    }

    /// The place of a stretch of bytes: line, column in characters, and the length within its first line.
    package func span(_ range: Range<Int>) -> SourceSpan {
        let start = min(max(range.lowerBound, 0), bytes.count)
        let index = lineIndex(at: start)
        let line = lineRange(index)
        let from = min(start, line.upperBound)
        let upTo = min(max(range.upperBound, from), line.upperBound)
        return SourceSpan(
            file: name, line: index + 1, column: SourceText.characters(bytes[line.lowerBound..<from]) + 1,
            length: SourceText.characters(bytes[from..<upTo]))
    }

    /// The byte where the character `column` of line `line` begins, both counted from 0 as the YAML parser does.
    func offset(line: Int, column: Int) -> Int {
        guard line < lineStarts.count else { return bytes.count }
        var offset = lineStarts[line]
        var left = column
        while left > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, SourceText.continues(bytes[offset]) { offset += 1 }
            left -= 1
        }
        return offset
    }

    /// The bytes of a line counted from 0, without its line break.
    private func lineRange(_ index: Int) -> Range<Int> {
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The line, counted from 0, that holds a byte.
    private func lineIndex(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// How many characters (Unicode scalars, as the YAML parser counts) a stretch of UTF-8 has.
    private static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { continues($1) ? $0 : $0 + 1 }
    }

    private static func continues(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
