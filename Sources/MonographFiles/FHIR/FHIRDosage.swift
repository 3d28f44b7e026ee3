import DoseModel

/// One entry of `dosageInstruction`: an amount, when, and for which days.
struct FHIRDosage {
    /// Its place in the order of the entries; `nil` where it has none.
    let sequence: Int?
    /// The doses of a day.
    let regimen: PlanTextRegimen
    /// For which days.
    let bounds: FHIRBounds
    /// Whether the drug is stopped after it, and where that is said.
    let stop: SourceSpan?
    /// The step it belongs to, where the file says that; it says it in all dosages of our own.
    let step: FHIRStep
    /// Where it stands.
    let span: SourceSpan

    private static let used = [
        "sequence", "text", "additionalInstruction", "patientInstruction", "timing", "asNeededBoolean",
        "asNeededCodeableConcept", "site", "route", "method", "doseAndRate", "maxDosePerPeriod",
        "maxDosePerAdministration", "maxDosePerLifetime",
    ]

    /// Reads it.
    ///
    /// - Parameter names: times of the person's day that have names of their own.
    init(
        _ node: YAMLNode, amount reader: FHIRAmount, names: [String], _ remarks: inout FHIRRemarks
    ) throws(InputError) {
        let dosage = try FHIRObject(node, as: "a dosage", used: FHIRDosage.used)
        span = node.span
        sequence = try dosage.optional("sequence")?.integer(in: 0...100_000)
        let (amount, take, place) = try reader.read(dosage)
        let times = try FHIRTimes(dosage, amount: amount, take: take, at: place, names: names, &remarks)
        let asked: AskedRegimen.Doses =
            times.moments.isEmpty
            ? .timesDaily(times.count ?? 1, amount) : .slots(times.moments.map(\.slotDose))
        regimen = PlanTextRegimen(
            asked: AskedRegimen(asked, everyDays: times.everyDays), doses: times.moments,
            take: times.moments.isEmpty ? take : nil, span: place)
        step = try FHIRStep(node)
        bounds = try step.bounds(FHIRDosage.bounds(times))
        stop = try FHIRDosage.instructions(dosage, &remarks)
        try FHIRDosage.remark(dosage, &remarks)
    }

    /// The bounds, or the days that a count of doses makes.
    private static func bounds(_ times: FHIRTimes) throws(InputError) -> FHIRBounds {
        guard let total = times.total else { return times.bounds }
        let perRound = times.moments.isEmpty ? times.count ?? 1 : times.moments.count
        guard times.moments.allSatisfy({ $0.weekdays == .everyDay }), total.count.isMultiple(of: perRound) else {
            throw InputError(
                "\(total.count) doses do not come out as whole days", at: total.span, expected: "bounds in days")
        }
        let days = total.count / perRound * times.everyDays
        guard days <= PlanText.longestStep else { throw InputError("this is no possible count", at: total.span) }
        var bounds = times.bounds
        let stated = bounds.days ?? bounds.start.flatMap { start in bounds.end.map { start.days(until: $0) } }
        if let stated, stated != days {
            throw InputError(
                "the count makes \(days) days, and the bounds \(stated)", at: total.span, expected: "the same in both")
        }
        if !bounds.isBounded { bounds.days = days }
        return bounds
    }

    /// Goes through `additionalInstruction`; where it says to stop, if it does.
    private static func instructions(
        _ dosage: FHIRObject, _ remarks: inout FHIRRemarks
    ) throws(InputError) -> SourceSpan? {
        var stop: SourceSpan?
        for node in try dosage.list("additionalInstruction") {
            let concept = try FHIRConcept(node)
            if concept.hasSnomed("422327006") {
                stop = concept.codings.first { $0.code == "422327006" }?.span
            } else {
                remarks.add(
                    .note, "the instruction `\(try concept.words())` is not part of what is judged", at: node.span)
            }
        }
        return stop
    }

    private static func remark(_ dosage: FHIRObject, _ remarks: inout FHIRRemarks) throws(InputError) {
        if try dosage.optional("asNeededBoolean")?.isTrue() == true {
            remarks.add(
                .error, "doses `as needed` cannot be planned; they are counted as all taken",
                at: dosage.span("asNeededBoolean"), help: "say when each dose is taken, and leave `asNeeded` out")
        }
        if dosage.optional("asNeededCodeableConcept") != nil {
            remarks.add(
                .error, "doses `as needed` cannot be planned; they are counted as all taken",
                at: dosage.span("asNeededCodeableConcept"),
                help: "say when each dose is taken, and leave `asNeeded` out")
        }
        if let route = try dosage.optional("route").map({ node throws(InputError) in try FHIRConcept(node) }),
            !route.hasSnomed("26643006", "421521009")
        {
            remarks.add(
                .error, "the route is `\(try route.words())`, and the limits here are those of doses by mouth",
                at: route.span, help: "use the oral route, SNOMED CT 26643006, if that is meant")
        }
        for name in dosage.present(["maxDosePerPeriod", "maxDosePerAdministration", "maxDosePerLifetime"]) {
            remarks.add(
                .warning, "`\(name)` is not compared with the doses", at: dosage.span(name),
                help: "compare it with the plan's own totals")
        }
        for name in dosage.present(["text", "patientInstruction"]) {
            remarks.add(
                .note, "`\(name)` is free text, which is not compared with the doses", at: dosage.span(name))
        }
    }
}
