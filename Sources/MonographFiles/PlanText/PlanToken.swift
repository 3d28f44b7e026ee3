import DoseModel

/// One word, number or mark of a line of plan text, with the bytes it stands on.
struct PlanToken {
    /// What it is.
    enum Kind: Equatable {
        /// A number without sign, in whole millionths, so that micrograms come out exactly.
        case number(Int64)
        /// Letters in lower case; the points of `b.i.d.` are left out.
        case word(String)
        /// A clock time, `08:00`.
        case time(ClockTime)
        /// A date, `2026-12-07`.
        case date(CivilDate)
        /// One other character.
        case mark(Unicode.Scalar)
        /// The end of the line, or the comment that ends it.
        case end
    }

    /// One, in the millionths of ``Kind/number(_:)``.
    static let one: Int64 = 1_000_000

    /// What it is.
    let kind: Kind
    /// Where it stands among the bytes of its line.
    let bytes: Range<Int>

    /// The word, if it is one.
    var word: String? {
        guard case .word(let text) = kind else { return nil }
        return text
    }

    /// The whole number, if it is one.
    var wholeNumber: Int? {
        guard case .number(let millionths) = kind, millionths.isMultiple(of: PlanToken.one) else { return nil }
        return Int(millionths / PlanToken.one)
    }

    /// Whether it is this mark.
    func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark(scalar) }
}
