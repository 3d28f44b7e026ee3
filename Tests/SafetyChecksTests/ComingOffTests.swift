import DoseModel
import SafetyChecks
import Testing

/// W401 to W405: how the drug is come off.
struct ComingOffTests {
    private func codes(_ plan: Plan) -> [String] { Judging.codes(plan, by: Baclofen.inDrops) }

    private func stop(_ steps: String..., soFar: (String, Int)) -> [String] {
        codes(PlanSketch.plan(steps: steps, then: .stop, soFar: PlanSketch.soFar(soFar.0, days: soFar.1)))
    }

    @Test("5 mg for 28 days may be stopped at once; a microgram or a day more may not")
    func directStop() {
        #expect(codes(PlanSketch.plan("28d 5@22:00", then: .stop)) == [])
        #expect(codes(PlanSketch.plan("29d 5@22:00", then: .stop)) == ["W401@1"])
        #expect(stop("14d 5@22:00", soFar: ("5@22:00", 14)) == [])
        #expect(stop("14d 5@22:00", soFar: ("5@22:00", 15)) == ["W401@1"])
        #expect(stop("14d 5.001@22:00", soFar: ("5.001@22:00", 14)) == ["W401@1"])
        #expect(codes(PlanSketch.plan("7d 2.5@22:00", "22d 5@22:00", then: .stop)) == ["W401@2"])
    }

    @Test("Stopped from 60 mg without a lower step is one error, W401, with the steps that are missing")
    func abruptStop() throws {
        let soFar = PlanSketch.soFar("20@08:00 20@14:00 20@20:00", days: 60)
        let plan = PlanSketch.plan("7d 20@08:00 20@14:00 20@20:00", then: .stop, soFar: soFar)
        let found = Judging.findings(plan)
        #expect(Judging.codes(of: found) == ["W401@1"], "W402 and W403 say nothing more of this stop")
        #expect(found[0].date == PlanSketch.start.adding(days: 7))
        #expect(found[0].help == "add 3 lower steps or more before the stop, each at least 3 days long")
        #expect(
            found[0].notes
                == ["60 mg/day at most, for 67 days before the first cut", "judged by: Fixed steps over 1-2 weeks"])
    }

    @Test("A plan of no steps that stops what is taken so far is an abrupt stop")
    func stopWithoutSteps() {
        let plan = PlanSketch.plan(steps: [], then: .stop, soFar: PlanSketch.soFar("20@22:00", days: 60))
        #expect(codes(plan) == ["W401"])
    }

    @Test("7 days from the first cut to the first day without pass, 6 do not")
    func length() throws {
        #expect(stop("4d 10@22:00", "3d 5@22:00", soFar: ("15@22:00", 60)) == [])
        #expect(stop("3d 10@22:00", "3d 5@22:00", soFar: ("15@22:00", 60)) == ["W402@2"])
        let plan = PlanSketch.plan(
            "3d 10@22:00", "3d 5@22:00", then: .stop, soFar: PlanSketch.soFar("15@22:00", days: 60))
        let found = try #require(Judging.findings(plan).first)
        #expect(found.help == "lengthen step 2 to 4 days (3 now)")
        #expect(found.actual == "6 days")
        #expect(found.date == PlanSketch.start.adding(days: 6))
        // Days before the first cut do not count, whatever is taken on them.
        #expect(stop("30d 15@22:00", "3d 10@22:00", "3d 5@22:00", soFar: ("15@22:00", 60)) == ["W402@3"])
    }

    @Test("10 mg a day for 28 days needs no 7 days; a microgram or a day more does")
    func shortExposure() {
        #expect(stop("3d 5@22:00", soFar: ("10@22:00", 28)) == [])
        #expect(stop("3d 5@22:00", soFar: ("10@22:00", 29)) == ["W402@1"])
        #expect(stop("3d 5@22:00", soFar: ("10.001@22:00", 28)) == ["W402@1"])
        #expect(stop("14d 10@22:00", "3d 5@22:00", soFar: ("10@22:00", 14)) == [])
        #expect(stop("14d 10@22:00", "3d 5@22:00", soFar: ("10@22:00", 15)) == ["W402@2"])
        // The highest dose ever counts, not the last one.
        #expect(
            codes(
                PlanSketch.plan(
                    "3d 5@08:00 5@22:00", "4d 5@08:00 5@22:00 0.001@15:00", "5d 10@22:00", "1d 5@22:00", then: .stop))
                == ["W402@4", "W404@4"])
    }

    @Test("A cut of 15 mg a day and 10 mg a dose passes, a microgram more does not")
    func cutSize() {
        let soFar = ("20@08:00 20@14:00 20@20:00", 60)
        func cut(_ doses: String) -> [String] {
            codes(PlanSketch.plan("7d \(doses)", soFar: PlanSketch.soFar(soFar.0, days: soFar.1)))
        }
        #expect(cut("15@08:00 15@14:00 15@20:00") == [])
        #expect(cut("15@08:00 15@14:00 14.999@20:00") == ["W403@1"])
        #expect(cut("10@08:00 20@14:00 20@20:00") == [])
        #expect(cut("9.999@08:00 20@14:00 20@20:00") == ["W403@1"])
    }

    @Test("The last cut, to nothing, is a cut like any other")
    func lastCut() {
        #expect(stop("7d 10@22:00", soFar: ("20@22:00", 60)) == [])
        #expect(stop("7d 10.001@22:00", soFar: ("20@22:00", 60)) == ["W403@1"])
        #expect(stop("7d 5@08:00 5@14:00 5@20:00", soFar: ("10@08:00 10@14:00 10@20:00", 60)) == [])
        #expect(
            stop("7d 5@08:00 5@14:00 5@20:00 0.001@02:00", soFar: ("10@08:00 10@14:00 10@20:00", 60)) == ["W403@1"])
    }

    @Test("A change of times at the same total is no cut")
    func retiming() {
        #expect(
            codes(PlanSketch.plan("7d 5@04:00 5@10:00 5@16:00 5@22:00", soFar: PlanSketch.soFar("20@22:00", days: 60)))
                == [])
        // 20 mg a day to 10 mg every other day: 15 mg less a day on average, and 10 mg less a dose.
        let soFar = PlanSketch.soFar("20@22:00", days: 60)
        #expect(codes(PlanSketch.plan("8d/2 10@22:00", soFar: soFar)) == [])
        #expect(codes(PlanSketch.plan("9d/3 10@22:00", soFar: soFar)) == ["W403@1"], "16.667 mg less on average")
        #expect(codes(PlanSketch.plan("8d/2 20@22:00", soFar: soFar)) == [])
    }

    @Test("3 days between cuts pass, 2 do not; the first cut after a rise is free")
    func cutPace() throws {
        #expect(stop("3d 10@22:00", "4d 5@22:00", soFar: ("15@22:00", 60)) == [])
        #expect(stop("2d 10@22:00", "5d 5@22:00", soFar: ("15@22:00", 60)) == ["W404@2"])
        #expect(stop("5d 10@22:00", "2d 5@22:00", soFar: ("15@22:00", 60)) == ["W404@2"], "the stop is a cut too")
        #expect(codes(PlanSketch.plan("3d 5@22:00", "1d 10@22:00", "7d 5@22:00")) == [], "rise, then cut")
        // A change of times between two cuts does not make the second one free.
        #expect(
            stop("1d 10@22:00", "1d 5@08:00 5@22:00", "7d 5@22:00", soFar: ("15@22:00", 60)) == ["W404@3"])
        let plan = PlanSketch.plan(
            "2d 10@22:00", "5d 5@22:00", then: .stop, soFar: PlanSketch.soFar("15@22:00", days: 60))
        let found = try #require(Judging.findings(plan).first)
        #expect(found.help == "lengthen step 1 to 3 days (2 now)")
        #expect(found.date == PlanSketch.start.adding(days: 2))
    }

    @Test("A plan that does not say how it ends is warned about; review and continue are ends")
    func ending() {
        #expect(codes(PlanSketch.plan("7d 5@22:00", then: .unstated)) == ["w:W405@1"])
        #expect(codes(PlanSketch.plan("7d 5@22:00", then: .review)) == [])
        #expect(codes(PlanSketch.plan("7d 5@22:00", then: .continue)) == [])
    }

    @Test("A step without drug is a stop in the middle of a plan, and judged as one")
    func stepWithoutDrug() {
        let soFar = PlanSketch.soFar("20@08:00 20@14:00 20@20:00", days: 60)
        let pause = PlanSketch.plan("7d 20@08:00 20@14:00 20@20:00", "7d", "7d 5@22:00", soFar: soFar)
        #expect(codes(pause) == ["W401@2"])
        #expect(codes(PlanSketch.plan("28d 5@22:00", "7d", then: .unstated)) == [], "it says that it stops")
        // Days of a pause are no days on the drug: 28 of 35.
        let twice = PlanSketch.plan("14d 5@22:00", "7d", "14d 5@22:00", then: .stop)
        #expect(codes(twice) == ["w:G803@3"])
        #expect(codes(PlanSketch.plan("14d 5@22:00", "7d", "15d 5@22:00", then: .stop)) == ["w:G803@3", "W401@3"])
    }
}
