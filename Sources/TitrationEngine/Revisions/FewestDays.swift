import DoseModel

/// The fewest days a dose of a plan must be kept before the next change, by what is published.
struct FewestDays {
    let revision: RevisionTools
    private let ladder: Ladder?
    /// The way down at its fastest: what each of its doses is kept for at least.
    private let fastest: [Leg]

    init(revision: RevisionTools) throws(InputError) {
        self.revision = revision
        ladder = try revision.titration.map { titration throws(InputError) in
            try Ladder(titration: titration, choice: revision.tools.choice)
        }
        fastest = (try? FewestDays.fastestWay(revision)) ?? []
    }

    /// The fewest days of a step on the way up or down.
    func days(of step: DoseStep) throws(InputError) -> Cited<Int> {
        let regimen = try Regimen(of: step)
        return step.phase == .taper ? try down(step, regimen) : up(regimen)
    }

    private func up(_ regimen: Regimen) -> Cited<Int> {
        let limits = revision.tools.limits
        guard let own = ladder?.wait(of: regimen) else { return limits.minimumDays }
        let least = Cited(own.value.lowerBound, basis: own.basis, citation: own.citation)
        if let kidney = limits.kidneyDays, kidney.value > least.value { return kidney }
        return least
    }

    private func down(_ step: DoseStep, _ regimen: Regimen) throws(InputError) -> Cited<Int> {
        let rule = try revision.taper().rule
        guard let leg = fastest.first(where: { $0.regimen.isAlike(regimen) }) else {
            // A way down that is not this program's keeps its pace: nobody knows what it rests on.
            return Cited(step.days, basis: rule.interval.basis, citation: rule.citation)
        }
        return Cited(leg.days, basis: rule.interval.basis, citation: rule.interval.citation)
    }

    private static func fastestWay(_ revision: RevisionTools) throws(InputError) -> [Leg] {
        let standing = revision.standing
        let steps = standing.taken + standing.next
        guard let first = steps.firstIndex(where: { $0.phase == .taper }) else { return [] }
        let start: Regimen
        if first > 0 {
            start = try Regimen(of: steps[first - 1])
        } else if let before = try revision.before() {
            start = before
        } else {
            return []
        }
        var request = revision.request
        request.taperPace = .fastest
        let taken = try revision.exposure()
        let coming = steps[..<first].filter { $0.end > revision.order.from }
        let days = taken.days + coming.map { max($0.start, revision.order.from).days(until: $0.end) }.reduce(0, +)
        let highest = max(taken.highest, steps[..<first].map(\.dailyTotal).max() ?? .zero, start.largestDay)
        let rule = try TaperChoice(
            monograph: revision.monograph, request: request, titration: revision.titration
        ).rule(highest: highest, exposure: days).rule
        return try Descent(rule: rule, request: request, choices: .usual, tools: revision.tools)
            .legs(from: start, highest: highest, exposure: days).legs
    }
}
