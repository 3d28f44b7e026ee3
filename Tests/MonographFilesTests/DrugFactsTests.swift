import DoseModel
import MonographFiles
import Testing

/// What the facts say of the drugs beside baclofen, and how firmly.
@Suite("The other monographs say what their sources say")
struct DrugFactsTests {
    private func drug(_ name: String) throws -> Monograph { try Library.monographs.monograph(named: name, at: nil) }

    private func ladder(_ drug: String, _ name: String, variant: String? = nil) throws -> [Rung] {
        let titration = try #require(try self.drug(drug).titrationProtocol(named: name))
        guard let variant else { return titration.ladders[0] }
        return try #require(titration.variants.first { $0.name == variant }?.ladders?[0])
    }

    private func rung(_ text: String, _ days: ClosedRange<Int>? = nil) throws -> Rung {
        Rung(try PlanText.regimen(LocatedText(SourceText(name: "rung", bytes: Array(text.utf8)))), days: days)
    }

    @Test("gabapentin begins day by day, and one dose at a time")
    func gabapentin() throws {
        #expect(
            try ladder("gabapentin", "nerve-pain").prefix(2) == [
                rung("300 mg at bedtime", 1...1), rung("300 mg at breakfast and bedtime", 1...1),
            ])
        #expect(
            try ladder("gabapentin", "leaflet") == [
                rung("300 mg at bedtime"), rung("300 mg at breakfast and bedtime"),
                rung("300 mg at breakfast, lunch and bedtime"),
                rung("300 mg at breakfast and lunch, 600 mg at bedtime"),
                rung("600 mg at breakfast, 300 mg at lunch, 600 mg at bedtime"),
                rung("600 mg at breakfast, lunch and bedtime"),
            ])
        let drug = try drug("gabapentin")
        #expect(drug.ceiling(.absolute, per: .day, in: "us")?.limit.value == Dose(milligrams: 3_600))
        #expect(drug.renal.reduction == .frequency)
        #expect(drug.renal.bands.map { $0.dosesPerDay?.value } == [nil, 2, 1, 1])
        #expect(drug.renal.bands.map { $0.daily.ceiling?.value.text } == [nil, "1400 mg", "700 mg", "300 mg"])
        #expect(drug.renal.bands.allSatisfy { $0.gate.basis == .unverified })
        #expect(drug.tapers.map(\.id) == ["weekly", "four-days"])
        #expect(drug.taper.limits[0].perDay?.basis == .published)
        #expect(drug.tapers[1].limits[0].perDay?.basis == .unverified)
    }

    @Test("lamotrigine goes by what else is taken; whoever takes valproate begins on every other day")
    func lamotrigine() throws {
        let drug = try drug("lamotrigine")
        for name in ["epilepsy", "bipolar"] {
            let titration = try #require(drug.titrationProtocol(named: name))
            #expect(titration.resolved(taking: ["valproate", "phenytoin"], band: "any").variant == "with valproate")
            #expect(
                titration.resolved(taking: drug.terminology.medicines.named("Phenytoin").keys, band: "any").variant
                    == "with an inducer and no valproate")
            #expect(titration.resolved(taking: [], band: "any").variant == "with neither")
            let slow = titration.resolved(taking: drug.terminology.medicines.named("Depakote").keys, band: "any")
            #expect(
                try slow.ladders[0].prefix(2) == [
                    rung("25 mg at bedtime every other day", 14...14), rung("25 mg at bedtime", 14...14),
                ])
            #expect(slow.step?.startEveryDays?.value == 2)
        }
        #expect(
            try ladder("lamotrigine", "epilepsy", variant: "with an inducer and no valproate").prefix(2) == [
                rung("50 mg at bedtime", 14...14), rung("50 mg twice daily", 14...14),
            ])
        #expect(drug.restart?.basis == .unverified)
        #expect(drug.taper.minimumDays?.value == 14)
    }

    @Test("diazepam comes down by level, or by a share with the cap of a quarter every two weeks")
    func diazepam() throws {
        let drug = try drug("diazepam")
        guard case .levels(let levels)? = drug.taper(named: "by-level")?.shape.values["levels"]?.value else {
            Issue.record("no levels")
            return
        }
        #expect(levels.map(\.above.text) == ["20 mg", "10 mg", "5 mg", "0 mg"])
        #expect(levels.map(\.step.lowerBound.text) == ["2 mg", "1 mg", "1 mg", "0.5 mg"])
        #expect(levels.map(\.step.upperBound.text) == ["4 mg", "2 mg", "1 mg", "1 mg"])
        #expect(levels.allSatisfy { $0.every == 7...14 })
        let percent = try #require(drug.taper(named: "percent"))
        #expect(percent.shape.values["percent"]?.value == .percent(Ratio(5)...Ratio(10)))
        #expect(percent.limits[0].percent?.value == Ratio(25))
        #expect(percent.limits[0].interval?.value == 14)
        #expect(percent.interval.value == 14...28)
        #expect(drug.ceilings.allSatisfy { $0.limit.basis == .unverified })
    }

    @Test("sertraline's curve is unverified, and a liquid measures its last steps")
    func sertraline() throws {
        let drug = try drug("sertraline")
        let shape = drug.taper.shape
        #expect(shape.values["half-dose"]?.value == .dose(Dose(micrograms: 7_720)...Dose(micrograms: 7_720)))
        #expect(shape.values["maximum"]?.value == .percent(Ratio(9_201, 100)...Ratio(9_201, 100)))
        #expect(shape.values["half-dose"]?.basis == .unverified)
        #expect(shape.values["maximum"]?.basis == .unverified)
        let liquid = try #require(drug.product(named: "20 mg/mL liquid"))
        #expect(liquid.strength.multiplied(by: liquid.smallestPart.value) == Dose(micrograms: 200))
    }

    @Test("prednisolone for polymyalgia: 2.5 mg less above 10 mg, 1 mg less below, with the printed waits")
    func prednisolone() throws {
        let drug = try drug("prednisolone")
        let rule = try #require(drug.taper(named: "by-level"))
        guard case .levels(let levels)? = rule.shape.values["levels"]?.value else {
            Issue.record("no levels")
            return
        }
        #expect(levels.map(\.every) == [21...21, 28...42, 28...56])
        #expect(levels.map(\.step.lowerBound.text) == ["2.5 mg", "1 mg", "1 mg"])
        let titration = try #require(drug.titrationProtocol(named: "polymyalgia"))
        #expect(titration.usualTaper == "by-level")
        #expect(titration.usualStay.value == 21)
        #expect(titration.trial == nil)
        let short = try #require(drug.taper(named: "short-course"))
        #expect(short.within?.covers(daily: Dose(milligrams: 60), days: 5) == true)
        #expect(short.within?.covers(daily: Dose(milligrams: 10), days: 365) == false)
        #expect(drug.taper(named: "alternate-days")?.limits[0].perDay?.value == Dose(micrograms: 1_250))
    }

    @Test("ropinirole: four weeks of printed steps, then steps by level; off with fewer doses")
    func ropinirole() throws {
        #expect(
            try ladder("ropinirole", "parkinson") == [
                rung("0.25 mg three times daily", 7...7), rung("0.5 mg three times daily", 7...7),
                rung("0.75 mg three times daily", 7...7), rung("1 mg three times daily", 7...7),
            ])
        let drug = try drug("ropinirole")
        #expect(
            drug.step.shape?.values["levels"]?.value
                == .levels([
                    StepLevel(above: Dose(milligrams: 9), step: Dose(milligrams: 3)...Dose(milligrams: 3), every: nil),
                    StepLevel(above: .zero, step: Dose(micrograms: 1_500)...Dose(micrograms: 1_500), every: nil),
                ]))
        #expect(drug.taper.shape.values["at-two"]?.value == .days(4...4))
        #expect(drug.taper.shape.values["at-one"]?.value == .days(3...3))
        #expect(drug.renal.dialysis.daily.ceiling?.value == Dose(milligrams: 18))
        #expect(drug.renal.isAdjusted)
    }

    @Test("tizanidine: smaller single doses for weak kidneys, and two drugs it must not meet")
    func tizanidine() throws {
        let drug = try drug("tizanidine")
        #expect(drug.renal.reduction == .dose)
        #expect(drug.ceiling(.absolute, per: .dose, in: "us")?.limit.value == Dose(milligrams: 16))
        #expect(drug.ceiling(.recommended, per: .dose, in: "us")?.limit.value == Dose(milligrams: 12))
        #expect(drug.interactions.first?.with == ["fluvoxamine", "ciprofloxacin"])
        #expect(drug.interactions.first?.level.value == .dangerous)
        #expect(drug.step.interval.value == 1...4)
    }

    @Test("baclofen finds the classes of the other drugs, and their names")
    func interactions() throws {
        let baclofen = try drug("baclofen")
        func level(_ word: String) -> Interaction.Level? {
            baclofen.interactions(with: baclofen.terminology.medicines.named(word)).first.map {
                baclofen.interactions[$0].level.value
            }
        }
        #expect(level("opioid") == .dangerous)
        #expect(level("zolpidem") == .sedating)
        #expect(level("lithium") == .caution)
        for name in ["tizanidine", "gabapentin", "diazepam"] {
            #expect(level(name) == .sedating)
            #expect(try drug(name).classes.contains { level($0) == .sedating }, "\(name)")
        }
        #expect(baclofen.interactions.first { $0.with.contains("gabapentinoid") }?.level.basis == .unverified)
    }
}
