import DoseModel
import PlanWords
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
    static func name(of part: JointPart, _ words: SheetWords) -> String {
        guard part.monograph.id == part.plan.drug else { return part.plan.drug }
        return DrugWords(monograph: part.monograph, catalogue: words.catalogue).title.text
    }

    /// All values of the sheet.
    var scope: SheetScope {
        var sources = SourceList(part.monograph)
        let (plan, counsel) = (part.plan, part.monograph.counsel)
        let drug = DrugWords(monograph: part.monograph, catalogue: words.catalogue)
        let urgent = drug.advice(.redFlags)
        let missed = drug.advice(.missedDose)
        let trial = TrialFacts(part, words: words)
        var values: [String: SheetScope.Value] = [
            "number": .text(String(number)),
            "drug": .text(DrugSheet.name(of: part, words)),
            "purpose": .text(drug.use(of: plan)?.text ?? part.circumstances.purpose),
            "urgent": .text(urgent?.text), "urgent-language": .text(urgent?.language),
            "urgent-source": .text(urgent == nil ? "" : sources.number(counsel.redFlags)),
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
                    "rule-language": .text(rule.language),
                    "source": .text(sources.number(rule.citation, rule.basis)),
                ])
            })
        values["missed"] = .text(missed?.text)
        values["missed-language"] = .text(missed?.language)
        values["missed-source"] = .text(missed == nil ? "" : sources.number(counsel.missedDose))
        values.merge(judgement(&sources)) { first, _ in first }
        values.merge(calendar) { first, _ in first }
        values["sources"] = .list(
            sources.texts.enumerated().map { index, text in
                SheetScope(["number": .text(String(index + 1)), "text": .text(text)])
            })
        values["provenance"] = .text(provenance)
        return SheetScope(values)
    }

    private var start: String {
        guard let first = part.plan.steps.min(by: { $0.start < $1.start }) else { return "" }
        return words("start-text", ["date": words.full(first.start), "dose": StairRun(first).text(words)])
    }

    private var times: [String] {
        let plan = part.plan
        let first = plan.timeZone.map { words("times-in", ["zone": $0]) } ?? words["times-unknown"]
        return [first]
            + plan.zones.map { stretch in
                let at = stretch.at.minuteOfDay == 0 ? "" : " " + stretch.at.text
                return words("times-from", ["date": words.full(stretch.from) + at, "zone": stretch.zone])
            }
    }

    private var days: [SheetScope] {
        let texts = DoseTexts(part.monograph, words: words)
        return DayRow.rows(of: part.plan).map { row in
            let doses = row.doses.map { dose in
                words(
                    "tick-dose",
                    [
                        "when": words.catalogue.time(dose.time), "dose": words.catalogue.amount(dose.amount),
                        "take": texts.take(dose),
                    ])
            }
            return SheetScope([
                "day": .text(words.full(row.date)), "step-number": .text(String(row.step)),
                "day-doses": .items(doses.isEmpty ? [words["no-dose"]] : doses),
                "total": .text(words.catalogue.amount(row.total)),
            ])
        }
    }

    private var staircase: String {
        DoseStaircase(part.plan, drug: DrugSheet.name(of: part, words), words: words).map {
            $0.svg(id: "stairs-\(number)")
        }
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
                finding.step.map { words("step-place", ["number": String($0)]) }, finding.date.map { words.full($0) },
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
        let texts = DoseTexts(part.monograph, words: words)
        let supply = plan.supply.map {
            texts.count(Dosage(product: $0.product, count: Ratio($0.toDispense)))
        }
        return [
            "any-supply": .flag(!supply.isEmpty), "supply": .items(supply),
            "any-dates": .flag(!plan.milestones.isEmpty),
            "dates": .list(
                plan.milestones.map {
                    SheetScope(["day": .text(words.full($0.date)), "what": .text(title(of: $0))])
                }),
            "any-changes": .flag(!plan.changes.isEmpty),
            "changes": .list(
                plan.changes.map { change in
                    SheetScope([
                        "from": .text(words("revised", ["date": words.full(change.from)])),
                        "what": .text(change.words), "why": .text(change.why),
                        "by": .text(change.by.isEmpty ? "" : words("revised-by", ["name": change.by])),
                    ])
                }),
        ]
    }

    /// What is due, as the plan says it; in other languages than the plan's in few words.
    private func title(of milestone: Milestone) -> String {
        words.catalogue.isEnglish ? milestone.title : PlanSentences.text(milestone.kind, words.catalogue)
    }

    private var provenance: String {
        let plan = part.plan
        return words(
            "provenance",
            [
                "id": plan.identity.id, "revision": String(plan.identity.revision),
                "date": words.full(plan.identity.written), "monograph": plan.monograph.id,
                "version": plan.monograph.version,
            ])
    }
}
