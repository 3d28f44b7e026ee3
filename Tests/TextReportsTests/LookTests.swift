import DoseModel
import Testing
import TextReports

@Test func look() throws {
    let (plan, monograph) = (PlanFixture.reflux, MonographFixture.baclofen)
    var circumstances = Circumstances(
        patient: Patient(
            age: 42, sex: .female, kidney: .creatinine(Creatinine(0.9, .milligramsPerDecilitre, text: "0.9 mg/dL")),
            weight: Kilograms(64, text: "64 kg")),
        timeZone: "America/New_York", day: MonographFixture.day, problemTimes: [.lunch, .dinner])
    circumstances.day.set(.breakfast, to: MonographFixture.time(9, 0), on: .weekend)
    let findings = [
        Finding(
            .c102, .error, "the daily total of 90 mg is above the absolute ceiling", step: 4,
            date: PlanFixture.date(2026, 12, 28), actual: "90 mg/day", limit: "80 mg/day", basis: .published,
            citation: "Test label 2026", help: "20 mg four times daily", notes: ["a note"],
            span: SourceSpan(file: "plan.yaml", line: 12, column: 5, length: 23)),
        Finding(.w405, .warning, "the plan does not say how it ends"),
    ]
    print(PlanTable(plan: plan, monograph: monograph).text(color: true, by: .step))
    print(
        PlanJSON(
            plan: plan, findings: findings, verdict: Verdict(findings), circumstances: circumstances,
            monograph: monograph
        ).text)
    print(
        PlanJSON(plan: nil, findings: [], verdict: .proceed, circumstances: Circumstances(), monograph: monograph).line)
    print(try PlanTextLines(plan: plan, circumstances: circumstances, monograph: monograph).text())
    print(try PlanTextLines(plan: plan, circumstances: Circumstances(), monograph: monograph).text())
    print(FindingLines.text(findings, verdict: .refuse, color: true) { _ in "  - 30 mg three times daily for 7 days" })
    print(FindingLines.compact(findings))
    print(
        ErrorText.text(
            InputError(
                "unknown key `protocl`", at: SourceSpan(file: "r.yaml", line: 2, column: 4, length: 7),
                expected: "one of drug, protocol", nearest: "protocol"), line: "\t漢\tprotocl: reflux", color: false))
    print(MonographPages.list([monograph]))
    print(MonographPages.page(monograph))
    print(KidneyText.text(RenalFunction(of: circumstances.patient)))
    print(KidneyText.json(RenalFunction(of: circumstances.patient)))
    print(Explanation.list())
    print(
        Explanation.text(
            page:
                "# C101: single dose\n\nA **single** dose `20 mg` is\nabove.\n\n- one\n- two\n  more\n\n```yaml\nplan: |\n  5 mg\n```\n",
            color: false))
}
