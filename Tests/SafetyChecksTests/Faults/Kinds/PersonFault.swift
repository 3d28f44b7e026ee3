import DoseModel

/// I703 to I707, F001 and F002: the same plan for somebody with one thing more that the monograph speaks of.
struct PersonFault: Fault {
    let code: FindingCode

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let rules = sound.monograph.person
        switch code {
        case .i703:
            guard let rule = sound.monograph.interactions.first(where: { $0.with.contains("alcohol") }) else {
                return []
            }
            let isNote = rule.level.value == .caution
            return [
                person(sound, "some", isNote ? .note : .warning, from: { $0.alcohol = Patient.Alcohol.none }) {
                    $0.alcohol = .some
                },
                person(
                    sound, "daily", isNote ? .note : NaiveLimits.severity(rule.level),
                    from: { $0.alcohol = Patient.Alcohol.none }
                ) { $0.alcohol = .daily },
            ]
        case .i704:
            return [
                person(sound, "pregnant", .warning, from: { $0.pregnancy = Patient.Pregnancy.none }) {
                    $0.pregnancy = .pregnant
                },
                person(sound, "breast-feeding", .warning) { $0.pregnancy = .breastFeeding },
            ]
        case .i705, .i706: return conditions(sound, rules) + pressures(sound, rules)
        case .i707:
            let adult = sound.monograph.adultsFrom
            let child = person(
                sound, "a year too young", NaiveLimits.severity(adult), from: { $0.age = adult.value }
            ) { $0.age = adult.value - 1 }
            guard let older = rules.older?.fromAge.value else { return [child] }
            return [child, person(sound, "older", .note, from: { $0.age = older - 1 }) { $0.age = older }]
        case .f001:
            return (sound.monograph.fit?.unsupported ?? []).map { purpose in
                use(sound, purpose.id, NaiveLimits.severity(purpose.evidence)) { $0.purpose = purpose.id }
            }
        default:
            guard let coverage = rules.coverage else { return [] }
            let route = random.pick(Route.allCases.filter { !coverage.routes.contains($0) })
            return ReleaseForm.allCases.filter { !coverage.forms.contains($0) }.map { form in
                use(sound, form.rawValue, .error, from: { $0.form = coverage.forms[0] }) { $0.form = form }
            } + [use(sound, route.rawValue, .error, from: { $0.route = coverage.routes[0] }) { $0.route = route }]
        }
    }

    private func conditions(_ sound: SoundPlan, _ rules: PersonRules) -> [Break] {
        rules.conditions.filter { $0.jurisdictions.isEmpty }.compactMap { rule in
            let isForbidden = rule.level.value == .contraindicated
            guard isForbidden == (code == .i706) else { return nil }
            let severity: Severity =
                switch rule.level.value {
                case .contraindicated: NaiveLimits.severity(rule.level)
                case .care: .warning
                case .known: .note
                }
            return person(sound, rule.of[0], severity) { $0.conditions = [rule.of[0]] }
        }
    }

    private func pressures(_ sound: SoundPlan, _ rules: PersonRules) -> [Break] {
        guard code == .i705, let rule = rules.bloodPressure else { return [] }
        let (upper, lower) = (rule.systolic.value, rule.diastolic.value)
        let edge = BloodPressure(systolic: upper, diastolic: lower)
        return [
            BloodPressure(systolic: upper - 1, diastolic: lower), BloodPressure(systolic: upper, diastolic: lower - 1),
        ].map { low in
            person(sound, low.text, .warning, from: { $0.bloodPressure = edge }) { $0.bloodPressure = low }
        }
    }

    private func person(
        _ sound: SoundPlan, _ what: String, _ severity: Severity, from edge: (inout Patient) -> Void = { _ in },
        _ change: (inout Patient) -> Void
    ) -> Break {
        var (before, after) = (well(sound), well(sound))
        edge(&before)
        change(&after)
        return Break(
            what: what, edge: sound.with(before).started, beyond: sound.with(after).started, severity: severity,
            step: nil)
    }

    private func use(
        _ sound: SoundPlan, _ what: String, _ severity: Severity, from edge: (inout Circumstances) -> Void = { _ in },
        _ change: (inout Circumstances) -> Void
    ) -> Break {
        var (before, after) = (sound.with(well(sound)).started, sound.with(well(sound)).started)
        edge(&before.circumstances)
        change(&after.circumstances)
        return Break(what: what, edge: before, beyond: after, severity: severity, step: nil)
    }

    private func well(_ sound: SoundPlan) -> Patient { sound.well(on: sound.plan.steps[0].start) }
}
