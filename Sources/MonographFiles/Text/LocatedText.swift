package import DoseModel

/// A stretch of the text of one value, which knows where in the file it stands. What parsers of amounts, dates and
/// plan text work on.
package struct LocatedText: Sendable {
    /// The whole text of the value, in UTF-8.
    package let bytes: [UInt8]
    /// The bytes of `bytes` that are meant.
    package let range: Range<Int>
    let origin: TextOrigin

    init(bytes: [UInt8], range: Range<Int>, origin: TextOrigin) {
        self.bytes = bytes
        self.range = range
        self.origin = origin
    }

    /// The whole of a source as it is, for inputs that are no YAML.
    package init(_ source: SourceText) {
        let last = source.lineCount - 1
        origin = TextOrigin(
            source: source, start: TextOrigin.Mark(line: 0, column: 0),
            end: TextOrigin.Mark(line: last, column: source.bytes.count - source.lineStarts[last]), style: .plain)
        bytes = source.bytes
        range = 0..<source.bytes.count
    }

    /// The stretch as a string.
    package var text: String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether there is nothing.
    package var isEmpty: Bool { range.isEmpty }

    /// Another stretch of the same value; offsets count from the start of the value, as those of `range` do.
    package func slice(_ part: Range<Int>) -> LocatedText {
        LocatedText(bytes: bytes, range: part.clamped(to: 0..<bytes.count), origin: origin)
    }

    /// Without white space at either end.
    package var trimmed: LocatedText {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, LocatedText.isSpace(bytes[low]) { low += 1 }
        while high > low, LocatedText.isSpace(bytes[high - 1]) { high -= 1 }
        return slice(low..<high)
    }

    /// The lines, without their line breaks.
    package var lines: [LocatedText] {
        var lines: [LocatedText] = []
        var start = range.lowerBound
        for index in range where bytes[index] == UInt8(ascii: "\n") {
            let end = index > start && bytes[index - 1] == UInt8(ascii: "\r") ? index - 1 : index
            lines.append(slice(start..<end))
            start = index + 1
        }
        if start < range.upperBound { lines.append(slice(start..<range.upperBound)) }
        return lines
    }

    /// Where it stands in the file.
    package var span: SourceSpan { origin.span(of: range, in: bytes) }

    /// An error at this place.
    package func error(_ message: String, expected: String? = nil, nearest: String? = nil) -> InputError {
        InputError(message, at: span, expected: expected, nearest: nearest)
    }

    /// Whether a byte is white space.
    package static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }
}
