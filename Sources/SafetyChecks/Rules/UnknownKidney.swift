import DoseModel

/// R303: nothing is known of kidney function, so a band is assumed.
struct UnknownKidney: PersonRule {
    var codes: [FindingCode] { [.r303] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard check.kidney.isUnknown, check.concernsPerson, check.isKidneyOfInterest else { return }
        let patient = check.circumstances.patient
        let rules = check.monograph.renal
        let band = check.kidney.band
        let isStated = patient.kidney != nil
        let age = patient.age.map { "at age \($0)" } ?? "without an age"
        findings.add(
            .r303, check.isComingOff ? .note : .error,
            isStated
                ? "creatinine alone tells nothing of kidney function without age and sex of an adult"
                : "kidney function is unknown",
            actual: "unknown", limit: "a measured value", by: rules.unknownFromAge,
            help: (isStated ? "state age and sex too" : "measure creatinine and state it with age and sex")
                + "; until then the limits of the band \(band.name) are assumed",
            notes: ["\(age) the band \(band.name) is assumed", band.advice])
    }
}
