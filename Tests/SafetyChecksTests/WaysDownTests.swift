import DoseModel
import SafetyChecks
import Testing

/// W401 to W404 for drugs of any kind: caps by level, shares, tables, several published ways.
struct WaysDownTests {
    private func codes(_ tapers: [TaperRule], _ steps: String..., from soFar: String, days: Int = 90) -> [String] {
        let plan = PlanSketch.plan(steps: steps, then: .stop, soFar: PlanSketch.soFar(soFar, days: days))
        return Judging.codes(plan, by: Quietol.monograph(tapers: tapers))
    }

    private func percent(_ share: Int64, above: String = "0", every days: Int? = nil) -> CutLimit {
        CutLimit(
            above: PlanSketch.amount(above), perDose: nil, perDay: nil, percent: Quietol.cited(Ratio(share)),
            interval: days.map { Quietol.cited($0) })
    }

    private func perDay(_ amount: String, above: String = "0", every days: Int? = nil) -> CutLimit {
        CutLimit(
            above: PlanSketch.amount(above), perDose: nil, perDay: Quietol.mg(amount), percent: nil,
            interval: days.map { Quietol.cited($0) })
    }

    @Test("Without caps every cut is in order, a stop at once too")
    func none() {
        #expect(codes([Quietol.taper()], "1d 1@22:00", from: "100@22:00") == [])
        #expect(codes([Quietol.taper()], from: "100@22:00") == [])
    }

    @Test("A share of what is taken: a quarter passes, a microgram more does not")
    func share() throws {
        let way = Quietol.taper(limits: [percent(25, above: "10"), perDay("10")])
        #expect(
            codes(
                [way], "7d 30@22:00", "7d 22.5@22:00", "7d 16.875@22:00", "7d 12.657@22:00", "7d 9.493@22:00",
                from: "40@22:00") == [])
        #expect(
            codes(
                [way], "7d 29.999@22:00", "7d 22.5@22:00", "7d 16.875@22:00", "7d 12.657@22:00",
                "7d 9.493@22:00", from: "40@22:00") == ["W403@1"])
        let plan = PlanSketch.plan("7d 20@22:00", soFar: PlanSketch.soFar("30@22:00", days: 90))
        let found = try #require(Judging.findings(plan, by: Quietol.monograph(tapers: [way])).first)
        #expect(found.message == "the day's total falls by 33.4 % of what is taken at once")
        #expect(found.limit == "25 %")
        #expect(found.notes.last == "judged by: Way any")
    }

    @Test("Caps by level: the level is that before the cut, on average, and itself belongs to the lower one")
    func levels() {
        let way = Quietol.taper(limits: [perDay("10", above: "40"), perDay("5", above: "20"), perDay("20")])
        #expect(
            codes(
                [way], "7d 40@22:00", "7d 35@22:00", "7d 30@22:00", "7d 25@22:00", "7d 20@22:00",
                from: "50@22:00") == [])
        #expect(
            codes(
                [way], "7d 39.999@22:00", "7d 35@22:00", "7d 30@22:00", "7d 25@22:00", "7d 20@22:00",
                from: "50@22:00") == ["W403@1"])
        #expect(
            codes(
                [way], "7d 40@22:00", "7d 34.999@22:00", "7d 30@22:00", "7d 25@22:00", "7d 20@22:00",
                from: "50@22:00") == ["W403@2"])
        // 80 mg every other day is 40 a day on average: the lower level holds.
        let plan = PlanSketch.plan("14d/2 60@22:00", soFar: PlanSketch.soFar("80@22:00", days: 90, every: 2))
        #expect(Judging.codes(plan, by: Quietol.monograph(tapers: [way])) == ["W403@1"])
    }

    @Test("A level's own interval replaces the rule's")
    func intervals() {
        let way = Quietol.taper(
            limits: [perDay("10", above: "20", every: 14), perDay("20", every: 28)], interval: 3...7)
        #expect(codes([way], "14d 30@22:00", "14d 20@22:00", "28d 10@22:00", from: "40@22:00") == ["W404@3"])
        #expect(codes([way], "14d 30@22:00", "28d 20@22:00", "28d 10@22:00", from: "40@22:00") == [])
        #expect(codes([way], "13d 30@22:00", "28d 20@22:00", "28d 10@22:00", from: "40@22:00") == ["W404@2"])
        let plain = Quietol.taper(limits: [perDay("20")], interval: 3...7)
        #expect(codes([plain], "3d 20@22:00", from: "40@22:00") == [])
        #expect(codes([plain], "2d 20@22:00", from: "40@22:00") == ["W404@1"])
    }

    @Test("Any published way may allow a cut, its size and its pace together; the nearest one is named")
    func anyWay() throws {
        let fast = Quietol.taper("small", limits: [perDay("5")], interval: 7...14)
        let slow = Quietol.taper("large", limits: [perDay("20")], interval: 28...28)
        #expect(codes([fast, slow], "7d 35@22:00", "28d 30@22:00", "28d 10@22:00", from: "40@22:00") == [])
        let both = PlanSketch.plan(
            "7d 35@22:00", "9d 25@22:00", soFar: PlanSketch.soFar("40@22:00", days: 90))
        let found = Judging.findings(both, by: Quietol.monograph(tapers: [fast, slow]))
        #expect(
            Judging.codes(of: found) == ["W403@2"], "10 mg after 7 days: twice the small cut, a quarter of the pace")
        #expect(found[0].notes.last == "judged by: Way small")
        let late = PlanSketch.plan(
            "20d 35@22:00", "9d 15@22:00", soFar: PlanSketch.soFar("40@22:00", days: 90))
        let pace = Judging.findings(late, by: Quietol.monograph(tapers: [fast, slow]))
        #expect(Judging.codes(of: pace) == ["W404@2"], "20 mg after 20 days: four small cuts, or 8 days too soon")
        #expect(pace[0].help == "lengthen step 1 to 28 days (20 now)")
        #expect(pace[0].notes.last == "judged by: Way large")
    }

    @Test("A way for short exposures holds up to its last day and its last microgram, and not beyond")
    func within() {
        let short = Quietol.taper(
            "short", limits: [perDay("100")], within: Exposure(daily: Quietol.mg("60"), days: Quietol.cited(21)))
        let long = Quietol.taper("long", limits: [perDay("5")], directStop: nil)
        #expect(codes([short, long], "5d 10@22:00", "5d 5@22:00", from: "60@22:00", days: 21) == [])
        #expect(codes([short, long], "5d 10@22:00", "5d 5@22:00", from: "60@22:00", days: 22) == ["W403@1"])
        #expect(codes([short, long], "5d 10@22:00", "5d 5@22:00", from: "60.001@22:00", days: 21) == ["W403@1"])
        #expect(codes([short, long], from: "60@22:00", days: 21) == [], "may be stopped at once")
        #expect(codes([short, long], from: "60@22:00", days: 22) == ["W401"])
        #expect(codes([short], "5d 10@22:00", from: "60@22:00", days: 90) == [], "the only way, for want of a better")
    }

    @Test("A printed table may be followed whatever the caps, each line as long as it says; the last leads to a stop")
    func table() {
        let table = [
            Quietol.rung("60@08:00", days: 4...4), Quietol.rung("50@08:00", days: 1...1),
            Quietol.rung("10@08:00 5@08:00+1", every: 2, days: 6...8), Quietol.rung("5@08:00", days: 2...2),
        ]
        let way = Quietol.taper(limits: [perDay("1")], interval: 28...28, directStop: nil, table: table)
        let lines = ["1d 50@08:00", "6d/2 10@08:00 5@08:00+1", "2d 5@08:00"]
        func codes(_ steps: [String], from soFar: String = "60@08:00") -> [String] {
            Judging.codes(
                PlanSketch.plan(steps: steps, then: .stop, soFar: PlanSketch.soFar(soFar, days: 4)),
                by: Quietol.monograph(tapers: [way]))
        }
        #expect(codes(lines) == [])
        #expect(codes([lines[0], "4d/2 10@08:00 5@08:00+1", lines[2]]) == ["W404@3"])
        #expect(codes([lines[0], lines[1], "1d 5@08:00"]) == ["W404@3"])
        #expect(codes(Array(lines.dropLast())) == ["W403@2", "W404@2"], "the last line is left out")
        #expect(codes(lines, from: "51@08:00") == [], "1 mg less is within the cap")
        #expect(codes(lines, from: "51.001@08:00") == ["W403@1"])
    }

    @Test("Fewer doses a day at the same size: the caps count what falls away")
    func fewerDoses() {
        let way = Quietol.taper(limits: [perDay("4")], interval: 3...4, minimumDays: 7)
        #expect(codes([way], "4d 4@08:00 4@20:00", "3d 4@08:00", from: "4@08:00 4@14:00 4@20:00") == [])
        #expect(codes([way], "3d 4@08:00 4@20:00", "3d 4@08:00", from: "4@08:00 4@14:00 4@20:00") == ["W402@2"])
        #expect(codes([way], "4d 4@08:00", "3d 2@08:00", from: "4@08:00 4@14:00 4@20:00") == ["W403@1"])
    }

    @Test("The shortest duration is that of a way that allows the cuts; one without any asks for none")
    func lengths() {
        let quick = Quietol.taper("quick", limits: [perDay("20")], minimumDays: 14)
        let gentle = Quietol.taper("gentle", limits: [perDay("5")])
        #expect(codes([quick, gentle], "7d 20@22:00", "7d 10@22:00", from: "40@22:00") == [])
        #expect(codes([quick, gentle], "7d 20@22:00", "6d 10@22:00", from: "40@22:00") == ["W402@2"])
        #expect(codes([quick, gentle], "2d 5@22:00", from: "10@22:00") == [], "small cuts, the gentle way")
        #expect(codes([quick], "2d 5@22:00", from: "10@22:00") == ["W402@1"])
    }
}
