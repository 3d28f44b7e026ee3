import DoseModel
import TextReports

/// What stands on the sheet of one drug.
struct DrugSheet {
    private let part: JointPart
    private let number: Int
    private let grain: TableGrain
    private let words: SheetWords

    init(_ part: JointPart, shared: [Finding], number: Int, by grain: TableGrain, words: SheetWords) {
        // What was found of the plans together concerns each drug.
        self.part = JointPart(
            plan: part.plan, monograph: part.monograph, circumstances: part.circumstances,
            findings: part.findings + shared, verdict: part.verdict)
        self.number = number
        self.grain = grain
        self.words = words
    }

    /// The drug's name for people.
    static func name(of part: JointPart) -> String {
        part.monograph.id == part.plan.drug ? part.monograph.title : part.plan.drug
    }

    /// All values of the sheet.
    var scope: SheetScope {
        var sources = SourceList(part.monograph)
        let (plan, counsel) = (part.plan, part.monograph.counsel)
        let trial = TrialFacts(part, words: words)
        var values: [String: SheetScope.Value] = [
            "number": .text(String(number)),
            "drug": .text(DrugSheet.name(of: part)),
            "purpose": .text(purpose),
            "urgent": .text(counsel.redFlags.value),
            "urgent-source": .text(counsel.redFlags.value.isEmpty ? "" : sources.number(counsel.redFlags)),
            "symptom": .text(plan.goal?.symptom),
            "baseline": .list(
                (plan.goal?.baseline ?? []).map {
                    SheetScope(["name": .text($0.name), "value": .text(String($0.value))])
                }),
            "start": .text(start),
            "so-far": .text(PlanHeading.soFar(of: plan)),
            "times": .items(times),
            "tracked": .text(trial.tracked),
            "how-long": .text(trial.howLong),
            "decide": .text(trial.decision.text),
            "decide-source": .text(trial.decision.rule.map { sources.number($0) }),
            "still-worth-it": .text(trial.stillWorthIt),
        ]
        values.merge(ScoreSheet(plan, words: words).values) { first, _ in first }
        values.merge(StepSheet(part, words: words).values) { first, _ in first }
        values.merge(TickSheet(part, words: words).values) { first, _ in first }
        values["days"] = .list(grain == .day ? days : [])
        values["staircase"] = .drawing(staircase)
        values["uneven"] = .flag(plan.steps.contains(where: StairRun.isUneven))
        values["safety"] = .list(
            SafetyRules.rules(for: part, words: words).map { rule in
                SheetScope([
                    "about": .text(words["safety-" + rule.topic.rawValue]), "rule": .text(rule.text),
                    "source": .text(sources.number(rule.citation, rule.basis)),
                ])
            })
        values["missed"] = .text(counsel.missedDose.value)
        values["missed-source"] = .text(counsel.missedDose.value.isEmpty ? "" : sources.number(counsel.missedDose))
        values.merge(judgement(&sources)) { first, _ in first }
        values.merge(calendar) { first, _ in first }
        values["sources"] = .list(
            sources.texts.enumerated().map { index, text in
                SheetScope(["number": .text(String(index + 1)), "text": .text(text)])
            })
        values["provenance"] = .text(provenance)
        return SheetScope(values)
    }

    private var purpose: String {
        guard let name = part.plan.protocolName else { return part.circumstances.purpose ?? "" }
        if name == PlanRequest.taperOnly { return words["taper"] }
        return part.monograph.titrationProtocol(named: name)?.title ?? name
    }

    private var start: String {
        guard let first = part.plan.steps.min(by: { $0.start < $1.start }) else { return "" }
        return words("start-text", ["date": SheetDates.full(first.start), "dose": StairRun(first).text(words)])
    }

    private var times: [String] {
        let plan = part.plan
        let first = plan.timeZone.map { words("times-in", ["zone": $0]) } ?? words["times-unknown"]
        return [first]
            + plan.zones.map { stretch in
                let at = stretch.at.minuteOfDay == 0 ? "" : " " + stretch.at.text
                return words("times-from", ["date": SheetDates.full(stretch.from) + at, "zone": stretch.zone])
            }
    }

    private var days: [SheetScope] {
        let wording = DoseWording(monograph: part.monograph)
        return DayRow.rows(of: part.plan).map { row in
            SheetScope([
                "day": .text(SheetDates.full(row.date)), "step-number": .text(String(row.step)),
                "day-doses": .items(row.doses.isEmpty ? [words["no-dose"]] : row.phrases(wording: wording)),
                "total": .text(row.total.text),
            ])
        }
    }

    private var staircase: String {
        DoseStaircase(part.plan, drug: DrugSheet.name(of: part), words: words).map { $0.svg(id: "stairs-\(number)") }
            ?? ""
    }

    /// What was found: agreed to, or standing. What the safety rules say already is not said again.
    private func judgement(_ sources: inout SourceList) -> [String: SheetScope.Value] {
        let all = part.findings
        let agreed = FindingLines.acknowledged(all)
        let standing = all.filter { $0.acknowledgement == nil && !SafetyRules.says($0) }
        var lines: [SheetScope] = []
        for finding in standing {
            let place = [
                finding.step.map { words["step"] + " \($0)" }, finding.date.map(SheetDates.full),
            ].compactMap(\.self).joined(separator: ", ")
            lines.append(
                SheetScope([
                    "severity": .text(words[finding.severity.rawValue]),
                    "message": .text(finding.message + (place.isEmpty ? "" : " (\(place))")),
                    "help": .text(finding.help),
                    "source": .text(sources.number(finding.citation, finding.basis)),
                ]))
        }
        return [
            "any-agreed": .flag(!agreed.isEmpty), "agreed": .items(agreed),
            "any-findings": .flag(!lines.isEmpty), "findings": .list(lines),
        ]
    }

    private var calendar: [String: SheetScope.Value] {
        let plan = part.plan
        let wording = DoseWording(monograph: part.monograph)
        let supply = plan.supply.map {
            wording.dosage(Dosage(product: $0.product, count: Ratio($0.toDispense)))
        }
        return [
            "any-supply": .flag(!supply.isEmpty), "supply": .items(supply),
            "any-dates": .flag(!plan.milestones.isEmpty),
            "dates": .list(
                plan.milestones.map {
                    SheetScope(["day": .text(SheetDates.full($0.date)), "what": .text($0.title)])
                }),
            "any-changes": .flag(!plan.changes.isEmpty),
            "changes": .list(
                plan.changes.map { change in
                    SheetScope([
                        "from": .text(words("revised", ["date": SheetDates.full(change.from)])),
                        "what": .text(change.words), "why": .text(change.why),
                        "by": .text(change.by.isEmpty ? "" : words("revised-by", ["name": change.by])),
                    ])
                }),
        ]
    }

    private var provenance: String {
        let plan = part.plan
        return words(
            "provenance",
            [
                "id": plan.identity.id, "revision": String(plan.identity.revision),
                "date": SheetDates.full(plan.identity.written), "monograph": plan.monograph.id,
                "version": plan.monograph.version,
            ])
    }
}
