import DoseModel
import SafetyChecks
import Testing

/// What findings about amounts say: which doses, which total, which limit, and what of the limit's source.
struct LimitWordsTests {
    private func first(_ findings: [Finding], _ code: FindingCode) throws -> Finding {
        try #require(findings.first { $0.code == code })
    }

    @Test("A recommended ceiling of a single dose names the doses above it, and the day of the first")
    func recommendedDose() throws {
        let ceiling = Ceiling(tier: .recommended, span: .dose, jurisdiction: nil, limit: Quietol.mg("10"))
        let monograph = Baclofen.inDrops.with(ceilings: [ceiling] + Baclofen.monograph.ceilings)
        func findings(_ doses: String) -> [Finding] {
            Judging.findings(
                PlanSketch.plan("7d \(doses)", soFar: PlanSketch.soFar("10@08:00 20@22:00", days: 28)), by: monograph)
        }
        #expect(findings("10@08:00 10@22:00").filter { $0.code == .c103 }.isEmpty)
        let found = try first(findings("10@08:00 10.001@22:00[67]"), .c103)
        #expect(
            found.message
                == "a single dose of 10.001 mg is above the recommended ceiling of 10 mg a dose: 22:00 on Sat, Sun")
        #expect(found.actual == "10.001 mg")
        #expect(found.limit == "10 mg")
        #expect(found.date == PlanSketch.date("2026-12-12"))
        #expect(found.help == "lower each dose to 10 mg")
    }

    @Test("A ceiling of a dose points at the dose where it is written, one of the day at the step")
    func recommendedPlace() throws {
        let span = SourceSpan(file: "plan.yaml", line: 7, column: 3)
        let doses = ["20@08:00", "20.001@14:00", "20@20:00"].enumerated().map { place, text in
            let dose = PlanSketch.dose(text)
            return ScheduledDose(
                slot: dose.slot, anchor: dose.anchor, time: dose.time, amount: dose.amount, take: nil,
                span: place == 1 ? span : nil)
        }
        let step = DoseStep(
            number: 1, phase: .hold, start: PlanSketch.start, end: PlanSketch.start.adding(days: 7), doses: doses)
        let recommended = Ceiling.Span.allCases.map {
            Ceiling(tier: .recommended, span: $0, jurisdiction: nil, limit: Quietol.mg($0 == .day ? "60" : "20"))
        }
        let plan = PlanSketch.plan(of: [step], soFar: PlanSketch.soFar("20@08:00 20@14:00 20@20:00", days: 28))
        let found = Judging.findings(plan, by: Baclofen.inDrops.with(ceilings: recommended))
            .filter { $0.code == .c103 }
        #expect(found.first { $0.message.hasPrefix("a single dose") }?.span == span)
        #expect(found.first { $0.message.hasPrefix("a total") }.map { $0.span == nil } == true)
    }

    @Test("A recommended ceiling of the day speaks of the total")
    func recommendedDay() throws {
        let three = "20@08:00 20@14:00 20@20:00"
        let plan = PlanSketch.plan("7d \(three) 0.001@02:00", soFar: PlanSketch.soFar(three, days: 28))
        let found = try first(Judging.findings(plan, by: Baclofen.inDrops), .c103)
        #expect(found.message == "a total of 60.001 mg/day is above the recommended ceiling of 60 mg/day")
        #expect(found.actual == "60.001 mg/day")
        #expect(found.limit == "60 mg/day")
        #expect(found.date == PlanSketch.start)
        #expect(found.help == "lower the day's total to 60 mg or less")
    }

    @Test("A ceiling for weak kidneys names the doses above it and no other")
    func kidneyDose() throws {
        let plan = PlanSketch.plan("7d 10@08:00 10.001@22:00", soFar: PlanSketch.soFar("10@08:00 10@22:00", days: 28))
        let found = try first(
            Judging.findings(plan, Judging.patient(egfr: 50), by: Baclofen.inDrops).filter {
                $0.message.hasPrefix("a single dose")
            }, .r301)
        #expect(found.message.hasSuffix("for this kidney function: 22:00"))
    }

    @Test("A tablet that stays whole is taken in whole tablets, a liquid in multiples of its smallest measure")
    func wholeTablets() throws {
        func limit(_ product: String, _ amount: String, _ count: Ratio, _ products: [String]) throws -> String? {
            let dose = PlanSketch.dose("\(amount)@22:00", take: [Dosage(product: product, count: count)])
            let step = DoseStep(
                number: 1, phase: .hold, start: PlanSketch.start, end: PlanSketch.start.adding(days: 7), doses: [dose])
            let plan = PlanSketch.plan(of: [step], soFar: PlanSketch.soFar("\(amount)@22:00", days: 28))
            return try first(Judging.findings(plan, in: Circumstances(products: products)), .p603).limit
        }
        #expect(try limit("5 mg tablet", "2.5", Ratio(1, 2), ["5 mg tablet"]) == "whole tablets")
        #expect(try limit("10 mg tablet", "2.5", Ratio(1, 4), ["10 mg tablet"]) == "multiples of 1/2")
        #expect(
            try limit("1 mg/mL liquid", "0.25", Ratio(1, 4), ["1 mg/mL liquid"]) == "multiples of 0.5 mL")
    }

    @Test("What makes a dose elsewhere is not named where it is not sold")
    func soldElsewhere() throws {
        let plan = PlanSketch.plan("7d 7.5@22:00", soFar: PlanSketch.soFar("7.5@22:00", days: 28))
        let uk = Circumstances(products: ["10 mg tablet"], jurisdiction: "uk")
        #expect(try first(Judging.findings(plan, in: uk), .p601).notes == ["at most 4 tablets make a dose"])
    }

    @Test("A printed start may be above the usual day, without being above the usual dose")
    func printedStart() {
        let step = Quietol.step(start: "10", startDay: "10")
        let printed = Quietol.monograph(
            step: step, protocols: [Quietol.titration(ladders: [[Quietol.rung("10@08:00 10@22:00")]])])
        #expect(Judging.codes(PlanSketch.plan("7d 10@08:00 10@22:00"), by: printed) == [])
        #expect(Judging.codes(PlanSketch.plan("7d 10@08:00 9@22:00"), by: printed) == ["S203@1"])
    }

    @Test("With weak kidneys the first day is held against their own start, however high it is")
    func kidneyStart() throws {
        let plan = PlanSketch.plan("7d 5@08:00 5@14:00 5@20:00 5@02:00")
        let found = Judging.findings(plan, Judging.patient(egfr: 50), by: Baclofen.inDrops)
            .filter { $0.code == .s203 && $0.message.contains("total") }
        let own = try #require(Baclofen.monograph.renal.bands.first { $0.from == 45 }?.startDaily)
        #expect(found.map(\.limit) == [own.value.perDayText])
    }

    @Test("Of several rules of starting any one must allow all of it: dose, day and rhythm")
    func severalStarts() throws {
        func codes(_ plan: Plan, _ rules: StepRule...) -> [String] {
            Judging.codes(
                plan,
                by: Quietol.monograph(
                    step: Quietol.step(start: "1", startDay: "1"),
                    protocols: rules.enumerated().map { place, rule in
                        Quietol.titration("p\(place)", ladders: [[Quietol.rung("1@22:00")]], step: rule)
                    }))
        }
        let twice = PlanSketch.plan("7d 15@08:00 15@22:00")
        #expect(
            codes(twice, Quietol.step(start: "20", startDay: "10"), Quietol.step(start: "20", startDay: "40")) == [])
        let rhythm = Quietol.step(everyDays: Quietol.cited(2), start: "20", startDay: "20")
        let small = Quietol.step(start: "1", startDay: "1")
        for rules in [[rhythm, small], [small, rhythm]] {
            #expect(codes(PlanSketch.plan("8d/2 15@22:00"), rules[0], rules[1]) == [])
            #expect(codes(PlanSketch.plan("9d/3 15@22:00"), rules[0], rules[1]) == [])
            #expect(codes(PlanSketch.plan("8d 15@22:00"), rules[0], rules[1]) != [])
        }
    }

    @Test("First doses that come too often are told with both rhythms")
    func rhythms() throws {
        let rule = Quietol.step(everyDays: Quietol.cited(2))
        let found = try first(
            Judging.findings(PlanSketch.plan("7d 10@22:00"), by: Quietol.monograph(step: rule)), .s203)
        #expect(found.actual == "every day")
        #expect(found.limit == "no more than once in 2 days")
        #expect(found.help == "start with doses once in 2 days")
    }

    @Test("A step too soon names the kidneys only where it is they that ask for more days")
    func kidneyPace() throws {
        func notes(_ egfr: Double, _ days: Int) throws -> [String] {
            let plan = PlanSketch.plan("\(days)d 2.5@22:00", "7d 5@22:00")
            return try first(Judging.findings(plan, Judging.patient(egfr: egfr), by: Baclofen.inDrops), .s202).notes
        }
        #expect(try notes(95, 2).count == 1)
        #expect(try notes(50, 6).count == 2)
        #expect(try notes(50, 6).last?.contains("50") == true)
    }

    @Test("Days that differ within a round are a round's, within a week a week's; of several rules the widest holds")
    func swing() throws {
        let rule = Quietol.step(perDay: Quietol.mg("5"))
        let monograph = Quietol.monograph(step: rule)
        func message(_ text: String) throws -> String {
            let plan = PlanSketch.plan(text, soFar: PlanSketch.soFar("20@22:00", days: 90))
            return try first(Judging.findings(plan, by: monograph).filter { $0.message.hasPrefix("within") }, .s201)
                .message
        }
        #expect(try message("14d 10@22:00[12345] 20@22:00[67]").hasPrefix("within the week"))
        #expect(try message("8d/2 10@22:00 20@22:00+1").hasPrefix("within the round"))
        let wide = Quietol.monograph(
            step: rule,
            protocols: [
                Quietol.titration("a", ladders: [[Quietol.rung("1@22:00")]], step: rule),
                Quietol.titration(
                    "b", ladders: [[Quietol.rung("1@22:00")]], step: Quietol.step(perDay: Quietol.mg("10"))),
            ])
        func swings(_ text: String) -> Bool {
            let plan = PlanSketch.plan(text, soFar: PlanSketch.soFar("20@22:00", days: 90))
            return Judging.findings(plan, by: wide).contains { $0.message.hasPrefix("within") }
        }
        #expect(!swings("8d/2 10@22:00 20@22:00+1"))
        #expect(swings("8d/2 10@22:00 20.001@22:00+1"))
    }

    @Test("Of several ways down that are all longer, the shortest is named")
    func shortestWay() throws {
        let ways = [
            Quietol.taper("long", minimumDays: 28, directStop: nil),
            Quietol.taper("short", minimumDays: 14, directStop: nil),
            Quietol.taper("middle", minimumDays: 21, directStop: nil),
        ]
        let plan = PlanSketch.plan("7d 10@22:00", then: .stop, soFar: PlanSketch.soFar("20@22:00", days: 90))
        let found = try first(Judging.findings(plan, by: Quietol.monograph(tapers: ways)), .w402)
        #expect(found.limit == "at least 14 days")
        #expect(found.notes.last == "judged by: Way short")
    }

    @Test("What is said of pregnancy is not what is said of breast-feeding")
    func pregnancy() throws {
        func message(_ pregnancy: Patient.Pregnancy) throws -> String {
            var patient = Judging.sound
            patient.pregnancy = pregnancy
            return try first(Judging.findings(PlanSketch.plan("7d 5@22:30", then: .review), patient), .i704).message
        }
        let person = Baclofen.monograph.person
        #expect(try message(.pregnant) == "pregnancy: \(try #require(person.pregnancy).value)")
        #expect(try message(.breastFeeding) == "breast-feeding: \(try #require(person.breastFeeding).value)")
    }

    @Test("A form that is left out for a reason is told with that reason, another with what the doses are about")
    func forms() throws {
        let coverage = try #require(Baclofen.monograph.person.coverage)
        #expect(!coverage.exclusions.isEmpty)
        let words =
            ReleaseForm.allCases.filter { !coverage.forms.contains($0) }.map { (Circumstances(form: $0), $0.rawValue) }
            + Route.allCases.filter { !coverage.routes.contains($0) }.map { (Circumstances(route: $0), $0.rawValue) }
        for (circumstances, word) in words {
            let found = try first(
                Judging.findings(PlanSketch.plan("7d 5@22:30", then: .review), in: circumstances), .f002)
            let reason = coverage.exclusions.first { $0.word == word }?.reason.value
            #expect(found.message.hasSuffix(reason ?? "products"), "\(word)")
        }
    }

    @Test("That nothing was said of other medicines is told once, whatever else was found before")
    func unstatedOnce() {
        let with = ProtocolVariant(
            name: "with valproate", condition: .init(taking: ["valproate"], notTaking: [], kidneyBands: []),
            citation: "made up", basis: .published, ladders: nil, usualTarget: nil, step: nil)
        let monograph = Quietol.monograph(
            protocols: [Quietol.titration(ladders: [[Quietol.rung("10@22:00")]], variants: [with])])
        func codes(also: FindingCode) -> [FindingCode] {
            let before = Finding(also, .warning, "said before")
            return Judging.findings(PlanSketch.plan("7d 10@22:00"), by: monograph, also: [before]).map(\.code)
        }
        #expect(codes(also: .i708) == [.i708])
        #expect(codes(also: .t505) == [.i708, .t505])
    }
}
