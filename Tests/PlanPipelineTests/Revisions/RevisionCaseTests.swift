import DoseModel
import PlanPipeline
import Testing

@Suite("Revisions of a plan that is followed")
struct RevisionCaseTests {
    @Test("a hold until a day keeps the dose, and the next change comes on that day")
    func hold() throws {
        var plan = try Following()
        try plan.revise(("hold", ""), ("until", "2026-12-28"), ("from", "2026-12-16"), ("by", "Dr A. Rao"))
        #expect(
            plan.steps == [
                "1 titration 2026-12-07 10 mg", "2 titration 2026-12-14 15 mg", "r1.1 hold 2026-12-16 15 mg",
                "3 trial 2026-12-28 30 mg", "4 taper 2027-01-18 15 mg",
            ])
        #expect(plan.end == "2027-01-25")
        #expect(plan.blocking.isEmpty)
        #expect(plan.plan.identity.revision == 1)
        #expect(plan.plan.change?.by == "Dr A. Rao")
        #expect(plan.plan.history == [plan.revisions[0].plan.asRevision])
        #expect(plan.plan.milestones.first { $0.kind == .decision }?.date == date(2027, 1, 18))
        #expect(plan.plan.milestones.last { $0.kind == .lastDose }?.date == date(2027, 1, 24))
    }

    @Test("a hold never brings anything forward")
    func holdTooShort() throws {
        let plan = try Following()
        let refused = plan.refusal(("hold", ""), ("until", "2026-12-19"), ("from", "2026-12-16"))
        #expect(refused?.message == "the dose stays as it is until 2026-12-20 in any case")
        #expect(refused?.possible == "--until with a day after 2026-12-21")
    }

    @Test("a hold without an end keeps what waits, and resuming brings it back as far later")
    func holdAndResume() throws {
        var plan = try Following()
        try plan.revise(("hold", ""), ("from", "2026-12-16"))
        #expect(plan.steps.last == "r1.1 hold 2026-12-16 15 mg")
        #expect(plan.end == "2027-03-16")
        #expect(plan.plan.ending == .continue)
        #expect(plan.plan.held?.steps.map(\.key) == ["3", "4"])
        #expect(plan.plan.milestones.last?.title == "On hold: resume, stay or stop?")
        #expect(plan.blocking.isEmpty)
        #expect(plan.refusal(("slow", "10 days"))?.message == "the plan is on hold")
        try plan.revise(("resume", ""), ("from", "2027-01-04"))
        #expect(
            plan.steps.suffix(3) == [
                "r1.1 hold 2026-12-16 15 mg", "3 trial 2027-01-04 30 mg", "4 taper 2027-01-25 15 mg",
            ])
        #expect(plan.plan.held == nil)
        #expect(plan.plan.ending == .stop)
        #expect(plan.blocking.isEmpty)
    }

    @Test("resumed before the next change was due, the change comes when it was planned")
    func resumeEarly() throws {
        var plan = try Following()
        try plan.revise(("hold", ""), ("from", "2026-12-16"))
        try plan.revise(("resume", ""), ("from", "2026-12-18"))
        #expect(plan.steps.contains("3 trial 2026-12-21 30 mg"))
        #expect(plan.end == "2027-01-18")
    }

    @Test("resumed after months, an increase on an old kidney value is an error")
    func resumeLate() throws {
        var plan = try Following()
        try plan.revise(("hold", ""), ("from", "2026-12-16"))
        try plan.revise(("resume", ""), ("from", "2027-03-10"))
        #expect(plan.blocking == [.r304])
    }

    @Test("slow makes every dose on the way longer, the running one too, and leaves the trial alone")
    func slow() throws {
        var plan = try Following()
        try plan.revise(("slow", "10 days"), ("from", "2026-12-16"))
        #expect(
            plan.steps == [
                "1 titration 2026-12-07 10 mg", "2 titration 2026-12-14 15 mg", "3 trial 2026-12-24 30 mg",
                "4 taper 2027-01-14 15 mg",
            ])
        #expect(plan.end == "2027-01-24")
        #expect(plan.refusal(("slow", "10 days"))?.message.hasPrefix("no dose that is still to change") == true)
    }

    @Test("faster stays inside the published ranges, and says where it could not follow")
    func faster() throws {
        var plan = try Following()
        try plan.revise(("faster", "3 days"), ("from", "2026-12-16"))
        #expect(plan.steps[2] == "3 trial 2026-12-17 30 mg")
        // Coming off must last a week: the one step down cannot be shorter.
        #expect(plan.end == "2027-01-14")
        #expect(plan.outcome.findings.contains { $0.code == .w404 && $0.severity == .warning })
        #expect(plan.blocking.isEmpty)
        let refused = plan.refusal(("faster", "2 days"), ("from", "2027-01-08"))
        #expect(refused?.message.hasPrefix("no dose may be kept for less than it is: at least 7 days") == true)
    }

    @Test("weak kidneys keep the pace slow, whatever is asked")
    func fasterKidneys() throws {
        var plan = try Following(
            Following.reflux.replacing("egfr: 95", with: "egfr: 50")
                + "\nacknowledge:\n  - { code: R306, by: Dr A, reason: weekly }\ntarget: 5 mg three times daily\n")
        let refused = plan.refusal(("faster", "3 days"), ("from", "2026-12-09"))
        #expect(refused?.message.contains("at least 7 days") == true)
        try plan.revise(("slow", "9 days"), ("from", "2026-12-09"))
        #expect(plan.blocking.isEmpty)
    }

    @Test("too sleepy: a step back is the dose before the last increase, a trial at it, and a taper from it")
    func stepBack() throws {
        var plan = try Following()
        try plan.revise(("step-back", ""), ("from", "2026-12-23"), ("why", "too sleepy"))
        #expect(
            plan.steps.prefix(4) == [
                "1 titration 2026-12-07 10 mg", "2 titration 2026-12-14 15 mg", "3 trial 2026-12-21 30 mg",
                "r1.1 trial 2026-12-23 15 mg",
            ])
        #expect(plan.plan.steps[3].days == 21)
        #expect(plan.plan.steps.dropFirst(4).allSatisfy { $0.phase == .taper })
        #expect(plan.plan.steps.map(\.dailyTotal).max() == Dose(milligrams: 30))
        #expect(plan.blocking.isEmpty)
        #expect(!plan.outcome.findings.contains { $0.code == .g803 })
        #expect(plan.pipeline.difference(from: plan.revisions[0], to: plan.outcome).contains("No further increase"))
    }

    @Test("the first dose has nothing to step back to, and a taper is never reversed")
    func stepBackRefused() throws {
        let plan = try Following()
        #expect(plan.refusal(("step-back", ""), ("from", "2026-12-09"))?.message.contains("lowest dose") == true)
        #expect(
            plan.refusal(("step-back", ""), ("from", "2027-01-13"))?.message
                == "the plan is coming off, and a taper is never reversed")
    }

    @Test("a re-sync goes to a lower dose only, and on from there")
    func resync() throws {
        var plan = try Following()
        #expect(
            plan.refusal(("resync", "10 mg three times daily"), ("from", "2026-12-16"))?.message
                .contains("a re-sync goes to a lower dose only") == true)
        try plan.revise(("resync", "5 mg before lunch and dinner"), ("from", "2026-12-16"))
        #expect(
            plan.steps.dropFirst(2) == [
                "r1.1 titration 2026-12-16 10 mg", "r1.2 titration 2026-12-23 15 mg", "3 trial 2026-12-30 30 mg",
                "4 taper 2027-01-20 15 mg",
            ])
        #expect(plan.blocking.isEmpty)
        #expect(!plan.outcome.findings.contains { $0.code == .g803 })
    }

    @Test("in a taper a re-sync to more is refused with what is possible")
    func resyncTaper() throws {
        let plan = try Following()
        let refused = plan.refusal(("resync", "10 mg three times daily"), ("from", "2027-01-13"))
        #expect(refused?.possible.contains("a taper is never reversed") == true)
    }

    @Test("a shift moves all that is to come, and the running dose goes on until then")
    func shift() throws {
        var plan = try Following()
        try plan.revise(("shift", "3 days"), ("from", "2026-12-16"))
        #expect(
            plan.steps == [
                "1 titration 2026-12-07 10 mg", "2 titration 2026-12-14 15 mg", "3 trial 2026-12-24 30 mg",
                "4 taper 2027-01-14 15 mg",
            ])
        #expect(plan.plan.steps.map(\.key) == ["1", "2", "3", "4"])
    }

    @Test("before its first day a plan moves as a whole, earlier too")
    func shiftWhole() throws {
        var plan = try Following()
        try plan.revise(("shift", "-2 days"), ("from", "2026-12-01"))
        #expect(plan.steps[0] == "1 titration 2026-12-05 10 mg")
        #expect(plan.end == "2027-01-16")
        #expect(plan.refusal(("shift", "-9 days"), ("from", "2026-12-01"))?.possible == "at most 4 days earlier")
    }

    @Test("a meal that moves takes its doses along, the days before keep their times")
    func move() throws {
        var plan = try Following()
        try plan.revise(("move", "lunch=12:15"), ("from", "2026-12-16"))
        #expect(plan.plan.steps.map(\.key) == ["1", "2", "r1.1", "3", "4"])
        let times = plan.plan.steps.map { step in step.doses.first { $0.slot == .lunch }?.time.text }
        #expect(times == ["11:45", "11:45", "11:30", "11:30", "11:30"])
        #expect(plan.outcome.circumstances.day.time(of: .lunch, on: .monday)?.text == "12:15")
        #expect(plan.outcome.circumstances.earlier.map(\.until) == [date(2026, 12, 16)])
        #expect(!plan.outcome.findings.contains { $0.code == .t501 })
        #expect(plan.refusal(("move", "bedtime=23:00"))?.message == "no dose that is still to come is tied to bedtime")
    }

    @Test("far moved, the doses of the past are still judged by the meals of then")
    func moveFar() throws {
        var plan = try Following()
        try plan.revise(("move", "lunch=14:00"), ("from", "2026-12-16"))
        #expect(!plan.outcome.findings.contains { $0.code == .t501 })
        #expect(plan.blocking.isEmpty)
    }

    @Test("brain fog: at night only, the last dose of the day at bedtime, in steps that a cut may have")
    func nightsOnly() throws {
        var plan = try Following()
        try plan.revise(("nights-only", ""), ("from", "2026-12-28"))
        let night = try #require(plan.plan.steps.first { $0.phase == .trial && $0.start > date(2026, 12, 27) })
        #expect(night.doses.map(\.slot) == [.bedtime])
        #expect(night.dailyTotal == Dose(milligrams: 10))
        #expect(plan.blocking.isEmpty)
        #expect(plan.refusal(("nights-only", ""), ("from", "2027-01-08"))?.message.contains("already") == true)
    }

    @Test("too sleepy by day: without the doses before the evening")
    func dropDaytime() throws {
        var plan = try Following()
        try plan.revise(("drop-daytime", ""), ("from", "2026-12-16"))
        let evening = try #require(plan.plan.steps.first { $0.phase == .trial })
        #expect(evening.doses.map(\.time.text) == ["17:45"])
        #expect(plan.blocking.isEmpty)
    }

    @Test("daily use too sedating: before meals every other day")
    func alternateDays() throws {
        var plan = try Following()
        try plan.revise(("alternate-days", ""), ("from", "2026-12-16"))
        let step = try #require(plan.plan.steps.first { $0.phase == .trial })
        #expect(step.everyDays == 2)
        #expect(step.days.isMultiple(of: 2))
        #expect(step.dailyTotal == Dose(milligrams: 15))
        #expect(plan.blocking.isEmpty)
    }

    @Test("stop now: the taper that four weeks at 30 mg/day ask for")
    func stop() throws {
        var plan = try Following()
        try plan.revise(("stop", ""), ("from", "2026-12-28"))
        #expect(plan.plan.ending == .stop)
        #expect(plan.plan.steps.last?.phase == .taper)
        #expect(plan.end == "2027-01-04")
        #expect(plan.blocking.isEmpty)
    }

    @Test("stop after three days of little: no taper is needed, and none is made")
    func stopAtOnce() throws {
        var plan = try Following(
            Following.reflux.replacing("protocol: reflux", with: "protocol: sleep").replacing(
                "problem-times: [lunch, dinner]", with: "id: short"))
        try plan.revise(("stop", ""), ("from", "2026-12-10"))
        #expect(plan.steps == ["1 titration 2026-12-07 5 mg"])
        #expect(plan.end == "2026-12-10")
        #expect(plan.blocking.isEmpty)
    }

    @Test("one missed dose changes nothing, and nothing is made up for")
    func missedDose() throws {
        var plan = try Following()
        let before = plan.plan.steps
        try plan.revise(("missed", "1 dose"), ("from", "2026-12-16"))
        #expect(plan.plan.steps == before)
        #expect(plan.plan.identity.revision == 1)
        let text = plan.pipeline.difference(from: plan.revisions[0], to: plan.outcome)
        #expect(text.contains("No dose changes."))
        #expect(text.contains("Never take two doses at once"))
    }

    @Test("missed days of a drug without a rule for them are refused, with what a prescriber can decide")
    func missedWithoutRule() throws {
        let plan = try Following()
        let refused = plan.refusal(("missed", "3 days"), ("from", "2026-12-16"))
        #expect(refused?.message.contains("has no rule for going on after that") == true)
        #expect(refused?.possible.contains("--resync") == true)
    }

    private static let lamotrigine = """
        drug: lamotrigine
        protocol: mood
        start: 2026-12-07
        time-zone: Europe/London
        patient: { age: 42, sex: female, egfr: 95, measured: 2026-12-01, taking: [] }
        """

    @Test("more missed days than the rule allows begin again from the first dose, fewer go on later")
    func missedWithRule() throws {
        let monograph = try PackageFolder.pipeline().monograph(named: "lamotrigine")
        let id = try #require(monograph.protocols.first?.id)
        var few = try Following(RevisionCaseTests.lamotrigine.replacing("protocol: mood", with: "protocol: \(id)"))
        var many = few
        let (first, second) = (few.plan.steps[0], few.plan.steps[1])
        let day = second.start.adding(days: 8)
        try few.revise(("missed", "5 days"), ("from", day.text))
        #expect(few.plan.steps[1].end == second.end.adding(days: 5))
        #expect(few.plan.steps.map(\.key) == few.revisions[0].plan.steps.map(\.key))
        try many.revise(("missed", "6 days"), ("from", day.text))
        let again = try #require(many.plan.steps.first { $0.start == day })
        #expect(again.dailyTotal == first.dailyTotal)
        #expect(again.days == first.days)
        #expect(many.plan.change?.missed == 6)
        #expect(!many.blocking.contains(.w403))
        #expect(!many.blocking.contains(.s204))
        // Without the record of the days missed the fall would be a cut, and too large a one counts.
        #expect(!many.outcome.findings.contains { $0.code == .g802 })
    }

    @Test("a new kidney value brings down what is too much, and the past is judged by the value of then")
    func kidney() throws {
        var plan = try Following()
        try plan.revise(("egfr", "40"), ("measured", "2026-12-27"), ("from", "2026-12-28"))
        let later = plan.plan.steps.filter { $0.start >= date(2026, 12, 28) && $0.phase != .taper }
        #expect(later.allSatisfy { $0.dailyTotal <= Dose(milligrams: 15) })
        #expect(plan.plan.steps[2].end == date(2026, 12, 28))
        #expect(
            !plan.outcome.findings.contains {
                $0.code == .r301 && $0.severity == .error && ($0.date.map { $0 < date(2026, 12, 28) } ?? true)
            })
        #expect(plan.outcome.circumstances.patient.kidney == .egfr(40, text: "40"))
        #expect(plan.outcome.circumstances.earlier.first?.kidney == .egfr(95, text: "95"))
    }

    @Test("a new kidney value before the increase keeps the plan below it")
    func kidneyBeforeIncrease() throws {
        var plan = try Following()
        try plan.revise(("egfr", "50"), ("measured", "2026-12-16"), ("from", "2026-12-17"))
        #expect(plan.plan.steps.map(\.dailyTotal).max() == Dose(milligrams: 30))
        #expect(plan.blocking.allSatisfy { $0 == .r306 })
        var weak = try Following()
        try weak.revise(("egfr", "40"), ("measured", "2026-12-16"), ("from", "2026-12-17"))
        #expect(weak.plan.steps.map(\.dailyTotal).max() == Dose(milligrams: 15))
        #expect(weak.outcome.findings.contains { $0.code == .r301 && $0.severity == .warning })
    }

    @Test("with kidneys that call for avoiding the drug, nobody stays on it without an agreement on record")
    func kidneyAvoid() throws {
        var plan = try Following()
        try plan.revise(("egfr", "25"), ("measured", "2026-12-27"), ("from", "2026-12-28"))
        #expect(plan.plan.ending == .stop)
        #expect(plan.plan.steps.last?.phase == .taper)
        #expect(plan.plan.steps.filter { $0.start >= date(2026, 12, 28) }.allSatisfy { $0.phase == .taper })
        #expect(plan.blocking.isEmpty)
        try plan.revise(("hold", ""), ("from", "2026-12-30"))
        #expect(plan.blocking.contains(.r302))
        let early = try Following()
        #expect(
            early.refusal(("egfr", "25"), ("from", "2026-12-01"))?.message.hasPrefix("the drug is to be avoided")
                == true)
    }

    @Test("what the plan does not have on a day cannot be revised from it")
    func over() throws {
        let plan = try Following()
        #expect(plan.refusal(("hold", ""), ("from", "2027-01-18"))?.message == "the plan ends on 2027-01-17")
        #expect(plan.refusal(("hold", ""), ("from", "2026-12-01"))?.possible.contains("--shift") == true)
    }

    @Test("one verb a revision, known ones, with what they need")
    func wrongOrders() throws {
        let plan = try Following()
        #expect(plan.refusal(("hold", ""), ("stop", ""))?.message == "`--hold` and `--stop` are two verbs")
        #expect(plan.refusal(("from", "2026-12-16"))?.message == "nothing is asked of the plan")
        #expect(plan.refusal(("until", "2026-12-28"), ("stop", ""))?.message == "`--until` does nothing here")
        #expect(plan.refusal(("slow", "quickly")) != nil)
        #expect(plan.refusal(("move", "lunch"))?.message == "`lunch` names no new time")
        #expect(plan.refusal(("move", "lunhc=12:00"))?.message == "`lunhc` is no moment of the day")
    }

    @Test("the same acknowledgement follows its step into the next numbers")
    func acknowledgements() throws {
        var plan = try Following(
            Following.reflux.replacing("egfr: 95", with: "egfr: 50")
                + "\nacknowledge:\n  - { code: R306, by: Dr A, reason: weekly }\n"
                + "  - { code: R301, step: 3, by: Dr A, reason: seen }\n")
        try plan.revise(("hold", ""), ("until", "2026-12-30"), ("from", "2026-12-16"))
        #expect(plan.outcome.circumstances.acknowledgements.compactMap(\.step) == [4])
    }
}

extension String {
    /// With one part replaced.
    fileprivate func replacing(_ old: String, with new: String) -> String {
        guard let range = firstRange(of: old) else { return self }
        return self[..<range.lowerBound] + new + self[range.upperBound...]
    }
}
