import DoseModel

/// Reads one line of plan text. Its parts stand in one file each.
struct PlanTextParser {
    /// What is read.
    var cursor: PlanTextCursor
    /// Problem times with names of their own, longest first, in lower case.
    let names: [(lower: [UInt8], name: String)]

    /// Starts at the beginning of a line.
    init(_ bytes: [UInt8], at place: PlanTextPlace, names: [String]) throws(InputError) {
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

    /// Goes past the next token if it is this mark.
    mutating func accept(mark scalar: Unicode.Scalar) throws(InputError) -> Bool {
        guard cursor.token.isMark(scalar) else { return false }
        try cursor.advance()
        return true
    }

    /// Goes past these words if they all come next.
    mutating func accept(phrase words: String...) throws(InputError) -> Bool {
        var ahead = cursor
        for word in words {
            guard ahead.token.word == word else { return false }
            try ahead.advance()
        }
        cursor = ahead
        return true
    }

    /// The word after the next token.
    func wordAfterNext() throws(InputError) -> String? {
        var ahead = cursor
        try ahead.advance()
        return ahead.token.word
    }

    /// An error about the next token, which does not belong here.
    func unexpected(expected: String, words: [String] = PlanWords.afterAmount) -> InputError {
        guard cursor.token.kind != .end else {
            let place = cursor.end..<cursor.end
            return cursor.error("the text ends too early", at: place, expected: expected)
        }
        let text = cursor.text(cursor.token.bytes)
        if let word = cursor.token.word {
            if let readings = PlanWords.readings(of: word) {
                return cursor.error("'\(text)' does not say exactly what is meant", at: cursor.token.bytes, expected: readings)
            }
            let nearest = NearestWord.of(word, in: words)
            return cursor.error(
                "'\(text)' is not understood here", at: cursor.token.bytes, expected: expected, nearest: nearest)
        }
        return cursor.error("'\(text)' is not understood here", at: cursor.token.bytes, expected: expected)
    }

    /// Makes sure that nothing follows.
    func expectEnd(expected: String) throws(InputError) {
        guard cursor.token.kind == .end else { throw unexpected(expected: expected) }
    }
}
