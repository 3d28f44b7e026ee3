import DoseModel

/// Takes a calendar file apart into its content lines, folds undone (RFC 5545, 3.1).
///
/// Lines may end in CRLF, as the standard wants, or in LF alone, as editors make them. Empty lines say nothing and are
/// left out.
struct FoldedLines {
    /// The longest content line, in bytes. A typing guard: descriptions of real events have a few thousand.
    private static let longestLine = 1 << 18

    private let file: String
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    /// Starts at the beginning of a file, behind its byte order mark if it has one.
    init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The next content line; `nil` at the end.
    mutating func next() throws(InputError) -> FoldedLine? {
        var unfolded: [UInt8] = []
        var pieces: [FoldedLine.Piece] = []
        while position < bytes.count {
            let first = bytes[position]
            let isFold = first == UInt8(ascii: " ") || first == UInt8(ascii: "\t")
            guard pieces.isEmpty || isFold else { break }
            guard !isFold || !pieces.isEmpty else {
                throw error("the line goes on with one above it, and there is none", column: 1)
            }
            let (range, number) = (isFold ? position + 1 : position, line)
            let content = try endLine(from: range)
            // An empty line between others is no part of either.
            if content.isEmpty, !isFold { continue }
            pieces.append(FoldedLine.Piece(start: unfolded.count, line: number, column: isFold ? 2 : 1))
            unfolded.append(contentsOf: bytes[content])
            guard unfolded.count <= FoldedLines.longestLine else {
                throw InputError(
                    "the line is longer than \(FoldedLines.longestLine) bytes",
                    at: SourceSpan(file: file, line: pieces[0].line, column: 1))
            }
        }
        guard !pieces.isEmpty else { return nil }
        let found = FoldedLine(file: file, bytes: unfolded, pieces: pieces)
        // Folds may stand inside a character, so only the whole line can be judged.
        guard unfolded.allSatisfy({ $0 < 0x80 }) || String(validating: unfolded, as: UTF8.self) != nil else {
            throw InputError("the line is not UTF-8", at: found.span, expected: "a calendar file in UTF-8")
        }
        return found
    }

    /// Goes past one line of the file; what it holds without its line break.
    private mutating func endLine(from start: Int) throws(InputError) -> Range<Int> {
        var end = start
        while end < bytes.count, bytes[end] >= 0x20 || bytes[end] == 0x09, bytes[end] != 0x7F { end += 1 }
        position = end
        if end < bytes.count {
            let isReturn = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
            guard bytes[end] == 0x0A || isReturn else {
                throw error("a control character stands here", column: end - start + 1)
            }
            position = end + (isReturn ? 2 : 1)
        }
        line += 1
        return start..<end
    }

    private func error(_ message: String, column: Int) -> InputError {
        InputError(
            message, at: SourceSpan(file: file, line: line, column: column), expected: "a calendar file in UTF-8")
    }
}
