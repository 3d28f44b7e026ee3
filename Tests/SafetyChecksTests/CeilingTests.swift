import DoseModel
import SafetyChecks
import Testing

/// C101, C102 and C103: the general ceilings, at the limit and one microgram above.
struct CeilingTests {
    private func codes(_ plan: Plan, in jurisdiction: String? = nil) -> [String] {
        Judging.codes(plan, in: Circumstances(jurisdiction: jurisdiction), by: Baclofen.inDrops)
    }

    @Test("A single dose of 20 mg passes, 20.001 mg does not")
    func singleDose() {
        let soFar = PlanSketch.soFar("20@22:00", days: 28)
        #expect(codes(PlanSketch.plan("7d 20@22:00", soFar: soFar)) == [])
        #expect(codes(PlanSketch.plan("7d 20.001@22:00", soFar: soFar)) == ["C101@1"])
        #expect(codes(PlanSketch.plan("7d 20@22:00", "7d 20.001@22:00", soFar: soFar)) == ["C101@2"])
    }

    @Test("The absolute daily total follows the jurisdiction: 80 mg, 75 mg in de, 100 mg in uk")
    func dailyTotal() {
        let times = ["02:00", "06:00", "10:00", "14:00", "18:00", "22:00"]
        let cases: [(place: String?, most: Int64)] = [(nil, 80), ("us", 80), ("de", 75), ("uk", 100)]
        for (place, most) in cases {
            for (extra, expected) in [(Int64(0), "w:C103@1"), (1, "C102@1")] {
                let total = Dose(micrograms: most * 1_000 + extra)
                var left = total
                let doses = times.map { time -> String in
                    let amount = min(left, Dose(milligrams: 20) - Dose(milligrams: time == "02:00" ? 3 : 0))
                    left = left - amount
                    return "\(amount.text.dropLast(3))@\(time)"
                }.filter { !$0.hasPrefix("0@") }.joined(separator: " ")
                let plan = PlanSketch.plan("7d \(doses)", soFar: PlanSketch.soFar(doses, days: 28))
                #expect(codes(plan, in: place) == [expected], "\(total.text) a day in \(place ?? "no place")")
            }
        }
    }

    @Test("The recommended daily total warns above 60 mg, and is silent where C102 speaks")
    func recommended() {
        let three = "20@08:00 20@14:00 20@20:00"
        let soFar = PlanSketch.soFar(three, days: 28)
        #expect(codes(PlanSketch.plan("7d \(three)", soFar: soFar)) == [])
        #expect(codes(PlanSketch.plan("7d \(three) 0.001@02:00", soFar: soFar)) == ["w:C103@1"])
    }

    @Test("An alternate-day step is judged by the total of a day with the drug")
    func alternateDays() {
        let doses = "20@04:00 20@08:00 20@12:00 20@16:00 5@22:00"
        let plan = PlanSketch.plan("14d/2 \(doses)", soFar: PlanSketch.soFar(doses, days: 28, every: 2))
        #expect(codes(plan) == ["C102@1"])
    }

    @Test("A step whose days of the week differ is judged by the days it really has")
    func daysOfTheWeek() {
        let soFar = PlanSketch.soFar("20@22:00", days: 28)
        // Monday to Friday only: the Saturday dose is never taken.
        #expect(codes(PlanSketch.plan("5d 20@22:00[12345] 25@22:00[67]", soFar: soFar)) == [])
        let found = Judging.findings(
            PlanSketch.plan("7d 20@22:00[12345] 25@22:00[67]", soFar: soFar), by: Baclofen.inDrops)
        #expect(Judging.codes(of: found) == ["C101@1"])
        #expect(found.first?.date == PlanSketch.date("2026-12-12"), "the first Saturday")
    }

    @Test("A finding carries numbers with units, basis, citation and a change that clears it")
    func contents() throws {
        let soFar = PlanSketch.soFar("20@08:00 20@14:00 20@20:00", days: 28)
        let plan = PlanSketch.plan("7d 25@08:00 20@14:00 25@20:00", soFar: soFar)
        let found = try #require(Judging.findings(plan).first)
        #expect(found.code == .c101)
        #expect(found.actual == "25 mg")
        #expect(found.limit == "20 mg")
        #expect(found.basis == .published)
        #expect(found.citation?.contains("Baclofen tablets") == true)
        #expect(found.help == "lower each dose to 20 mg")
        #expect(found.message.contains("08:00 and 20:00"), "both doses in one finding")
        #expect(found.date == PlanSketch.start)
    }

    @Test("The dose to lower to is one the products at hand can make")
    func helpIsMakeable() throws {
        // 75 mg in four doses would be 18.75 mg each; half tablets of 10 mg make 15 mg.
        let doses = "20@04:00 20@10:00 20@16:00 20@22:00"
        let plan = PlanSketch.plan("7d \(doses)", soFar: PlanSketch.soFar(doses, days: 28))
        let found = try #require(Judging.findings(plan, in: Circumstances(jurisdiction: "de")).first)
        #expect(found.code == .c102)
        #expect(found.help == "lower each dose to 15 mg")
    }
}
