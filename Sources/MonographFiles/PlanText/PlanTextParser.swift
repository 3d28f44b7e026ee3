import DoseModel

/// Reads one line of plan text. Its parts stand in one file each.
struct PlanTextParser {
    /// What is read.
    var cursor: PlanTextCursor
    /// Problem times with names of their own, longest first, in lower case.
    let names: [(lower: [UInt8], name: String)]
    /// The one product at hand, which `2 tablets` counts; `nil` where it is not said.
    let product: Product?

    /// The longest line, in bytes; it bounds the work that one line can cause.
    private static let longestLine = 2_000

    /// Starts at the beginning of a line.
    init(
        _ bytes: [UInt8], at place: PlanTextPlace, names: [String], product: Product? = nil
    ) throws(InputError) {
        self.product = product
        guard bytes.count <= PlanTextParser.longestLine else {
            throw InputError(
                "the line is longer than \(PlanTextParser.longestLine) bytes", at: place.span(0..<1, of: bytes),
                expected: "one step a line")
        }
        cursor = try PlanTextCursor(bytes, at: place)
        self.names =
            names
            .map { (lower: Array($0.lowercased().utf8), name: $0) }
            .sorted { $0.lower.count > $1.lower.count }
    }

    /// Goes past the next token if it is one of these words.
    mutating func accept(_ words: String...) throws(InputError) -> Bool {
        guard let word = cursor.token.word, words.contains(word) else { return false }
        try cursor.advance()
        return true
    }

    /// Goes past the next token if it is one of these marks.
    mutating func accept(mark scalars: Unicode.Scalar...) throws(InputError) -> Bool {
        guard case .mark(let mark) = cursor.token.kind, scalars.contains(mark) else { return false }
        try cursor.advance()
        return true
    }

    /// Goes past a joining word or mark.
    mutating func acceptJoint() throws(InputError) -> Bool {
        if try accept("and") { return true }
        return try accept(mark: "&", "+", "/")
    }

    /// Goes past the first of these phrases whose words all come next.
    mutating func accept(phrases: [[String]]) throws(InputError) -> Bool {
        for phrase in phrases where cursor.token.word == phrase[0] {
            var ahead = cursor
            var fits = true
            for word in phrase where fits {
                fits = ahead.token.word == word
                if fits { try ahead.advance() }
            }
            guard fits else { continue }
            cursor = ahead
            return true
        }
        return false
    }

    /// An error about the next token, which does not belong here.
    func unexpected(expected: String, words: [String] = PlanWords.afterAmount) -> InputError {
        guard cursor.token.kind != .end else {
            let place = cursor.end..<cursor.end
            return cursor.error("the text ends too early", at: place, expected: expected)
        }
        let text = cursor.text(cursor.token.bytes)
        guard let word = cursor.token.word else {
            return cursor.error("`\(text)` is not understood here", at: cursor.token.bytes, expected: expected)
        }
        if let (bytes, readings) = readingsAhead() {
            return cursor.error(
                "`\(cursor.text(bytes))` does not say exactly what is meant", at: bytes, expected: readings)
        }
        let nearest = NearestWord.of(word, in: words)
        return cursor.error(
            "`\(text)` is not understood here", at: cursor.token.bytes, expected: expected,
            nearest: nearest == word ? nil : nearest)
    }

    /// The readings of the next word, or of the word after `in the`, and where it stands.
    private func readingsAhead() -> (bytes: Range<Int>, readings: String)? {
        let start = cursor.token.bytes.lowerBound
        var ahead = self
        // What cannot be read behind these words has no readings either.
        if (try? ahead.accept(phrases: [["in", "the"], ["in"], ["as"], ["when"]])) == nil { return nil }
        guard let word = ahead.cursor.token.word, let readings = PlanWords.readings(of: word) else { return nil }
        return (start..<ahead.cursor.token.bytes.upperBound, readings)
    }

    /// Makes sure that nothing follows.
    func expectEnd(expected: String) throws(InputError) {
        guard cursor.token.kind == .end else { throw unexpected(expected: expected) }
    }
}
