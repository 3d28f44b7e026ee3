import DoseModel

/// R301: above what a band of kidney function allows, or advises, a dose or a day; or more doses a day than it allows.
struct KidneyCeilingFault: Fault {
    let code = FindingCode.r301

    func breaks(of sound: SoundPlan, _ random: inout RandomNumbers) -> [Break] {
        let rules = sound.monograph.renal
        let place = Int.random(in: 0..<sound.heldSteps, using: &random)
        let date = sound.plan.steps[0].start.adding(days: sound.days(atMost: place).reduce(0, +))
        var result: [Break] = []
        for band in rules.bands + [rules.dialysis] {
            for (age, isAgreed) in [(45, false), (45, true), (band.ageRule?.fromAge.value ?? 45, false)] {
                var patient = sound.well(on: date)
                patient.age = age
                if let from = band.from {
                    let value = band.below.map { random.once(in: 2) ? Double($0).nextDown : Double(from) }
                    patient.kidney = .egfr(value ?? Double(from), text: "seeded")
                } else {
                    patient.kidney = .dialysis("hemodialysis")
                }
                let isOlder = band.ageRule.map { age >= $0.fromAge.value } ?? false
                var codes = KidneyGateFault.gates(of: band, isOlder: isOlder)
                if isAgreed { codes.append(.c103) }
                let seed = Seed(
                    sound: sound.with(patient, acknowledging: codes), band: band, isOlder: isOlder,
                    isAgreed: isAgreed, place: place)
                result += seed.breaks
            }
        }
        return result
    }
}

/// A person in one band.
private struct Seed {
    let sound: SoundPlan
    let band: RenalBand
    let isOlder: Bool
    let isAgreed: Bool
    let place: Int

    var daily: RenalBand.Daily { isAgreed ? band.dailyUnderAbsolute : band.daily }
    var ceiling: Cited<Dose>? { (isOlder ? band.ageRule?.dailyCeiling : nil) ?? daily.ceiling }
    var limits: NaiveLimits { sound.limits }
    var mostDoses: Int { min(limits.times.count, band.dosesPerDay?.value ?? .max) }
    /// No single dose may come near any limit of its own.
    var single: Int64 {
        [limits.lowestCeiling(.dose), band.perDose?.value.micrograms, band.perDoseCaution?.value.micrograms]
            .compactMap { $0 }.map { $0 - 2 }.min() ?? .max
    }
    private var warned: Set<String> { [SoundPlan.key(.r301, .warning, place + 1)] }

    var breaks: [Break] {
        var result: [Break] = []
        // An agreement that opens nothing is a finding of its own.
        let isSame = isAgreed && (band.daily == band.dailyUnderAbsolute)
        if isSame { return [] }
        if let ceiling { result += day(ceiling.value, last: 0, NaiveLimits.severity(ceiling), "ceiling") }
        if let caution = daily.caution, !isAgreed || caution != band.daily.caution,
            caution.threshold.value < ceiling?.value ?? Dose(micrograms: .max)
        {
            result += day(caution.threshold.value, last: caution.includesThreshold ? -1 : 0, .warning, "caution")
        }
        if let limit = band.perDose { result += dose(limit.value, NaiveLimits.severity(limit)) }
        if let limit = band.perDoseCaution { result += dose(limit.value, .warning) }
        if let most = band.dosesPerDay { result += count(most) }
        return result
    }

    /// `last` micrograms above the limit are still in order.
    private func day(_ limit: Dose, last: Int64, _ severity: Severity, _ what: String) -> [Break] {
        let edge = limit.micrograms + last
        guard let base = limits.spread(edge - 1, each: single), base.count <= mostDoses,
            edge < limits.lowestCeiling(.day) ?? .max
        else { return alone(limit, last: last, severity, what) }
        return [broken(base, [base[0] + 1] + base.dropFirst(), [base[0] + 2] + base.dropFirst(), severity, what)]
    }

    /// Where the whole day is one dose, day and dose share their limit.
    private func alone(_ limit: Dose, last: Int64, _ severity: Severity, _ what: String) -> [Break] {
        let edge = limit.micrograms + last
        guard band.perDose?.value == limit, mostDoses >= 1, last == 0 else { return [] }
        return [broken([edge - 1], [edge], [edge + 1], severity, what)]
    }

    private func dose(_ limit: Dose, _ severity: Severity) -> [Break] {
        let edge = limit.micrograms
        guard edge < ceiling?.value.micrograms ?? .max, edge < limits.lowestCeiling(.dose) ?? .max else { return [] }
        return [broken([edge - 1], [edge], [edge + 1], severity, "dose")]
    }

    private func count(_ most: Cited<Int>) -> [Break] {
        guard most.value < limits.times.count else { return [] }
        let small = [Int64](repeating: 1_000, count: most.value + 1)
        let severity: Severity = band.gate.value == .advisory ? .warning : NaiveLimits.severity(most)
        return [broken(Array(small.dropFirst()), Array(small.dropFirst()), small, severity, "count")]
    }

    private func broken(
        _ base: [Int64], _ edge: [Int64], _ beyond: [Int64], _ severity: Severity, _ what: String
    ) -> Break {
        // One unit more at the edge as well, so that both plans go up and are judged as starting.
        let edge = edge == base ? [base[0] + 1] + base.dropFirst() : edge
        return Break(
            what: "\(what) of \(band.name)\(isOlder ? ", older" : "")\(isAgreed ? ", agreed" : "")",
            edge: sound.held(base, at: place, doses: edge), beyond: sound.held(base, at: place, doses: beyond),
            severity: severity, step: place + 1, replacing: severity == .error ? warned : [])
    }
}
