import DoseModel

/// A change that takes something off, and the way down it stands on: from the first cut after the last rise.
package struct Cut: Sendable {
    /// The change.
    let change: LevelChange
    /// The place, among all cuts, of the first one on this way down; its own where it is that.
    let first: Int
    /// The day of the cut before it on this way down; `nil` where there is none.
    let last: CivilDate?
    /// The largest total of any day before it.
    let highest: Dose
    /// How many days the drug was taken before the first cut on this way down.
    let exposure: Int

    /// All cuts in the order of time; `soFar` are the days on the drug before the plan.
    static func all(in changes: [LevelChange], along timeline: [StepFacts], soFar: Int) -> [Cut] {
        guard changes.contains(where: \.isCut) else { return [] }
        var cuts: [Cut] = []
        var highest = Dose.zero
        // The days on the drug in the steps before `position`.
        var (days, position) = (soFar, 0)
        var way: (first: Int, last: CivilDate?, exposure: Int)?
        for change in changes {
            highest = max(highest, change.before.dayTotal)
            while position < change.beginning ?? timeline.count {
                if !timeline[position].level.isNone { days += timeline[position].days }
                position += 1
            }
            if change.isRise { way = nil }
            guard change.isCut else { continue }
            let current = way ?? (cuts.count, nil, days)
            cuts.append(
                Cut(
                    change: change, first: current.first, last: current.last, highest: highest,
                    exposure: current.exposure))
            way = (current.first, change.date, current.exposure)
        }
        return cuts
    }

    /// The days since the cut before it; `nil` where there is none.
    var days: Int? {
        guard let last, let date = change.date else { return nil }
        return last.days(until: date)
    }

    /// Whether the drug is stopped here without anything lower before. Told by `last`, so a plan without steps counts.
    var isDirectStop: Bool { change.isStop && last == nil }

    /// `60 mg/day at most, for 28 days before the first cut`.
    var exposureText: String {
        "\(highest.perDayText) at most, for \(DoseWording.days(exposure)) before the first cut"
    }
}
