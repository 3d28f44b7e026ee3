package import DoseModel

/// Finds changes of a plan that clear findings, and keeps only those that the checker itself confirms: the finding is
/// gone and no error is new. What brings a new error is tried once more with a change that clears that one too.
package struct RepairSearch {
    /// How many changes may build on one another: the one asked for, and two that clear what it brought.
    private static let deepest = 2
    /// How many changes that bring a new error are followed further.
    private static let mostFollowed = 2
    /// How many steps all checks of one search may judge together, so that a plan with thousands of faults is answered
    /// as soon as a plan with few.
    package static let usualBudget = 100_000  // lint: steps judged; bounds the time, no clinical number

    private let monograph: Monograph
    private let checker: Checker
    /// What plans are judged in. Numbers of steps in it follow the plan that is being repaired.
    var circumstances: Circumstances
    private let clockChanges: [ClockChange]
    private let clock: PlanClock?
    /// How many more steps may be judged.
    package private(set) var budget: Int

    /// Prepares a search for plans of one drug in some circumstances.
    package init(
        monograph: Monograph, circumstances: Circumstances, clockChanges: [ClockChange] = [],
        clock: PlanClock? = nil, budget: Int = RepairSearch.usualBudget
    ) {
        self.monograph = monograph
        self.circumstances = circumstances
        self.clockChanges = clockChanges
        self.clock = clock
        self.budget = budget
        checker = Checker(monograph: monograph)
    }

    /// The findings, each with the repair that was found for it and help that tells of it.
    ///
    /// - Parameters:
    ///   - findings: what was found in the plan, in order.
    ///   - plan: the plan.
    package mutating func adding(to findings: [Finding], of plan: Plan) -> [Finding] {
        guard findings.contains(where: RepairCandidates.mayHave), let start = attempt(plan) else { return findings }
        return findings.map { finding in
            guard RepairCandidates.mayHave(finding), let repair = repair(of: finding, in: start) else { return finding }
            var finding = finding
            finding.repair = repair
            finding.help = repair.text
            return finding
        }
    }

    /// What the checker says of a plan in these circumstances.
    func check(_ plan: Plan, also others: [Finding]) -> [Finding] {
        checker.check(plan, in: circumstances, clockChanges: clockChanges, clock: clock, also: others)
    }

    /// The repair of one finding of a plan; `nil` where none was found.
    package mutating func repair(of finding: Finding, in plan: Plan) -> Repair? {
        guard RepairCandidates.mayHave(finding), let start = attempt(plan) else { return nil }
        return repair(of: finding, in: start)
    }

    private mutating func repair(of finding: Finding, in start: Attempt) -> Repair? {
        let key = FaultKey(finding, origins: start.origins)
        var allowed = start.faults(gravest: finding.severity)
        guard let count = allowed[key], count > 0 else { return nil }
        allowed[key] = count - 1
        // What only warns is not worth a change that needs further changes.
        let depth = finding.severity == .error ? RepairSearch.deepest : 0
        let goal = Goal(allowed: allowed, gravest: finding.severity)
        guard let edits = search(start, for: finding, goal, deeper: depth) else { return nil }
        return Repair(edits, text: RepairWording.text(edits, in: start.plan))
    }

    /// Edits after which no fault stands that is not allowed.
    private mutating func search(
        _ attempt: Attempt, for finding: Finding, _ goal: Goal, deeper: Int
    ) -> [PlanEdit]? {
        let check = CheckContext(
            attempt.plan, in: circumstances, with: monograph, clockChanges: clockChanges, clock: clock)
        var followed: [(Attempt, Finding)] = []
        for candidate in RepairCandidates.all(for: finding, in: check) {
            guard let next = self.attempt(candidate, after: attempt) else { continue }
            guard let excess = next.first(beyond: goal) else { return next.edits }
            if followed.count < RepairSearch.mostFollowed { followed.append((next, excess)) }
        }
        guard deeper > 0 else { return nil }
        for (next, excess) in followed {
            if let edits = search(next, for: excess, goal, deeper: deeper - 1) { return edits }
        }
        return nil
    }

    private mutating func attempt(_ plan: Plan) -> Attempt? {
        var ignored = FindingList()
        guard spend(plan), PlanBounds.hold(plan, into: &ignored) else { return nil }
        return Attempt(
            plan: plan, edits: [], origins: Array(plan.steps.indices),
            findings: checker.check(plan, in: circumstances, clockChanges: clockChanges, clock: clock))
    }

    private mutating func attempt(_ edits: [PlanEdit], after attempt: Attempt) -> Attempt? {
        guard let plan = Repair(edits, text: "").applied(to: attempt.plan), plan != attempt.plan, spend(plan) else {
            return nil
        }
        var ignored = FindingList()
        guard PlanBounds.hold(plan, into: &ignored) else { return nil }
        return Attempt(
            plan: plan, edits: attempt.edits + edits,
            origins: edits.reduce(attempt.origins) { $1.origins(after: $0) },
            findings: checker.check(plan, in: circumstances, clockChanges: clockChanges, clock: clock))
    }

    private mutating func spend(_ plan: Plan) -> Bool {
        guard budget > 0 else { return false }
        budget -= plan.steps.count + 1
        return true
    }
}

/// What a repair may leave.
private struct Goal {
    /// How many faults of each kind may stand at each step.
    let allowed: [FaultKey: Int]
    /// From this severity on faults count.
    let gravest: Severity
}

/// A plan on the way to a repair, and what the checker says of it.
private struct Attempt {
    let plan: Plan
    /// What was changed so far.
    let edits: [PlanEdit]
    /// Which step of the plan at the beginning each step is, or stands before.
    let origins: [Int]
    let findings: [Finding]

    /// How many faults of each kind there are at each step: errors, and where only a warning is at stake warnings too.
    func faults(gravest: Severity) -> [FaultKey: Int] {
        var result: [FaultKey: Int] = [:]
        for finding in findings where finding.severity >= gravest {
            result[FaultKey(finding, origins: origins), default: 0] += 1
        }
        return result
    }

    /// The first fault that is not allowed.
    func first(beyond goal: Goal) -> Finding? {
        var left = goal.allowed
        for finding in findings where finding.severity >= goal.gravest {
            let key = FaultKey(finding, origins: origins)
            let count = left[key] ?? 0
            if count == 0 { return finding }
            left[key] = count - 1
        }
        return nil
    }
}

/// What makes two findings in two versions of a plan the same fault.
private struct FaultKey: Hashable {
    private let code: FindingCode
    private let severity: Severity
    private let step: Int?

    init(_ finding: Finding, origins: [Int]) {
        code = finding.code
        severity = finding.severity
        step = finding.step.map { origins.indices.contains($0 - 1) ? origins[$0 - 1] : -1 }
    }
}
