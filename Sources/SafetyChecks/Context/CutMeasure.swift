import DoseModel

/// How one cut stands to one published way of coming off.
struct CutMeasure {
    /// The cut.
    let cut: Cut
    /// What the way is called.
    let title: String
    /// The caps that hold at the level it starts from; none for a cut that the way prints.
    let caps: CutLimit?
    /// The fewest days that must lie between it and the cut before.
    let interval: Cited<Int>

    /// By a rule's caps.
    init(_ cut: Cut, by rule: TaperRule) {
        self.cut = cut
        title = rule.title
        let level = cut.change.before.average
        let caps = rule.limits.first { level.exceeds($0.above) } ?? rule.limits.last
        self.caps = caps
        let fewest = rule.interval
        interval = caps?.interval ?? fewest.carrying(fewest.value.lowerBound)
    }

    /// By what a source prints: `rung` is the line it leads away from, kept for at least `fewest` days where the line
    /// itself does not say how long.
    init(_ cut: Cut, along rung: Rung, of printed: PrintedSteps, atLeast fewest: Int) {
        self.cut = cut
        title = printed.source.value
        caps = nil
        interval = printed.source.carrying(rung.days?.lowerBound ?? fewest)
    }

    /// By how much the day's total falls, on average over days with and without the drug.
    var fall: DailyAverage { cut.change.before.average.fall(to: cut.change.after.average) }
    /// The cap on the day's total, where it is exceeded.
    var exceededPerDay: Cited<Dose>? { caps?.perDay.flatMap { fall.exceeds($0.value) ? $0 : nil } }
    /// The cap on a single dose, where it is exceeded.
    var exceededPerDose: Cited<Dose>? { caps?.perDose.flatMap { cut.change.fallOfDose > $0.value ? $0 : nil } }
    /// The cap in percent of what is taken, where it is exceeded.
    var exceededPercent: Cited<Ratio>? {
        caps?.percent.flatMap { fall.exceeds($0.value, percentOf: cut.change.before.average) ? $0 : nil }
    }
    /// Whether it takes off more than any cap allows.
    var isTooLarge: Bool { exceededPerDay != nil || exceededPerDose != nil || exceededPercent != nil }
    /// How many days too early it comes; 0 where it does not.
    var missingDays: Int { cut.days.map { max(interval.value - $0, 0) } ?? 0 }
    /// Whether the way allows it.
    var isAllowed: Bool { !isTooLarge && missingDays == 0 }

    /// Whether something that somebody verified forbids it.
    private var isForbidden: Bool {
        let caps = [exceededPerDay?.basis, exceededPerDose?.basis, exceededPercent?.basis]
        return caps.contains { $0 != nil && $0 != .unverified } || missingDays > 0 && interval.basis != .unverified
    }

    /// Whether a breach is rather to be told than another: one that forbids, then the smaller one.
    func isNearer(than other: CutMeasure) -> Bool {
        isForbidden == other.isForbidden ? excess < other.excess : isForbidden
    }

    /// How far it goes beyond the way, in thousandths of what is allowed: the smaller, the nearer.
    var excess: Int {
        let before = cut.change.before.average
        let parts: [Int] = [
            exceededPerDay.map { fall.thousandths(of: DailyAverage($0.value, in: 1)) },
            exceededPerDose.map {
                DailyAverage(cut.change.fallOfDose, in: 1).thousandths(of: DailyAverage($0.value, in: 1))
            },
            exceededPercent.map { fall.thousandths(of: before, percent: $0.value) },
            missingDays > 0 ? interval.value * 1_000 / max(cut.days ?? 1, 1) : nil,
        ].compactMap { $0 }
        return parts.max() ?? 0
    }
}
