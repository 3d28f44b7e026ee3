import DoseModel

/// Reads the bytes of one line of plan text token by token, and knows the column of each.
///
/// Copying it is how the parser looks ahead.
struct PlanTextCursor {
    /// The bytes of the line.
    let bytes: [UInt8]
    /// Where they stand.
    let place: PlanTextPlace
    /// The token to be read next.
    private(set) var token: PlanToken
    /// The end of the token read last.
    private(set) var end: Int

    /// Starts at the first token of a line.
    init(_ bytes: [UInt8], at place: PlanTextPlace) throws(InputError) {
        self.bytes = bytes
        self.place = place
        end = 0
        token = PlanToken(kind: .end, bytes: 0..<0)
        token = try scan(from: 0)
    }

    /// Goes on to the next token.
    mutating func advance() throws(InputError) {
        try skip(to: token.bytes.upperBound)
    }

    /// Goes on to the first token at or after a byte.
    mutating func skip(to position: Int) throws(InputError) {
        end = position
        token = try scan(from: position)
    }

    /// The bytes as text.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The place of some bytes in the file.
    func span(_ range: Range<Int>) -> SourceSpan {
        place.span(range, of: bytes)
    }

    /// An error about some bytes.
    func error(
        _ message: String, at range: Range<Int>, expected: String? = nil, nearest: String? = nil
    ) -> InputError {
        InputError(message, at: span(range), expected: expected, nearest: nearest)
    }
}
