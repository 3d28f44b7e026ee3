/// The value of one parameter of a shape. Ranges stay ranges; the planner picks inside them and says what it picked.
public enum ShapeValue: Hashable, Sendable {
    /// An amount, or a range of amounts.
    case dose(ClosedRange<Dose>)
    /// A share in percent, exact, or a range of them.
    case percent(ClosedRange<Ratio>)
    /// A time in days, or a range.
    case days(ClosedRange<Int>)
    /// A whole number, or a range.
    case count(ClosedRange<Int>)
    /// An exact number without unit.
    case number(Ratio)
    /// Steps whose size depends on the level, the highest level first.
    case levels([StepLevel])
    /// Regimens one after the other.
    case rungs([Rung])

    /// The kind of value a parameter needs, as a shape's schema names it.
    public enum Kind: String, CaseIterable, Sendable {
        case dose
        case percent
        case days
        case count
        case number
        case levels
        case rungs
    }

    /// Which kind this is.
    public var kind: Kind {
        switch self {
        case .dose: .dose
        case .percent: .percent
        case .days: .days
        case .count: .count
        case .number: .number
        case .levels: .levels
        case .rungs: .rungs
        }
    }
}
