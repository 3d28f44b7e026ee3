package import DoseModel

/// One content line of a calendar file with its folds undone: its bytes, and where in the file each of them stands.
package struct FoldedLine: Sendable {
    /// A stretch of the line that stands on one line of the file.
    struct Piece: Sendable {
        /// Where it begins among the bytes of the unfolded line.
        let start: Int
        /// The line of the file, counted from 1.
        let line: Int
        /// The column at which it begins, counted from 1: 2 behind the space of a fold.
        let column: Int
    }

    /// The file as the person named it.
    let file: String
    /// The bytes in UTF-8, without line breaks and folds.
    package let bytes: [UInt8]
    /// The stretches, in order; never empty.
    let pieces: [Piece]

    /// The place of some of its bytes; the length is that within one line of the file.
    package func span(_ range: Range<Int>) -> SourceSpan {
        let piece = pieces.last { $0.start <= range.lowerBound } ?? pieces[0]
        let end = pieces.first { $0.start > range.lowerBound }?.start ?? bytes.count
        let upTo = min(max(range.upperBound, range.lowerBound), end)
        return SourceSpan(
            file: file, line: piece.line,
            column: piece.column + FoldedLine.characters(bytes[piece.start..<min(range.lowerBound, bytes.count)]),
            length: FoldedLine.characters(bytes[min(range.lowerBound, upTo)..<upTo]))
    }

    /// The place of all of it, up to its first fold.
    package var span: SourceSpan { span(0..<bytes.count) }

    /// Some of its bytes as text.
    package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// An error at some of its bytes.
    package func error(
        _ message: String, at range: Range<Int>, expected: String? = nil, nearest: String? = nil
    ) -> InputError {
        InputError(message, at: span(range), expected: expected, nearest: nearest)
    }

    /// Characters as columns count them: Unicode scalars.
    private static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $1 & 0b1100_0000 == 0b1000_0000 ? $0 : $0 + 1 }
    }
}
