/// One choice of products that makes every dose of a plan, and what it costs: what a person can weigh against another.
public struct ProductTradeOff: Hashable, Sendable {
    /// The products to prescribe.
    public let products: [String]
    /// How many split tablets are taken over the whole plan.
    public let splitTablets: Int
    /// How many units are taken over the whole plan; a measured volume is one.
    public let units: Ratio
    /// The days of the plan with drug.
    public let days: Int

    /// Creates a choice.
    public init(products: [String], splitTablets: Int, units: Ratio, days: Int) {
        self.products = products
        self.splitTablets = splitTablets
        self.units = units
        self.days = days
    }

    /// The units a day on average; nothing where the plan has no days.
    public var unitsPerDay: Ratio {
        days > 0 ? Ratio(units.numerator, units.denominator * Int64(days)) : .zero
    }
}
