import DoseModel

/// Where the text of a value stands in its file, so that a place inside the value can be shown in the file even where
/// quotes, escapes, folding or indentation make the two differ.
struct TextOrigin: Sendable {
    /// A place as the YAML parser counts it: line and column from 0.
    struct Mark: Sendable {
        let line: Int
        let column: Int
    }

    let source: SourceText
    let start: Mark
    let end: Mark
    let style: YAMLNode.Style

    /// The place in the file of the bytes `range` of the value `text`.
    func span(of range: Range<Int>, in text: [UInt8]) -> SourceSpan {
        var walk = Walk(origin: self)
        let from = walk.advance(to: range.lowerBound, in: text)
        let upTo = range.isEmpty ? from : walk.advance(to: range.upperBound - 1, in: text) + 1
        return source.span(from..<max(from, upTo))
    }

    /// The whole of it, up to the end of its first line.
    var span: SourceSpan {
        if start.line == end.line {
            return SourceSpan(
                file: source.name, line: start.line + 1, column: start.column + 1, length: end.column - start.column)
        }
        let from = source.offset(line: start.line, column: start.column)
        return source.span(from..<source.bytes.count)
    }
}

/// Walks through a value and through the bytes of the file it came from side by side. White space may differ between
/// the two (indentation, folded lines); everything else is the same, or an escape that the walk knows.
private struct Walk {
    private let bytes: [UInt8]
    private let style: YAMLNode.Style
    private let end: Int
    private var inText = 0
    private var inFile: Int

    init(origin: TextOrigin) {
        bytes = origin.source.bytes
        style = origin.style
        end = origin.source.offset(line: origin.end.line, column: origin.end.column)
        let start = origin.source.offset(line: origin.start.line, column: origin.start.column)
        switch origin.style {
        case .plain: inFile = start
        case .singleQuoted, .doubleQuoted: inFile = start + 1
        // The text of a block begins on the line after its `|` or `>`.
        case .literal, .folded: inFile = origin.source.offset(line: origin.start.line + 1, column: 0)
        }
    }

    /// The byte of the file where byte `offset` of the value stands. Offsets must not fall from call to call.
    mutating func advance(to offset: Int, in text: [UInt8]) -> Int {
        while inFile < end {
            let byte = bytes[inFile]
            guard inText < text.count else { break }
            let wanted = text[inText]
            let escaped = style == .doubleQuoted && byte == UInt8(ascii: "\\")
            if !escaped, wanted != byte, Walk.isSpace(byte), !Walk.isSpace(wanted) {
                inFile += 1
                continue
            }
            if escaped, passEscapedLineBreak() { continue }
            guard inText < offset else { break }
            if escaped {
                passEscape(wanted)
            } else if wanted == byte {
                inText += 1
                inFile += style == .singleQuoted && byte == UInt8(ascii: "'") ? 2 : 1
            } else if Walk.isSpace(byte) {
                inText += 1
                inFile += 1
            } else {
                break
            }
        }
        return min(inFile, end)
    }

    /// Passes a backslash at the end of a line, which stands for nothing; says whether one stood there.
    private mutating func passEscapedLineBreak() -> Bool {
        guard inFile + 1 < end, bytes[inFile + 1] == UInt8(ascii: "\n") || bytes[inFile + 1] == UInt8(ascii: "\r")
        else { return false }
        inFile += 2
        return true
    }

    /// Passes a backslash with what belongs to it, and the character of the value that it stands for.
    private mutating func passEscape(_ wanted: UInt8) {
        let kind = inFile + 1 < end ? bytes[inFile + 1] : 0
        switch kind {
        case UInt8(ascii: "x"): inFile += 4
        case UInt8(ascii: "u"): inFile += 6
        case UInt8(ascii: "U"): inFile += 10
        default: inFile += 2
        }
        switch wanted {
        case 0xC0...0xDF: inText += 2
        case 0xE0...0xEF: inText += 3
        case 0xF0...0xFF: inText += 4
        default: inText += 1
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }
}
