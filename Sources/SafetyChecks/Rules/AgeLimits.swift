import DoseModel

/// I707: the limits are those of adults, and from some age on the drug wants more care.
struct AgeLimits: PersonRule {
    var codes: [FindingCode] { [.i707] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard let age = check.circumstances.patient.age else { return }
        let adult = check.monograph.adultsFrom
        let span = check.circumstances.patient.places["age"]
        if age < adult.value {
            findings.add(
                .i707, .error, "the limits are those of adults; doses at age \(age) are not checked",
                actual: "age \(age)", limit: "age \(adult.value) or more", by: adult,
                help: "have somebody plan this who treats children", span: span)
        }
        // Where age and kidneys together forbid, R305 says more; whoever comes off has managed it so far.
        guard let rule = check.monograph.person.older, age >= rule.fromAge.value, check.concernsPerson,
            !check.isComingOff, !check.kidney(on: nil).isOlder
        else { return }
        findings.add(
            .i707, .note, "at age \(age): \(rule.advice)", actual: "age \(age)",
            limit: "more care from age \(rule.fromAge.value)", by: rule.fromAge,
            help: "ask the prescriber for the lowest dose that helps", span: span)
    }
}
