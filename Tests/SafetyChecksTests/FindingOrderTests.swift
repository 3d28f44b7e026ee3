import DoseModel
import SafetyChecks
import Testing

/// Findings come in one order, each once, whatever was found first.
struct FindingOrderTests {
    @Test("Shuffled and repeated reports give the same list")
    func stable() {
        var random = RandomNumbers(seed: 4)
        let plan = PlanSketch.plan("1d 25@08:00 7@09:00", "1d 40@08:00 7@08:00", then: .stop)
        let found = Judging.findings(plan)
        #expect(found.count > 6)
        let clean = PlanSketch.plan("7d 5@22:00")
        let wanted = Judging.findings(clean, also: found)
        for _ in 0..<50 {
            let shuffled = (found + found.shuffled(using: &random).prefix(3)).shuffled(using: &random)
            #expect(Judging.findings(clean, also: shuffled) == wanted)
        }
    }

    @Test("Findings that differ only in what stands beside them have an order too")
    func ties() {
        let one = Finding(.c101, .error, "same", step: 1, limit: "20 mg", help: "a", notes: ["x"])
        let other = Finding(.c101, .error, "same", step: 1, limit: "20 mg", help: "b", notes: ["y"])
        let clean = PlanSketch.plan("7d 5@22:00")
        #expect(Judging.findings(clean, also: [one, other]) == Judging.findings(clean, also: [other, one]))
        #expect(Judging.findings(clean, also: [one, other, one]).count == 2)
    }
}
