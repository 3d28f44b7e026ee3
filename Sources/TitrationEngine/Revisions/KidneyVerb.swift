import DoseModel

/// The kidneys measured anew: what they allow holds from the day through the rest of the plan. What is too much comes
/// down, steps that would go above it are left out, steps up that would come too soon wait.
struct KidneyVerb {
    /// The tools with the new value.
    let revision: RevisionTools
    let earlier: Circumstances

    func rest(_ kidney: Patient.Kidney) throws(InputError) -> RestOfPlan {
        let standing = revision.standing
        let words = "kidneys: \(revision.tools.limits.kidneyText)"
        var rest = try adjusted(standing, words)
        var circumstances = revision.circumstances
        try revision.refuseBeforeLastCircumstances()
        circumstances.remember(earlier, until: revision.order.from)
        rest.circumstances = circumstances
        return rest
    }

    private func adjusted(_ standing: Standing, _ words: String) throws(InputError) -> RestOfPlan {
        if isToBeAvoided {
            guard standing.last != nil else {
                throw revision.refusal(
                    "the drug is to be avoided with \(revision.tools.limits.kidneyText)",
                    possible: "not to begin the plan")
            }
            // Nobody stays on a drug that is to be avoided unless a prescriber said so on record.
            if !standing.isComingOff {
                var rest = try StopVerb(revision: revision).rest()
                rest.words = words + ": to be avoided, so stop"
                return rest
            }
        }
        if standing.last != nil {
            let current = try revision.current()
            if isBroken(current), !standing.isComingOff {
                let goal = try reduced(current)
                return try StayLower(revision: revision).rest(from: try revision.base(), to: goal, words: words)
            }
        } else if let first = standing.next.first, isBroken(try Regimen(of: first)), first.phase != .taper {
            throw revision.refusal(
                "the first dose of the plan is more than \(revision.tools.limits.kidneyText) allows",
                possible: "a new plan with this value")
        }
        var rest = RestOfPlan(
            past: standing.past, ending: standing.plan.ending, held: standing.plan.held, words: words)
        if standing.rest != nil, let last = standing.last {
            rest.past[rest.past.count - 1] = lengthened(last, isNew: false)
        }
        let waiting = standing.plan.held?.steps ?? standing.next
        guard let broken = try firstBroken(waiting) else {
            if let held = standing.plan.held {
                rest.held = HeldRest(steps: held.steps.map { lengthened($0, isNew: true) }, ending: held.ending)
            } else {
                rest.pieces = waiting.map { .kept(lengthened($0, isNew: true)) }
            }
            return rest
        }
        guard standing.plan.held == nil else {
            throw revision.refusal(
                "what the hold keeps waiting goes above what \(revision.tools.limits.kidneyText) allows",
                possible: "--resume or --stop first")
        }
        return try cutShort(rest, before: broken, waiting)
    }

    /// The way up ends below the first step that is too much; the time at the target is spent there.
    private func cutShort(
        _ rest: RestOfPlan, before broken: Int, _ waiting: [DoseStep]
    ) throws(InputError) -> RestOfPlan {
        var rest = rest
        let kept = waiting[..<broken].map { lengthened($0, isNew: true) }
        rest.pieces = kept.map { .kept($0) }
        let top: Regimen
        if let last = kept.last { top = try Regimen(of: last) } else { top = try revision.current() }
        let tooMuch = try Regimen(of: waiting[broken])
        let stay = try StayLower(revision: revision).rest(from: top, to: top, isTaken: true, words: rest.words)
        rest.pieces += stay.pieces
        rest.picks = stay.picks
        rest.ending = stay.ending
        rest.findings = stay.findings
        rest.findings.append(
            Finding(
                .r301, .warning,
                "the plan stays at \(top.averageText): more is above what \(revision.tools.limits.kidneyText) allows",
                date: waiting[broken].start, actual: waiting[broken].dailyTotal.perDayText,
                limit: revision.tools.limits.broken(by: tooMuch, firmOnly: true)?.text))
        return rest
    }

    /// Whether the drug is to be avoided with these kidneys, and nobody agreed to go on all the same.
    private var isToBeAvoided: Bool {
        let (patient, circumstances) = (revision.circumstances.patient, revision.circumstances)
        let band = revision.monograph.renal.band(for: RenalFunction(of: patient), age: patient.age)
        if band.gate.value == .refuse, !circumstances.acknowledges(.r302) { return true }
        guard let rule = band.ageRule, let age = patient.age, age >= rule.fromAge.value else { return false }
        return !circumstances.acknowledges(.r305)
    }

    private func isBroken(_ regimen: Regimen) -> Bool {
        revision.tools.limits.broken(by: regimen, firmOnly: true) != nil
    }

    private func firstBroken(_ steps: [DoseStep]) throws(InputError) -> Int? {
        for (index, step) in steps.enumerated() where step.phase != .taper {
            if isBroken(try Regimen(of: step)) { return index }
        }
        return nil
    }

    private func reduced(_ regimen: Regimen) throws(InputError) -> Regimen {
        let limits = revision.tools.limits
        let lower = Reduction(composer: revision.tools.composer, first: limits.reduction).reduced(
            regimen, daily: limits.firmDaily?.cited.value, perDose: limits.firmPerDose?.cited.value,
            dosesPerDay: limits.dosesPerDay?.value)
        guard let lower, lower.isLower(than: regimen), !lower.isNothing else {
            throw revision.refusal(
                "no products at hand make so little of \(regimen.text) as \(limits.kidneyText) allows",
                possible: "--stop, or other products")
        }
        return lower
    }

    /// A step on the way up that the kidneys want kept for longer.
    private func lengthened(_ step: DoseStep, isNew: Bool) -> DoseStep {
        guard step.phase == .titration, let least = revision.tools.limits.kidneyDays, step.days < least.value else {
            return step
        }
        let days = (least.value + step.everyDays - 1) / step.everyDays * step.everyDays
        return step.on(step.start, until: step.start.adding(days: days))
    }
}
