import DoseModel

extension PlanTextParser {
    /// The tablets in the parenthesis that comes next, parentheses within it included.
    mutating func parenthesis() throws(InputError) -> [Dosage] {
        let open = cursor.token.bytes.lowerBound
        var depth = 0
        for position in open..<cursor.bytes.count {
            switch cursor.bytes[position] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                guard depth == 0 else { continue }
                let dosages = try dosages(open + 1..<position)
                try cursor.skip(to: position + 1)
                return dosages
            default: break
            }
        }
        throw cursor.error("the parenthesis does not end", at: open..<open + 1, expected: "`)`")
    }

    /// Tablets with `+` or `,` between them.
    func dosages(_ bytes: Range<Int>) throws(InputError) -> [Dosage] {
        var dosages: [Dosage] = []
        var start = bytes.lowerBound
        for position in bytes where isSeparator(position) {
            dosages.append(try dosage(start..<position))
            start = position + 1
        }
        dosages.append(try dosage(start..<bytes.upperBound))
        return dosages
    }

    private func isSeparator(_ position: Int) -> Bool {
        cursor.bytes[position] == UInt8(ascii: "+") || cursor.bytes[position] == UInt8(ascii: ",")
    }

    /// A count and a product: `1/2 x 10 mg tablet`, `1 1/2 × 10 mg tablet`, `2.5 mL x 2 mg/mL liquid`.
    private func dosage(_ bytes: Range<Int>) throws(InputError) -> Dosage {
        var inner = self
        inner.cursor = try PlanTextCursor(Array(cursor.bytes[..<bytes.upperBound]), at: cursor.place)
        try inner.cursor.skip(to: bytes.lowerBound)
        guard let count = try inner.tabletCount() else {
            throw inner.unexpected(expected: "a count and a product, like `1/2 x 10 mg tablet`", words: [])
        }
        let hasMillilitres = try inner.accept("ml")
        var isJoined = try inner.acceptTimesSign()
        if !isJoined { isJoined = try inner.accept("of") }
        guard isJoined else {
            throw inner.unexpected(
                expected: (hasMillilitres ? "`of`" : "`x`") + " and a product, like `1/2 x 10 mg tablet`",
                words: ["x", "of"])
        }
        var name = inner.cursor.token.bytes.lowerBound..<bytes.upperBound
        while let last = name.last, cursor.bytes[last] == UInt8(ascii: " ") { name = name.lowerBound..<last }
        guard !name.isEmpty else {
            throw inner.unexpected(expected: "a product, like `10 mg tablet`", words: [])
        }
        let text = cursor.text(name)
        return Dosage(product: text.hasSuffix("tablets") ? String(text.dropLast()) : text, count: count)
    }

    /// `2`, `1/2`, `1 1/2`, `½`, `2.5`; `nil` where no number begins.
    mutating func tabletCount() throws(InputError) -> Ratio? {
        let start = cursor.token.bytes.lowerBound
        guard case .number(let first) = cursor.token.kind else { return nil }
        try cursor.advance()
        var count = Ratio(first, PlanToken.one)
        if cursor.token.isMark("/") {
            count = try fraction(first, from: start)
        } else if case .number(let second) = cursor.token.kind {
            let inner = cursor.token.bytes.lowerBound
            try cursor.advance()
            let part = cursor.token.isMark("/") ? try fraction(second, from: inner) : Ratio(second, PlanToken.one)
            guard count.isWhole, part < Ratio(1) else {
                throw cursor.error(
                    "`\(cursor.text(start..<cursor.end))` is no count", at: start..<cursor.end,
                    expected: "a count like `1 1/2`, then `x`")
            }
            count += part
        }
        guard Ratio.zero < count, count <= Ratio(10_000) else {
            throw cursor.error(
                "`\(cursor.text(start..<cursor.end))` is no possible count", at: start..<cursor.end,
                expected: "a count above 0")
        }
        return count
    }

    private mutating func fraction(_ numerator: Int64, from start: Int) throws(InputError) -> Ratio {
        try cursor.advance()
        guard let denominator = cursor.token.wholeNumber, (1...1_000).contains(denominator),
            numerator.isMultiple(of: PlanToken.one)
        else {
            throw cursor.error(
                "`\(cursor.text(start..<cursor.token.bytes.upperBound))` is no fraction",
                at: start..<cursor.token.bytes.upperBound, expected: "a fraction like `1/2`")
        }
        try cursor.advance()
        return Ratio(numerator / PlanToken.one, Int64(denominator))
    }
}
