import DoseModel
import MonographFiles
import Testing

@Suite("Reading how to come off, and until when")
struct TaperKeysTests {
    private static let base = "drug: baclofen\nprotocol: reflux\nstart: 2026-12-07\n"

    private func request(_ lines: String, _ flags: [(key: String, value: String)] = []) throws(InputError)
        -> PlanRequest
    {
        let bytes = Array((TaperKeysTests.base + lines).utf8)
        return try RequestReader.read(
            SourceText(name: "request.yaml", bytes: bytes), overrides: flags, library: Library.monographs
        ).request
    }

    @Test("a way to come off, and its pace in words or days")
    func taper() throws {
        #expect(try request("taper: steps").taper == "steps")
        #expect(try request("").taper == nil)
        #expect(try request("taper-pace: fastest").taperPace == .fastest)
        #expect(try request("taper-pace: slowest").taperPace == .slowest)
        #expect(try request("taper-pace: 2 weeks").taperPace == .days(14))
        #expect(try request("", [("taper-pace", "slowest")]).taperPace == .slowest)
    }

    @Test("weeks count from the first day, and come to the same as the date")
    func weeks() throws {
        let day = try request("by: 2027-02-01").by
        #expect(day == CivilDate(year: 2027, month: 2, day: 1))
        #expect(try request("weeks: 8").by == day)
        #expect(try request("", [("weeks", "8")]).by == day)
        #expect(try request("weeks: 8").spans[.weeks]?.text == "request.yaml:4:8")
    }

    @Test("a flag of either kind replaces either key of the file")
    func overriding() throws {
        #expect(try request("by: 2027-02-01", [("weeks", "1")]).by == CivilDate(year: 2026, month: 12, day: 14))
        #expect(
            try request("weeks: 1", [("by", "2027-02-01")]).by == CivilDate(year: 2027, month: 2, day: 1))
    }

    @Test("days that were missed up to the start")
    func missed() throws {
        let soFar = try request("so-far: { dose: 5 mg at bedtime, for: 28 days, missed: 7 days }").soFar
        #expect(soFar?.missed == 7)
        #expect(try request("so-far: { dose: 5 mg at bedtime, for: 28 days }").soFar?.missed == 0)
        let flagged = try request(
            "", [("so-far-dose", "5 mg at bedtime"), ("so-far-for", "4 weeks"), ("so-far-missed", "2 days")])
        #expect(flagged.soFar?.missed == 2)
    }

    @Test(
        "a fault is shown at its line and column",
        arguments: [
            FaultyRequest("taper: stebs", "request.yaml:4:8", "baclofen has no taper `stebs`", nearest: "steps"),
            FaultyRequest("taper-pace: fast", "request.yaml:4:13", "`fast` is no pace", nearest: "fastest"),
            FaultyRequest("taper-pace: 3", "request.yaml:4:13", "`3` needs a unit of time"),
            FaultyRequest(
                "by: 2026-12-07", "request.yaml:4:5", "the plan is over on 2026-12-07 and begins on 2026-12-07"),
            FaultyRequest(
                "by: 2046-12-07", "request.yaml:4:5", "2046-12-07 is more than ten years after the first day"),
            FaultyRequest(
                "by: 2027-02-01\nweeks: 8", "request.yaml:5:8", "`by` and `weeks` both say when the plan is over"),
            FaultyRequest("weeks: 8 weeks", "request.yaml:4:8", "`8 weeks` is not a whole number from 1 to 520"),
            FaultyRequest(
                "taper: steps\nthen: review", "request.yaml:4:8",
                "the plan does not come off the drug, so `taper` does nothing"),
            FaultyRequest(
                "so-far: { dose: 5 mg at bedtime, for: 4 weeks, misst: 2 days }", "request.yaml:4:48",
                "`misst` is no key of so-far", nearest: "missed"),
        ])
    func refused(_ fault: FaultyRequest) {
        fault.check(refusal { () throws(InputError) in try request(fault.lines) })
    }
}
