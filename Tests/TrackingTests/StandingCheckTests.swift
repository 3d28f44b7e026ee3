import DoseModel
import Testing
import Tracking

@Suite("Falls of blood pressure on standing")
struct StandingCheckTests {
    /// Numbers of the tests' own, all different, so that none can stand in for another.
    static let rule = StandingRule(
        fall: limit(21), sitToStandSystolic: limit(16), sitToStandDiastolic: limit(8), standingBelow: limit(91),
        pairedWithin: limit(10))

    private static func limit(_ value: Int) -> Cited<Int> {
        Cited(value, basis: .published, citation: "limit \(value)")
    }

    private func findings(_ entries: [LogEntry], by rule: StandingRule? = rule) -> [Finding] {
        StandingCheck.findings(in: PlanLog(entries), by: rule)
    }

    private func entry(
        _ number: Int, _ posture: Posture, _ systolic: Int, _ diastolic: Int, at time: String? = nil,
        on date: String = "2026-12-08", corrects: Int? = nil
    ) -> LogEntry {
        LogEntry(
            number: number, date: Tracked.date(date), time: time.map(Tracked.time),
            event: .bloodPressure(posture, BloodPressure(systolic: systolic, diastolic: diastolic)),
            corrects: corrects)
    }

    @Test("each limit counts from its own value on, and not one below it")
    func edges() {
        for (fall, source) in [(15, nil), (16, "limit 16"), (20, "limit 16"), (21, "limit 21"), (40, "limit 21")] {
            let found = findings([entry(1, .sitting, 140, 85), entry(2, .standing, 140 - fall, 80)])
            #expect(found.map(\.citation) == (source == nil ? [] : [source]), "a fall of \(fall)")
            #expect(found.allSatisfy { $0.code == .i709 && $0.severity == .warning })
        }
        for (fall, isFound) in [(7, false), (8, true)] {
            let found = findings([entry(1, .sitting, 140, 85), entry(2, .standing, 138, 85 - fall)])
            #expect(found.map(\.citation) == (isFound ? ["limit 8"] : []))
        }
        for (upper, isFound) in [(91, false), (90, true)] {
            #expect(findings([entry(1, .standing, upper, 60)]).map(\.citation) == (isFound ? ["limit 91"] : []))
        }
    }

    @Test("the gravest limit is named first, the others beside it")
    func several() throws {
        let found = findings([entry(1, .sitting, 120, 80), entry(2, .standing, 85, 60)])
        try #require(found.count == 1)
        #expect(found[0].message == "blood pressure falls on standing: 120/80 sitting, 85/60 standing")
        #expect(found[0].actual == "35 mmHg lower in the upper value")
        #expect(found[0].limit == "less than 21 mmHg")
        #expect(found[0].notes.count == 2)
        #expect(found[0].date == Tracked.date("2026-12-08"))
    }

    @Test("a measurement is compared with the one sitting next to it on the same day")
    func pairs() {
        // The morning's sitting value has nothing to do with the evening's standing one.
        let day = [
            entry(1, .sitting, 150, 80, at: "08:00"), entry(2, .standing, 145, 80, at: "08:03"),
            entry(3, .sitting, 120, 80, at: "20:00"), entry(4, .standing, 118, 79, at: "20:10"),
        ]
        #expect(findings(day).isEmpty)
        // More than ten minutes later is another measurement, and sitting down afterwards is none to compare with.
        #expect(findings([day[0], entry(2, .standing, 100, 70, at: "08:11")]).isEmpty)
        #expect(
            findings([entry(1, .standing, 100, 70, at: "08:00"), entry(2, .sitting, 150, 80, at: "08:05")]).isEmpty)
        #expect(findings([day[0], entry(2, .standing, 100, 70, at: "08:10")]).count == 1)
        // Without clock times the nearest entry counts, and only that of the same day.
        #expect(findings([entry(1, .standing, 100, 70), entry(2, .sitting, 150, 80)]).count == 1)
        #expect(findings([entry(1, .sitting, 150, 80, on: "2026-12-07"), entry(2, .standing, 100, 70)]).isEmpty)
    }

    @Test("what was corrected does not count, what it was corrected to does")
    func corrected() {
        let first = [entry(1, .sitting, 128, 82), entry(2, .standing, 104, 81)]
        #expect(findings(first).count == 1)
        #expect(findings(first + [entry(3, .standing, 124, 81, corrects: 2)]).isEmpty)
    }

    @Test("a monograph that says nothing of it finds nothing")
    func silent() {
        #expect(findings([entry(1, .sitting, 200, 90), entry(2, .standing, 60, 30)], by: nil).isEmpty)
    }
}
