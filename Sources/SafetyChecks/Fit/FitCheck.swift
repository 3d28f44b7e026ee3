package import DoseModel

/// Answers whether a trial of a drug makes sense for a person, before there is any plan: what the rules about persons
/// find, together with what the monograph says speaks for and against.
package enum FitCheck {
    /// Answers.
    ///
    /// - Parameters:
    ///   - circumstances: the person, and what the drug is for.
    ///   - monograph: what it is judged by.
    ///   - protocolName: the protocol asked for; `nil` where none was.
    ///   - day: the day the trial would begin on.
    package static func answer(
        for circumstances: Circumstances, by monograph: Monograph, protocolName: String?, on day: CivilDate
    ) -> FitAnswer {
        let plan = Plan(
            identity: PlanIdentity(id: "", revision: 0, written: day), drug: monograph.id, protocolName: protocolName,
            timeZone: circumstances.timeZone,
            monograph: MonographReference(id: monograph.id, version: monograph.version), steps: [], ending: .unstated)
        let context = CheckContext(plan, in: circumstances, with: monograph, clockChanges: [], asksFit: true)
        var list = FindingList()
        for rule in RuleRegistry.rules where rule is any PersonRule { rule.judge(context, into: &list) }
        let findings = AcknowledgementMatching.match(list, to: circumstances.acknowledgements)
        return answer(context, findings, purpose: purpose(circumstances, monograph, protocolName))
    }

    /// What it is for: an unsupported purpose or a protocol by its name, else the word as written.
    private static func purpose(
        _ circumstances: Circumstances, _ monograph: Monograph, _ protocolName: String?
    ) -> (id: String, title: String)? {
        guard let word = circumstances.purpose ?? protocolName else { return nil }
        if let purpose = monograph.unsupportedPurpose(named: word) { return (purpose.id, purpose.title) }
        if let titration = monograph.titrationProtocol(named: WordKey.of(word)) {
            return (titration.id, titration.title)
        }
        return (word, word == PlanRequest.taperOnly ? "coming off" : word)
    }

    private static func answer(
        _ check: CheckContext, _ findings: [Finding], purpose: (id: String, title: String)?
    ) -> FitAnswer {
        let monograph = check.monograph
        var doubts: [FitAnswer.Statement] = []
        var open: [FitAnswer.Statement] = []
        for finding in findings where finding.acknowledgement == nil {
            let statement = FitAnswer.Statement(
                finding.message, basis: finding.basis, citation: finding.citation, code: finding.code)
            switch finding.severity {
            case .error where finding.code == .r303: open.append(statement)
            case .error: doubts.append(statement)
            case .warning: open.append(statement)
            case .note: break
            }
        }
        let met = monograph.fit?.doubts.filter { holds($0, check) } ?? []
        doubts = met.map { statement($0.statement) } + doubts
        let reasons = reasons(check, purpose: purpose?.id)
        open = reasons.open + open
        if check.circumstances.patient.taking == nil {
            open.append(FitAnswer.Statement("What else is taken was not stated: `taking: [...]`, or `taking: []`"))
        }
        let choices =
            monograph.fit?.choices.filter { choice in
                choice.purposes.isEmpty || purpose.map { choice.purposes.contains($0.id) } ?? true
            } ?? []
        return FitAnswer(
            drug: monograph.title, purpose: purpose?.title,
            conclusion: conclusion(monograph, doubts: doubts, open: open, reasons: reasons.met), reasons: reasons.met,
            doubts: doubts, open: open,
            choices: choices.map {
                FitAnswer.Statement(
                    "\($0.symptom): \($0.advice.value)", basis: $0.advice.basis, citation: $0.advice.citation)
            }, findings: findings)
    }

    private static func conclusion(
        _ monograph: Monograph, doubts: [FitAnswer.Statement], open: [FitAnswer.Statement],
        reasons: [FitAnswer.Statement]
    ) -> FitAnswer.Conclusion {
        if !doubts.isEmpty { return .poor }
        guard monograph.fit != nil else { return .unsaid }
        return open.isEmpty && !reasons.isEmpty ? .fits : .clearFirst
    }

    /// The reasons for the purpose: those that are so, and those of which nobody knows yet.
    private static func reasons(
        _ check: CheckContext, purpose: String?
    ) -> (met: [FitAnswer.Statement], open: [FitAnswer.Statement]) {
        var met: [FitAnswer.Statement] = []
        var open: [FitAnswer.Statement] = []
        guard let fit = check.monograph.fit else { return ([], []) }
        guard let purpose else {
            return ([], [FitAnswer.Statement("What it is for was not stated: `protocol:` or `purpose:`")])
        }
        let patient = check.circumstances.patient
        let names = (patient.tried + (patient.taking ?? [])).map(check.monograph.terminology.medicines.named)
        for reason in fit.reasons where reason.protocols.isEmpty || reason.protocols.contains(purpose) {
            let missing = reason.tried.filter { group in !names.contains { $0.isAmong(group) } }
            if missing.isEmpty {
                met.append(statement(reason.statement))
            } else {
                let words = missing.map { $0.joined(separator: " or ") }
                open.append(
                    FitAnswer.Statement(
                        "Whether this is so: \(reason.statement.value). Nothing was said of"
                            + " \(DoseWording.list(words)); state it under `tried:`",
                        basis: reason.statement.basis, citation: reason.statement.citation))
            }
        }
        return (met, open)
    }

    private static func holds(_ doubt: FitCriteria.Doubt, _ check: CheckContext) -> Bool {
        if let limit = doubt.kidneyBelow, check.isKidney(below: limit) { return true }
        let patient = check.circumstances.patient
        let conditions = patient.conditions.compactMap { check.monograph.condition(named: $0)?.id }
        if doubt.conditions.contains(where: conditions.contains) { return true }
        guard doubt.conditions.contains(BloodPressureRule.condition), let pressure = patient.bloodPressure,
            let rule = check.monograph.person.bloodPressure
        else { return false }
        return pressure.systolic < rule.systolic.value || pressure.diastolic < rule.diastolic.value
    }

    private static func statement(_ cited: Cited<String>) -> FitAnswer.Statement {
        FitAnswer.Statement(cited.value, basis: cited.basis, citation: cited.citation)
    }
}
