import DoseModel

/// Refuses a request that asks for what the monograph's ranges do not offer to anybody: at the key, before planning.
struct RequestRanges {
    let monograph: Monograph
    let request: PlanRequest

    /// Checks lead, paces, trial and the target's absolute ceilings.
    func validate(titration: TitrationProtocol?, taper: TaperRule) throws(InputError) {
        if let lead = monograph.timing.lead { try check(request.lead, in: lead.window, unit: "minutes", of: .lead) }
        try check(request.pace, in: monograph.step.interval, unit: "days", of: .pace)
        if case .days(let pace)? = request.taperPace, pace < taper.interval.value.lowerBound {
            throw InputError(
                "taper-pace of \(pace) days is too fast", at: request.spans[.taperPace],
                expected:
                    "at least \(taper.interval.value.lowerBound) days (\(taper.interval.citation))")
        }
        if let titration { try check(request.trial, in: titration.stay, unit: "days", of: .trial) }
    }

    /// Refuses a target that no jurisdiction rule allows to anybody.
    func validate(target: Regimen) throws(InputError) {
        let jurisdiction = request.circumstances.jurisdiction(with: monograph)
        for (span, amount, unit) in [
            (Ceiling.Span.dose, target.largestDose, ""), (Ceiling.Span.day, target.largestDay, "/day"),
        ] {
            guard let ceiling = monograph.ceiling(.absolute, per: span, in: jurisdiction),
                ceiling.limit.basis != .unverified, amount > ceiling.limit.value
            else { continue }
            throw InputError(
                "the target's \(amount.text)\(span == .dose ? " in one dose" : unit) is above the absolute ceiling",
                at: request.spans[.target],
                expected: "at most \(ceiling.limit.value.text)\(span == .dose ? " a dose" : unit)"
                    + " (\(ceiling.limit.basis.rawValue): \(ceiling.limit.citation))")
        }
    }

    private func check(
        _ value: Int?, in range: Cited<ClosedRange<Int>>, unit: String, of field: RequestField
    ) throws(InputError) {
        guard let value, !range.value.contains(value) else { return }
        throw InputError(
            "\(field.rawValue) of \(value) \(unit) is outside the monograph's range", at: request.spans[field],
            expected:
                "\(range.value.lowerBound)-\(range.value.upperBound) \(unit) (\(range.basis.rawValue): \(range.citation))",
            nearest: "\(value < range.value.lowerBound ? range.value.lowerBound : range.value.upperBound) \(unit)")
    }
}
