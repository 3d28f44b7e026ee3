import DoseModel

/// I700: something was stated that this program cannot check: a name it does not know, a condition the monograph says
/// nothing of. Silence would read as consent.
struct UncheckedCircumstances: PersonRule {
    var codes: [FindingCode] { [.i700] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let patient = check.circumstances.patient
        if patient.taking?.isEmpty == false { judgeMedicines(check, into: &findings) }
        for word in patient.conditions { judge(condition: word, check, into: &findings) }
        for word in patient.tried { judge(tried: word, check, into: &findings) }
        if let pressure = patient.bloodPressure, check.monograph.person.bloodPressure == nil {
            add(
                "this monograph says nothing of blood pressure", pressure.text, key: "blood-pressure", check,
                into: &findings)
        }
        if let purpose = check.circumstances.purpose { judge(purpose: purpose, check, into: &findings) }
        if check.monograph.person.coverage == nil {
            for (key, word) in [
                ("form", check.circumstances.form?.rawValue), ("route", check.circumstances.route?.rawValue),
            ] {
                guard let word else { continue }
                add("this monograph does not say whether it is about \(word)", word, key: key, check, into: &findings)
            }
        }
    }

    private func judgeMedicines(_ check: CheckContext, into findings: inout FindingList) {
        let monograph = check.monograph
        let conditions = monograph.protocols.flatMap(\.variants).map(\.condition)
        let looked = monograph.interactions.flatMap(\.with) + conditions.flatMap { $0.taking + $0.notTaking }
        for medicine in monograph.medicines(takenBy: check.circumstances.patient) {
            let word = medicine.written
            if check.isOwnDrug(medicine) {
                add(
                    "\(medicine.text()) is the drug of this plan; what is taken of it is not counted here", word,
                    key: "taking", check, help: "state what is taken already under `so-far`", into: &findings)
            } else if medicine.isAmong(looked) {
                continue
            } else if !medicine.isKnown {
                let nearest = monograph.terminology.medicines.nearest(to: word)
                add(
                    "`\(word)` is no medicine that is known here, so it is not checked", word, key: "taking", check,
                    help: nearest.map { "if `\($0)` is meant, write that; else ask a pharmacist or prescriber" },
                    into: &findings)
            } else if looked.isEmpty {
                add(
                    "this monograph says nothing of other medicines, so \(medicine.text()) is not checked", word,
                    key: "taking", check, into: &findings)
            }
        }
    }

    private func judge(condition word: String, _ check: CheckContext, into findings: inout FindingList) {
        let monograph = check.monograph
        guard let condition = monograph.condition(named: word) else {
            let nearest = monograph.terminology.conditions.nearest(to: word, drug: monograph.id)
            return add(
                "`\(word)` is no condition that is known here, so it is not checked", word, key: "conditions", check,
                help: nearest.map { "if `\($0)` is meant, write that; else ask a pharmacist or prescriber" },
                into: &findings)
        }
        let looked = monograph.person.conditions.flatMap(\.of) + (monograph.fit?.doubts.flatMap(\.conditions) ?? [])
        guard !looked.contains(condition.id) else { return }
        add(
            "this monograph says nothing of \(condition.title), so it is not checked", word, key: "conditions", check,
            into: &findings)
    }

    private func judge(tried word: String, _ check: CheckContext, into findings: inout FindingList) {
        let named = check.monograph.terminology.medicines.named(word)
        let measures = check.monograph.fit?.reasons.flatMap { $0.tried.flatMap(\.self) } ?? []
        guard !named.isKnown, !named.isAmong(measures) else { return }
        let nearest = NearestWord.of(word, in: measures) ?? check.monograph.terminology.medicines.nearest(to: word)
        add(
            "`\(word)` is nothing that is known here, so that it was tried changes nothing", word, key: "tried", check,
            help: nearest.map { "if `\($0)` is meant, write that" }, into: &findings)
    }

    private func judge(purpose word: String, _ check: CheckContext, into findings: inout FindingList) {
        let monograph = check.monograph
        let key = WordKey.of(word)
        guard monograph.titrationProtocol(named: key) == nil, monograph.unsupportedPurpose(named: word) == nil,
            key != PlanRequest.taperOnly
        else { return }
        let known =
            monograph.protocols.flatMap { [$0.id] + $0.aliases }
            + (monograph.fit?.unsupported.flatMap { [$0.id] + $0.aliases } ?? [])
        let span = check.circumstances.patient.places["purpose"]
        findings.add(
            .i700, .warning, "this monograph says nothing of the purpose `\(word)`, so it is not checked", actual: word,
            help: NearestWord.of(key, in: known).map { "if `\($0)` is meant, write that" }
                ?? "ask a pharmacist or prescriber about it", span: span)
    }

    private func add(
        _ message: String, _ word: String, key: String, _ check: CheckContext, help: String? = nil,
        into findings: inout FindingList
    ) {
        let places = check.circumstances.patient.places
        findings.add(
            .i700, .warning, message, actual: word, help: help ?? "ask a pharmacist or prescriber about it",
            span: places[key, word] ?? places[key])
    }
}
