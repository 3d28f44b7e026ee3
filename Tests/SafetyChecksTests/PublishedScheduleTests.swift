import DoseModel
import SafetyChecks
import Testing

/// Schedules that others published, and what the checker must say of them.
struct PublishedScheduleTests {
    private let tid = ["08:00", "14:00", "20:00"]

    private func doses(_ amount: String, _ times: [String]) -> String {
        times.map { "\(amount)@\($0)" }.joined(separator: " ")
    }

    @Test("P1: the US label, 5, 10, 15 and 20 mg three times a day for 3 days each, is clean")
    func labelIsClean() {
        let steps = ["5", "10", "15", "20"].map { "3d \(doses($0, tid))" }
        #expect(Judging.codes(PlanSketch.plan(steps: steps)) == [])
    }

    @Test("P1 goes on to 20 mg four times a day, above the recommended ceiling only")
    func labelMaximum() {
        let four = ["06:00", "11:00", "16:00", "21:00"]
        let steps = ["5", "10", "15", "20"].map { "3d \(doses($0, tid))" } + ["3d \(doses("20", four))"]
        // The label prints both rungs, so the fourth dose may come whole, although it is 20 mg more at once.
        #expect(Judging.codes(PlanSketch.plan(steps: steps)) == ["w:C103@5"])
        let fourFrom15 = ["5", "10", "15"].map { "3d \(doses($0, tid))" } + ["3d \(doses("20", four))"]
        #expect(Judging.codes(PlanSketch.plan(steps: fourFrom15)) == ["w:C103@4", "S201@4"])
    }

    @Test("P1 does not go on to 25 mg three times a day: the single dose is refused")
    func labelBeyond() {
        let steps = ["5", "10", "15", "20", "25"].map { "3d \(doses($0, tid))" }
        #expect(Judging.codes(PlanSketch.plan(steps: steps)) == ["C101@5", "w:C103@5"])
    }

    @Test("P3: the article's taper, 10 mg at night for 4 weeks, 5 mg for 3 or 4 days, stop, is clean")
    func articleTaper() {
        for days in [3, 4] {
            let plan = PlanSketch.plan("\(days)d 5@22:30", then: .stop, soFar: PlanSketch.soFar("10@22:30", days: 28))
            #expect(Judging.codes(plan) == [])
        }
        let after = PlanSketch.plan("3d 5@22:30", then: .stop, soFar: PlanSketch.soFar("10@22:30", days: 29))
        #expect(Judging.codes(after) == ["W402@1"], "a day longer, and the taper must last")
    }

    @Test("P4: the article's path for the night is clean at every pace from 3 to 7 days")
    func articlePath() {
        for days in 3...7 {
            let plan = PlanSketch.plan("\(days)d 5@22:30", "\(days)d 5@07:30 5@22:30", "28d 10@22:30", then: .review)
            #expect(Judging.codes(plan) == [])
        }
    }

    @Test("P5: down from 60 mg by 10 mg a dose every 3 days is refused, by 5 mg a dose it is clean")
    func articleWorstTaper() {
        let soFar = PlanSketch.soFar(doses("20", tid), days: 60)
        let fast = PlanSketch.plan("3d \(doses("10", tid))", then: .stop, soFar: soFar)
        #expect(Judging.codes(fast) == ["W402@1", "W403@1", "W403@1"])
        let slow = PlanSketch.plan(
            steps: ["15", "10", "5"].map { "3d \(doses($0, tid))" }, then: .stop, soFar: soFar)
        #expect(Judging.codes(slow) == [])
    }
}
