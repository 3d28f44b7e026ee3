import DoseModel

/// Products for tests of the choice of products, without a monograph.
enum TabletPool {
    static func product(_ name: String, _ form: Product.Form, micrograms: Int64, part: Ratio = Ratio(1)) -> Product {
        Product(
            name: name, aliases: [], form: form, strength: Dose(micrograms: micrograms),
            smallestPart: Cited(part, basis: .engineering, citation: "own"), jurisdictions: ["us"], citation: "own")
    }

    /// One of each kind that matters: whole, halves, quarters, a capsule, one that gives off slowly, a liquid.
    static let all = [
        product("5 mg tablet", .tablet, micrograms: 5_000),
        product("10 mg tablet", .tablet, micrograms: 10_000, part: Ratio(1, 2)),
        product("20 mg tablet", .tablet, micrograms: 20_000, part: Ratio(1, 4)),
        // Scoring that a file states for a form taken whole does not count.
        product("2.5 mg capsule", .capsule, micrograms: 2_500, part: Ratio(1, 2)),
        product("10 mg modified-release tablet", .modifiedRelease, micrograms: 10_000),
        product("2 mg/mL liquid", .liquid, micrograms: 2_000, part: Ratio(5, 4)),
    ]

    /// A small generator of numbers that is the same everywhere.
    struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }
}
