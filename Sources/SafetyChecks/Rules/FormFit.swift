import DoseModel

/// F002: a form of release or a route that the monograph's doses are not about. No agreement makes them fit.
struct FormFit: PersonRule {
    var codes: [FindingCode] { [.f002] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let circumstances = check.circumstances
        guard circumstances.form != nil || circumstances.route != nil,
            let coverage = check.monograph.person.coverage
        else { return }
        if let form = circumstances.form, !coverage.forms.contains(form) {
            add(form.rawValue, of: coverage.forms.map(\.rawValue), "form", coverage, check, into: &findings)
        }
        if let route = circumstances.route, !coverage.routes.contains(route) {
            add(route.rawValue, of: coverage.routes.map(\.rawValue), "route", coverage, check, into: &findings)
        }
    }

    private func add(
        _ word: String, of covered: [String], _ key: String, _ coverage: Coverage, _ check: CheckContext,
        into findings: inout FindingList
    ) {
        let reason = coverage.exclusions.first { $0.word == word }?.reason
        let general = "its doses are those of \(DoseWording.list(covered)) products"
        findings.add(
            .f002, .error, "\(word): \(reason?.value ?? general)", actual: word, limit: DoseWording.list(covered),
            by: reason ?? coverage.source, help: "do not use this plan for it; ask the prescriber for one of its own",
            span: check.circumstances.patient.places[key])
    }
}
