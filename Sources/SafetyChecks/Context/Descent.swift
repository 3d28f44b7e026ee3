import DoseModel

/// The way down to a stop: from the first cut after the last rise to the day the drug is left off.
struct Descent {
    /// The change to nothing.
    let stop: LevelChange
    /// The first cut on the way; the stop itself where there is no other.
    let firstCut: LevelChange
    /// Whether nothing lower was taken before the stop.
    let isDirect: Bool
    /// The largest total of any day before the stop.
    let highest: Dose
    /// How many days the drug was taken before the first cut.
    let exposure: Int

    /// Looks back from the change at `place`, which must be a stop.
    init(endingAt place: Int, in check: CheckContext) {
        let changes = check.changes
        var (first, back) = (place, place)
        while back >= 0, !changes[back].isRise {
            if changes[back].isCut { first = back }
            back -= 1
        }
        stop = changes[place]
        firstCut = changes[first]
        isDirect = first == place
        highest = changes[...place].reduce(.zero) { max($0, $1.before.dayTotal) }
        // Steps that begin before the first cut; the stop at the end comes after all of them.
        let steps = check.timeline[..<(changes[first].beginning ?? check.timeline.count)]
        let soFar = check.soFar == nil ? 0 : check.plan.soFar?.days ?? 0
        exposure = steps.reduce(soFar) { $1.level.isNone ? $0 : $0 + $1.days }
    }

    /// All ways down to a stop, in the order of time. A step without drug is a stop too.
    static func all(in check: CheckContext) -> [Descent] {
        check.changes.indices.filter { check.changes[$0].isStop }.map { Descent(endingAt: $0, in: check) }
    }

    /// Whether the drug was taken so little and so briefly that it may be stopped at once.
    func isDirectAllowed(_ check: CheckContext) -> Bool {
        check.monograph.taper.directStop?.covers(daily: highest, days: exposure) ?? false
    }

    /// `60 mg/day at most, for 28 days before the first cut`.
    var exposureText: String {
        "\(highest.perDayText) at most, for \(DoseWording.days(exposure)) before the first cut"
    }
}
