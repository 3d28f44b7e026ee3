import DoseModel
import MonographFiles
import Testing

@Suite("Our own calendar, read back; everybody else's refused")
struct CalendarPlanReaderTests {
    private static let text = HostileInputTests.calendar

    private static func read(_ text: String) throws -> ProposalReader.Reading {
        let source = try SourceText(name: "x.ics", bytes: Array(text.utf8))
        return try ProposalReader.read(source, library: Library.monographs)
    }

    private static func refusal(_ old: String, _ new: String) -> InputError? {
        do {
            _ = try read(text.replacing(old, with: new))
            return nil
        } catch {
            return error as? InputError
        }
    }

    @Test("a dose event says the step, the dose and the plan")
    func whole() throws {
        let reading = try CalendarPlanReaderTests.read(CalendarPlanReaderTests.text)
        let plan = reading.proposal.plan
        #expect(plan.identity.id == "6c62272e-07bb-8142-a2b8-21756295c58d")
        #expect((plan.drug, plan.timeZone, plan.ending) == ("baclofen", "America/New_York", .stop))
        #expect(plan.soFar?.days == 28)
        let step = try #require(plan.steps.first)
        #expect((step.days, step.phase, step.statedTotal) == (7, .titration, Dose(milligrams: 5)))
        let dose = try #require(step.doses.first)
        #expect((dose.slot, dose.anchor, dose.time.text) == (.lunch, .beforeMeal, "11:45"))
        #expect(dose.take == [Dosage(product: "10 mg tablet", count: Ratio(1, 2))])
        #expect(dose.span?.text == "x.ics:15:17")
    }

    @Test("a dose moved to another time of the day is read at that time")
    func moved() throws {
        let moved = CalendarPlanReaderTests.text.replacing("20261207T114500", with: "20261207T120000")
        #expect(try CalendarPlanReaderTests.read(moved).proposal.plan.steps[0].doses[0].time.text == "12:00")
    }

    @Test(
        "what Doseplan did not write so is refused at its place",
        arguments: [
            ("-//Doseplan//Doseplan//EN", "-//Other//EN", "3:8", "another program"),
            ("T114500", "T114530", "8:31", "whole minutes"),
            ("20261207T1145", "20261208T1145", "9:7", "other days than its step says"),
            ("COUNT=7", "COUNT=6", "9:7", "other days than its step says"),
            ("COUNT=7", "COUNT=7;UNTIL=20261214", "9:26", "UNTIL"),
            ("FREQ=DAILY", "FREQ=MONTHLY", "9:7", "no rule that Doseplan writes"),
            ("COUNT=7", "COUNT=999999999", "9:7", "how many times"),
            ("SUMMARY:Baclofen 5 mg", "SUMMARY:Baclofen 10 mg", "10:9", "title does not say 5 mg"),
            ("6c62272e-07bb", "6C62272E-07bb", "12:17", "names no plan"),
            ("58d baclofen", "58d unobtainium", "12:17", "no monograph"),
            ("1 titration", "2 titration", "14:17", "step 1 are missing"),
            ("then-stop", "then-next", "14:17", "after step 1 are missing"),
            ("then-stop", "then-what", "14:17", ""), ("DOSE:5 mg", "DOSE:NaN mg", "15:17", ""),
            ("DOSE:5 mg", "DOSE:-5 mg", "15:17", "below zero"), ("before-meal", "after-meal", "15:17", ""),
            ("daily 0", "daily 1", "15:17", ""), ("daily 0", "XX 0", "15:17", "no day of the week"),
            ("TAKE:1/2 x", "TAKE:1/2 of", "16:17", "names no product"),
            ("SEQUENCE:0", "SEQUENCE:-1", "7:10", "no number"), ("SEQUENCE:0", "EXDATE:20261208", "7:1", "EXDATE"),
            ("BEGIN:VEVENT", "BEGIN:VTODO", "17:5", "is open"),
        ])
    func refusals(old: String, new: String, place: String, words: String) {
        let error = CalendarPlanReaderTests.refusal(old, new)
        #expect(error?.span?.text == "x.ics:" + place, "\(error?.message ?? "read")")
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "read")")
    }

    @Test("a discreet calendar says no doses and is refused with what to give instead")
    func discreet() {
        let lines = CalendarPlanReaderTests.text.split(separator: "\r\n").filter { !$0.hasPrefix("X-DOSEPLAN") }
        let error = #expect(throws: InputError.self) {
            try CalendarPlanReaderTests.read(lines.joined(separator: "\r\n"))
        }
        #expect(error?.message.hasPrefix("the calendar does not say the doses") == true)
        #expect(error?.span?.text == "x.ics:4:1")
        #expect(error?.expected?.contains("JSON") == true)
    }

    @Test("an event of somebody else's in our calendar is refused at its place")
    func foreign() {
        let error = CalendarPlanReaderTests.refusal(
            "END:VCALENDAR", "BEGIN:VEVENT\r\nDTSTART:20261207T080000\r\nEND:VEVENT\r\nEND:VCALENDAR")
        #expect(error?.span?.text == "x.ics:18:1")
    }

    @Test("an event that was called off is no dose")
    func cancelled() {
        let error = CalendarPlanReaderTests.refusal("SEQUENCE:0", "STATUS:CANCELLED")
        #expect(error?.message == "the calendar has no events")
    }
}
