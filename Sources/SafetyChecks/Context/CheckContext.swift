package import DoseModel

/// The facts of one check, worked out once and read by all rules.
package struct CheckContext: Sendable {
    /// The plan as it was given.
    package let plan: Plan
    /// What it is judged in.
    package let circumstances: Circumstances
    /// What it is judged by, as it holds for this person.
    package let monograph: Monograph
    /// The rules for steps up that it may keep to: that of the protocol it names. A plan that names none may be for any
    /// of them, and is in order where one allows it.
    package let stepRules: [StepRule]
    /// The changes of the clocks while the plan lasts.
    package let clockChanges: [ClockChange]
    /// The clocks it goes by; `nil` where no zone is known.
    package let clock: PlanClock?
    /// All steps in the order of the plan.
    package let steps: [StepFacts]
    /// The steps that last at least a day, in the order of their dates, whatever their order in the plan.
    package let timeline: [StepFacts]
    /// What was taken before the plan; `nil` where nothing was, or where one begins again.
    package let soFar: DoseLevel?
    /// What changes from level to level, in the order of time: the first entry leads into the first step, and where
    /// the plan ends in a stop the last one leads out of the last step.
    package let changes: [LevelChange]
    /// The changes that take something off, each with the way down it stands on.
    package let cuts: [Cut]
    /// What kidney function allows, by the days for which each value was known; one for a plan that was never revised
    /// for a new value.
    package let kidneyEras: [KidneyEra]
    /// Whether the person takes the drug already and no step comes to more: leaving it, or staying, but not rising.
    package let isComingOff: Bool
    /// Whether nobody has a plan yet, and somebody asks whether a trial makes sense.
    let asksFit: Bool
    /// The products at hand.
    package let products: [Product]

    /// Works out the facts. The plan must keep to `PlanBounds`.
    init(
        _ plan: Plan, in circumstances: Circumstances, with monograph: Monograph, clockChanges: [ClockChange],
        clock: PlanClock? = nil, asksFit: Bool = false
    ) {
        self.asksFit = asksFit
        let general = monograph
        let monograph = general.resolved(for: circumstances, protocolName: plan.protocolName)
        stepRules = CheckContext.stepRules(of: plan, by: monograph, otherwise: general.step)
        self.plan = plan
        self.circumstances = circumstances
        self.monograph = monograph
        self.clockChanges = clockChanges
        self.clock = clock
        steps = plan.steps.indices.map { StepFacts(plan.steps[$0], number: $0 + 1) }
        timeline = MissedDays.leftOut(of: CheckContext.inOrderOfTime(steps), as: plan.changes)
        let before = CheckContext.level(of: plan, in: circumstances, with: monograph)
        changes = Changes.all(of: plan, from: before, along: timeline, restart: monograph.restart?.value)
        soFar = changes.first?.lapse == nil ? before : nil
        cuts = Cut.all(in: changes, along: timeline, soFar: soFar == nil ? 0 : plan.soFar?.days ?? 0)
        products = circumstances.products(with: monograph)

        let isAboveRecommended =
            !circumstances.acknowledgements.isEmpty && circumstances.acknowledges(.c103)
        kidneyEras = CheckContext.eras(
            in: circumstances, under: monograph.renal, isAboveRecommended: isAboveRecommended, soFar: soFar,
            timeline: timeline, changes: changes, steps: steps, ending: plan.ending)
        if let soFar {
            isComingOff = timeline.allSatisfy { $0.level.average <= soFar.average }
        } else {
            isComingOff = false
        }
    }

    /// What kidney function allows on a day.
    func kidneyEra(on date: CivilDate?) -> KidneyEra {
        guard let date, kidneyEras.count > 1 else { return kidneyEras[kidneyEras.count - 1] }
        return kidneyEras.first { era in era.until.map { date < $0 } ?? true } ?? kidneyEras[kidneyEras.count - 1]
    }

    /// What kidney function allows on a day.
    func kidney(on date: CivilDate?) -> KidneyFacts { kidneyEra(on: date).kidney }

    private static func eras(
        in circumstances: Circumstances, under rules: RenalRules, isAboveRecommended: Bool, soFar: DoseLevel?,
        timeline: [StepFacts], changes: [LevelChange], steps: [StepFacts], ending: Ending
    ) -> [KidneyEra] {
        let eras = KidneyEra.all(
            in: circumstances, under: rules, isAboveRecommended: isAboveRecommended, soFar: soFar,
            timeline: timeline, changes: changes, ending: ending)
        let highest = steps.reduce(Dose.zero) { max($0, $1.level.dayTotal) }
        return eras.map { era in
            var era = era
            era.kidney.noteUse(of: highest, isAboveRecommended: isAboveRecommended)
            return era
        }
    }

    /// Whether it matters at all what the kidneys do: some band changes something, or chooses a variant.
    var isKidneyOfInterest: Bool {
        monograph.renal.isAdjusted
            || monograph.protocols.contains { $0.variants.contains { !$0.condition.kidneyBands.isEmpty } }
    }

    /// Where the plan is for.
    var jurisdiction: String { circumstances.jurisdiction(with: monograph) }

    /// The minutes that really pass from one dose to another.
    func minutes(from before: DoseMoment, to after: DoseMoment) -> Int {
        guard let clock else { return after.minute - before.minute }
        return clock.moment(ofWall: after.minute) - clock.moment(ofWall: before.minute)
    }

    /// The place among the products at hand of the one with exactly this name. Looked up by place, because copying a
    /// product for every dose of a plan costs more than all comparisons.
    func placeOfProduct(named name: String) -> Int? {
        products.indices.first { products[$0].name == name }
    }

    /// What the products at hand make.
    var makeable: MakeableDoses { MakeableDoses(of: products, tabletsPerDose: monograph.tabletsPerDose.value) }

    /// Whether a step lies below what the person takes already, in a plan that only comes off. Such a step may stand
    /// above a ceiling on the way down: holding the person at the old dose instead would be worse. More at once, made
    /// up for by days without, is no way down.
    func isOnTheWayDown(_ step: StepFacts) -> Bool {
        let era = kidneyEra(on: step.step.start)
        guard era.isComingOff, let before = era.before else { return false }
        return step.level.average < before.average && step.level.dayTotal <= before.dayTotal
            && step.level.largestRise(from: before).isZero
    }

    /// The step a finding about a change points at: the one that begins, or at the end the last one.
    func step(of change: LevelChange) -> StepFacts? {
        (change.beginning ?? change.ending).map { timeline[$0] }
    }

    /// The step a change leads out of; `nil` where it leads out of none.
    func stepBefore(_ change: LevelChange) -> StepFacts? { change.ending.map { timeline[$0] } }

    /// The step that begins on a day.
    func step(beginningOn date: CivilDate) -> StepFacts? { timeline.first { $0.step.start == date } }

    /// A step as another place of a finding: `step 2: 3 x 10 mg (30 mg/day)`; none for none.
    func places(of step: StepFacts?, _ label: String) -> [RelatedPlace] {
        guard let step else { return [] }
        return [RelatedPlace("step \(step.number): \(label)", step: step.number, span: step.step.span)]
    }

    /// The day the person began to take the drug, as far as the plan tells.
    var firstDay: CivilDate? {
        guard let first = timeline.first else { return nil }
        if soFar != nil, let soFar = plan.soFar { return first.step.start.adding(days: -soFar.days - soFar.missed) }
        return changes.first { $0.isStart }?.date
    }

    private static func stepRules(
        of plan: Plan, by monograph: Monograph, otherwise general: StepRule
    ) -> [StepRule] {
        let isNamed = plan.protocolName.map { monograph.titrationProtocol(named: $0) != nil } ?? false
        guard !isNamed, monograph.protocols.contains(where: { $0.step != nil }) else { return [monograph.step] }
        return monograph.protocols.map { $0.step ?? general }
    }

    private static func inOrderOfTime(_ steps: [StepFacts]) -> [StepFacts] {
        var isInOrder = true
        for index in steps.indices {
            if steps[index].days <= 0 { isInOrder = false }
            if index > 0, steps[index].step.start < steps[index - 1].step.start { isInOrder = false }
        }
        if isInOrder { return steps }
        return steps.filter { $0.days > 0 }
            .sorted { ($0.step.start, $0.number) < ($1.step.start, $1.number) }
    }

    private static func level(
        of plan: Plan, in circumstances: Circumstances, with monograph: Monograph
    ) -> DoseLevel? {
        guard let soFar = plan.soFar else { return nil }
        var problemTimes = circumstances.problemTimes.count
        if problemTimes == 0, let name = plan.protocolName {
            problemTimes = monograph.titrationProtocol(named: name)?.usualProblemTimes.count ?? 0
        }
        let level = DoseLevel(of: soFar.regimen, problemTimes: max(problemTimes, 1))
        return level.isNone ? nil : level
    }
}
