import DoseModel
import SafetyChecks
import Testing

/// The checker knows no drug: a made-up one with other limits is judged by its own, and by nothing of baclofen's.
struct OtherDrugTests {
    private func codes(_ plan: Plan, egfr: Double = 80, _ products: [String]? = nil) -> [String] {
        Judging.codes(
            plan, Judging.patient(egfr: egfr), in: Circumstances(products: products), by: Thyroxin.monograph)
    }

    @Test("Ceilings, starts and intervals are those of its own monograph")
    func ownLimits() {
        #expect(codes(PlanSketch.plan("22d/2 0.025@08:00")) == [])
        #expect(codes(PlanSketch.plan("22d/2 0.026@08:00")) == ["S203@1", "S203@1"], "dose and day")
        #expect(codes(PlanSketch.plan("22d/2 0.025@08:00", "22d/2 0.05@08:00")) == [])
        #expect(codes(PlanSketch.plan("20d/2 0.025@08:00", "22d/2 0.05@08:00")) == ["S202@2"])
        let soFar = PlanSketch.soFar("0.15@08:00", days: 90, every: 2)
        #expect(codes(PlanSketch.plan("22d/2 0.151@08:00", soFar: soFar)) == ["C101@1"])
    }

    @Test("A gap of more than a day is judged over the days")
    func longGap() {
        #expect(codes(PlanSketch.plan("22d/2 0.025@08:00")) == [], "2880 minutes apart")
        #expect(codes(PlanSketch.plan("22d 0.025@08:00")) == ["T502@1"], "1440 minutes apart")
        #expect(codes(PlanSketch.plan("21d/2 0.025@08:00", "21d/2 0.025@08:59")) == ["T502@2"], "1499 minutes apart")
        #expect(codes(PlanSketch.plan("21d/2 0.025@08:00", "21d/2 0.025@09:00")) == [], "1500 minutes apart")
    }

    @Test("A capsule is not split, and two of them make a dose")
    func capsules() {
        let soFar = PlanSketch.soFar("0.05@08:00", days: 90, every: 2)
        #expect(codes(PlanSketch.plan("22d/2 0.05@08:00", soFar: soFar), ["25 mcg capsule"]) == [])
        #expect(codes(PlanSketch.plan("22d/2 0.075@08:00", soFar: soFar), ["25 mcg capsule"]) == ["P601@1"])
    }

    @Test("A limit that nobody has verified warns and does not forbid, and says so")
    func unverified() throws {
        let soFar = PlanSketch.soFar("0.1@08:00 0.1@20:00", days: 90, every: 4)
        let plan = PlanSketch.plan("24d/4 0.1@08:00 0.101@20:00", soFar: soFar)
        let found = Judging.findings(plan, Judging.patient(egfr: 80), by: Thyroxin.monograph)
        #expect(Judging.codes(of: found) == ["w:C102@1", "T502@1"])
        #expect(found[0].basis == .unverified)
        #expect(found[0].notes.last == "a limit that nobody has verified warns and does not forbid")
        // A gate, a renal ceiling and a step up, each unverified.
        let up = PlanSketch.plan(
            "22d/2 0.026@08:00", "22d/2 0.052@08:00", soFar: PlanSketch.soFar("0.025@08:00", days: 90, every: 2))
        #expect(codes(up, egfr: 20) == ["w:R302", "w:R301@2", "w:S201@2"])
    }

    @Test("Every limit of baclofen, were it unverified, would only warn")
    func everyLimitLowered() {
        func lowered<Value>(_ cited: Cited<Value>) -> Cited<Value> {
            Cited(cited.value, basis: .unverified, citation: cited.citation)
        }
        let (step, taper, timing) = (Baclofen.monograph.step, Baclofen.monograph.taper, Baclofen.monograph.timing)
        let monograph = Baclofen.monograph.with(
            ceilings: Baclofen.monograph.ceilings.map {
                Ceiling(tier: $0.tier, span: $0.span, jurisdiction: $0.jurisdiction, limit: lowered($0.limit))
            },
            step: StepRule(
                increasePerDose: step.increasePerDose.map(lowered), increasePerDay: step.increasePerDay.map(lowered),
                interval: lowered(step.interval), usualInterval: step.usualInterval,
                startPerDose: lowered(step.startPerDose), startPerDay: lowered(step.startPerDay)),
            taper: TaperRule(
                id: taper.id, title: taper.title, citation: taper.citation, shape: taper.shape,
                limits: taper.limits.map {
                    CutLimit(above: $0.above, perDose: $0.perDose.map(lowered), perDay: $0.perDay.map(lowered))
                },
                interval: lowered(taper.interval), usualInterval: taper.usualInterval,
                minimumDays: taper.minimumDays.map(lowered), shortExposure: taper.shortExposure,
                directStop: taper.directStop.map { Exposure(daily: $0.daily.map(lowered), days: lowered($0.days)) }),
            timing: TimingRule(
                lead: timing.lead, minimumGap: lowered(timing.minimumGap)))
        let plans = [
            PlanSketch.plan("2d 10@06:00 5@08:00 5@14:00", "2d 25@06:00 25@12:00 25@18:00 25@23:00", then: .stop),
            PlanSketch.plan(
                "2d 10@06:00", "1d 5@06:00", then: .stop, soFar: PlanSketch.soFar("25@06:00 20@18:00", days: 90)),
        ]
        var codes: Set<FindingCode> = []
        for plan in plans {
            for finding in Judging.findings(plan, by: monograph) where finding.code.family != "P" {
                #expect(finding.severity == .warning, "\(finding.code.rawValue): \(finding.message)")
                codes.insert(finding.code)
            }
        }
        #expect(codes.isSuperset(of: [.c101, .c102, .s201, .s202, .s203, .w401, .w402, .w403, .w404, .t502]))
    }
}
