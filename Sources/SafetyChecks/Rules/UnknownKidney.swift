import DoseModel

/// R303: nothing is known of kidney function, so a band is assumed.
struct UnknownKidney: PersonRule {
    var codes: [FindingCode] { [.r303] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard check.concernsPerson, check.isKidneyOfInterest else { return }
        for era in check.kidneyEras where era.kidney.isUnknown { judge(era, check, &findings) }
    }

    private func judge(_ era: KidneyEra, _ check: CheckContext, _ findings: inout FindingList) {
        let patient = era.patient
        let rules = check.monograph.renal
        let band = era.kidney.band
        let isStated = patient.kidney != nil
        let age = patient.age.map { "at age \($0)" } ?? "without an age"
        findings.add(
            .r303, era.isComingOff ? .note : .error,
            isStated
                ? "creatinine alone tells nothing of kidney function without age and sex of an adult"
                : "kidney function is unknown",
            actual: "unknown", limit: "a measured value", by: rules.unknownFromAge,
            help: (isStated ? "state age and sex too" : "measure creatinine and state it with age and sex")
                + "; until then the limits of the band \(band.name) are assumed",
            notes: ["\(age) the band \(band.name) is assumed", band.advice])
    }
}
