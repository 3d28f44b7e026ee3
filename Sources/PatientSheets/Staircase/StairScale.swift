import DoseModel

/// Where days and doses lie in the drawing, in tenths of its unit. Whole numbers, so that a drawing is the same
/// everywhere.
struct StairScale {
    /// The width of the drawing.
    static let width = 4_800
    /// How high the highest stair is where there are few of different heights, and where there are many.
    static let heights = 550...1_000
    /// What each further height adds.
    static let rise = 150
    /// The room above the highest stair: its label.
    static let top = 200
    /// The room right of the last day.
    static let right = 120
    /// The size of letters.
    static let letter = 120
    /// The room a letter is given: more than any letter of common fonts takes on average.
    static let letterWidth = 82
    /// The least room between two labels beside one another.
    static let gap = 80
    /// The least room between two labels above one another.
    static let lineHeight = 150

    /// Where the days begin.
    let left: Int
    /// How high the highest stair is.
    let height: Int
    private let first: Int
    private let days: Int
    private let most: Int64

    /// The scale for stairs; there must be at least one, with at least one day.
    init(_ runs: [StairRun]) {
        first = runs.map(\.start.dayNumber).min() ?? 0
        days = max((runs.map(\.end.dayNumber).max() ?? 1) - first, 1)
        most = max(runs.map(\.most.micrograms).max() ?? 1, 1)
        let levels = Set(runs.map(\.most)).count
        height = min(
            StairScale.heights.lowerBound + StairScale.rise * max(levels - 1, 0), StairScale.heights.upperBound)
        let widest = runs.map { StairScale.width(of: $0.most.text) }.max() ?? 0
        left = max(widest + StairScale.gap + StairScale.gap / 2, 400)
    }

    /// Where the last day ends.
    var end: Int { StairScale.width - StairScale.right }
    /// Where nothing is taken.
    var ground: Int { StairScale.top + height }

    /// Where a day begins.
    func x(_ date: CivilDate) -> Int { left + (date.dayNumber - first) * (end - left) / days }

    /// Where a dose ends, counted from the top.
    func y(_ micrograms: Ratio) -> Int {
        let scaled = micrograms.numerator.multipliedFullWidth(by: Int64(height))
        let (high, _) = (micrograms.denominator * most).dividingFullWidth(scaled)
        return ground - Int(high)
    }

    /// The room a text takes, generously.
    static func width(of text: String) -> Int { text.unicodeScalars.count * letterWidth }

    /// A length in the drawing's unit, `46.5`.
    static func text(_ tenths: Int) -> String { DecimalText.thousandths(Int64(tenths) * 100) }
}
