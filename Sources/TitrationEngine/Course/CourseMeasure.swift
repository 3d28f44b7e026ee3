import DoseModel

/// How long a course lasts and how gentle it is.
struct CourseMeasure {
    /// The days of the way up, the wait before it among them.
    let up: Int
    /// The days at the target; 0 for a plan that only comes off.
    let stay: Int
    /// The days of the way down.
    let down: Int
    /// The days of one round of each dose of the way down.
    let rounds: Int
    /// The largest fall of the average daily total in micrograms, the last one to nothing among them; zero where the
    /// plan does not come off.
    let largestCut: Ratio
    /// The fewest days any dose of the way down is kept; `nil` where there is no way down.
    let shortestInterval: Int?

    /// Creates a measure.
    init(up: Int, stay: Int, down: Int, rounds: Int, largestCut: Ratio, shortestInterval: Int?) {
        self.up = up
        self.stay = stay
        self.down = down
        self.rounds = rounds
        self.largestCut = largestCut
        self.shortestInterval = shortestInterval
    }

    /// Measures a course.
    ///
    /// - Parameter before: what is taken before its first leg.
    init(_ course: Course.Result, before: Regimen?) {
        var legs = course.legs
        // What follows the decision day is no part of what has to end in time.
        if course.ending == .continue, legs.count > 1, legs[legs.count - 1].phase == .maintenance { legs.removeLast() }
        let ascent = legs.prefix { $0.phase != .taper }
        let descent = legs.dropFirst(ascent.count)
        stay = ascent.last?.days ?? 0
        up = ascent.map(\.days).reduce(0, +) - stay
        down = descent.map(\.days).reduce(0, +)
        rounds = descent.map(\.regimen.everyDays).reduce(0, +)
        shortestInterval = descent.map(\.days).min()
        var largest = Ratio.zero
        if course.ending == .stop {
            var level = ascent.last?.regimen.average ?? before?.average ?? .zero
            for next in descent.map(\.regimen.average) + [.zero] {
                largest = max(largest, level.minus(next))
                level = next
            }
        }
        largestCut = largest
    }

    /// All days, up to the first one without the drug or to the decision.
    var days: Int { up + stay + down }
}
