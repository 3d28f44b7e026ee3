import DoseModel
import MonographFiles
import Testing
import TitrationEngine

@Suite("Reading everything that a monograph may say")
struct RichMonographTests {
    private let drug: Monograph

    init() throws {
        drug = try MonographReader.read(
            SourceText(name: "placebine.yaml", bytes: Array(RichMonograph.text.utf8)), shapes: RichMonograph.schemas)
    }

    @Test("a shape's parameters keep their ranges, exactly, each with its source")
    func shape() throws {
        let shape = try #require(drug.taper(named: "everything")).shape
        #expect(shape.shape == "everything")
        #expect(shape.values["dose"]?.value == .dose(Dose(milligrams: 1)...Dose(milligrams: 2)))
        #expect(shape.values["percent"]?.value == .percent(Ratio(5)...Ratio(25, 2)))
        #expect(shape.values["days"]?.value == .days(7...14))
        #expect(shape.values["count"]?.value == .count(3...3))
        #expect(shape.values["number"]?.value == .number(Ratio(5, 4)))
        #expect(
            shape.values["levels"]?.value
                == .levels([
                    StepLevel(
                        above: Dose(milligrams: 3), step: Dose(milligrams: 1)...Dose(milligrams: 2), every: 14...14),
                    StepLevel(
                        above: .zero, step: Dose(micrograms: 500)...Dose(micrograms: 500), every: nil),
                ]))
        #expect(shape.values["rungs"]?.value == .rungs([Rung(bedtime(2)), Rung(bedtime(1), days: 3...4)]))
        #expect(shape.values["rungs"]?.citation == "The Book of Placebine, 2020")
    }

    @Test("the caps of a taper, by level, with what it is meant for")
    func taper() throws {
        let taper = try #require(drug.taper(named: "everything"))
        #expect(taper.limits.map(\.above) == [Dose(milligrams: 3), .zero])
        #expect(taper.limits[0].percent?.value == Ratio(25, 2))
        #expect(taper.limits[0].interval?.value == 14)
        #expect(taper.limits[1].perDay == nil)
        #expect(taper.interval.value == 7...7)
        #expect(taper.within?.covers(daily: Dose(milligrams: 8), days: 30) == true)
        #expect(taper.within?.covers(daily: Dose(milligrams: 8), days: 31) == false)
        #expect(drug.tapers.map(\.id) == ["everything", "steps"])
    }

    @Test("the rule for steps up, of the drug and of a protocol")
    func steps() {
        #expect(drug.step.increaseFactor?.value == Ratio(3, 2))
        #expect(drug.step.startEveryDays?.value == 2)
        #expect(drug.step.shape?.shape == "nothing")
        #expect(drug.protocols[0].step?.interval.value == 3...3)
        #expect(drug.protocols[0].usualTaper == "steps")
    }

    @Test("rungs with lengths of their own")
    func rungs() {
        let ladder = drug.protocols[0].ladders[0]
        #expect(ladder[0].days == 4...4)
        #expect(ladder[0].regimen.everyDays == 2)
        #expect(ladder[1] == Rung(AskedRegimen(.timesDaily(2, Dose(milligrams: 2))), days: 7...14))
    }

    @Test("variants, and what they leave to the protocol")
    func variants() throws {
        let calm = drug.protocols[0]
        try #require(calm.variants.count == 2)
        #expect(calm.variants[0].condition.taking == ["brake", "slower"])
        #expect(calm.variants[0].condition.kidneyBands == ["poor", "dialysis"])
        #expect(calm.variants[0].step == nil)
        #expect(calm.variants[1].condition.notTaking == ["horn"])
        #expect(calm.variants[1].ladders == nil)
        #expect(calm.variants[1].usualTarget == nil)
        #expect(calm.resolved(taking: ["Brake"], band: "poor").variant == "with brakes")
        #expect(calm.resolved(taking: ["Brake"], band: "good").variant == "with brakes only")
        #expect(calm.resolved(taking: ["brake", "horn"], band: "good").variant == nil)
    }

    @Test("the gap after which one starts again, classes and interactions")
    func others() {
        #expect(drug.restart?.value == 5)
        #expect(drug.classes == ["calmer", "muscle-relaxant"])
        #expect(drug.interactions.map(\.with) == [["opioid", "alcohol"]])
        #expect(drug.interactions.map(\.level.value) == [.dangerous])
        #expect(drug.interactions.map(\.effect) == ["slower breathing"])
    }

    @Test("a drug whose kidneys change nothing says so in one line")
    func noAdjustment() throws {
        var text = SmallMonograph.text
        let start = try #require(text.range(ofFirst: "kidney:\n")).lowerBound
        let end = try #require(text.range(ofFirst: "steps:\n  start")).lowerBound
        text.replaceSubrange(
            start..<end,
            with: "kidney: { no-adjustment: { value: Nothing to change., basis: unverified, citation: [own] } }\n")
        let drug = try MonographReader.read(
            SourceText(name: "placebine.yaml", bytes: Array(text.utf8)), shapes: ShapeRegistry.schemas)
        #expect(!drug.renal.isAdjusted)
        #expect(drug.renal.band(for: .unknown, age: 90).advice == "Nothing to change.")
        #expect(drug.renal.dialysis.gate.basis == .unverified)
    }

    private func bedtime(_ milligrams: Int64) -> AskedRegimen {
        AskedRegimen(
            .slots([AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: Dose(milligrams: milligrams))]))
    }
}
