import DoseModel
import MonographFiles
import Testing
import TitrationEngine

@Suite("Reading monographs, good and bad")
struct MonographReaderTests {
    private func read(_ text: String) throws(InputError) -> Monograph {
        try MonographReader.read(
            SourceText(name: "placebine.yaml", bytes: Array(text.utf8)), shapes: ShapeRegistry.schemas)
    }

    @Test("a second drug needs no Swift: its values arrive as they stand in its file")
    func secondDrug() throws {
        let drug = try read(SmallMonograph.text)
        #expect(drug.id == "placebine")
        #expect(drug.version == "2026-01")
        #expect(drug.titrationProtocol(named: "peace")?.id == "calm")
        #expect(drug.product(named: "placebo")?.strength == Dose(milligrams: 2))
        #expect(drug.products[1].smallestPart.value == Ratio(1, 10))
        #expect(drug.timing.minimumGap.value == 180)
        #expect(drug.renal.bands[1].ageRule?.fromAge.value == 80)
        #expect(drug.renal.bands[1].daily.ceiling?.citation == "The Book of Placebine, 2020 (a half)")
        #expect(drug.ceilings[0].limit.basis == .unverified)
        #expect(drug.protocols[0].usualSequel == .review)
        #expect(drug.counsel.missedDose.value == "Missed.")
    }

    static let faults = [
        // Citations and bases.
        MonographFault(
            old: "start-per-dose: { value: 2 mg, basis: published, citation: [book] }",
            new: "start-per-dose: ▶{ value: 2 mg, basis: published }", message: "the starting dose has no citation"),
        MonographFault(
            old: "start-per-dose: { value: 2 mg, basis: published, citation: [book] }",
            new: "start-per-dose: { value: 2 mg, basis: published, citation: ▶[] }",
            message: "the starting dose has no citation"),
        MonographFault(
            old: "start-per-dose: { value: 2 mg, basis: published, citation: [book] }",
            new: "start-per-dose: { value: 2 mg, basis: published, citation: [own, ▶boook] }",
            message: "`boook` is not among the sources", nearest: "book"),
        MonographFault(
            old: "reach: { value: 1 hour, basis: engineering", new: "reach: { value: 1 hour, basis: ▶enginering",
            message: "`enginering` is not a word that is known here", nearest: "engineering"),
        // Ceilings.
        MonographFault(
            old: "- { tier: absolute, per: dose, limit: 4 mg", new: "- ▶{ tier: absolute, per: dose, limit: 1 mg",
            message: "the absolute ceiling per dose, 1 mg, lies below the start of 2 mg"),
        MonographFault(
            old: "- { tier: absolute, per: day, limit: 10 mg, basis: published, citation: [book] }",
            new: "- { tier: absolute, per: day, limit: 10 mg, basis: published, citation: [book] }\n"
                + "  - ▶{ tier: absolute, per: day, in: uk, limit: 3 mg, basis: published, citation: [book] }",
            message: "the absolute ceiling per day in `uk`, 3 mg, lies below the start of 4 mg"),
        MonographFault(
            old: "- { tier: absolute, per: dose, limit: 4 mg", new: "- ▶{ tier: absolute, per: day, limit: 4 mg",
            message: "the absolute ceiling per day stands twice"),
        MonographFault(
            old: "  - { tier: recommended, per: day, limit: 8 mg",
            new: "  ▶- { tier: recommended, per: day, limit: 11 mg",
            message: "the recommended ceiling per day, 11 mg, lies above the absolute one, 10 mg"),
        MonographFault(
            old:
                "  - { tier: recommended, per: day, limit: 8 mg, basis: unverified, citation: [own] }\n  - { tier: absolute",
            new: "  ▶- { tier: recommended", message: "there is no absolute ceiling per day"),
        MonographFault(
            old: "limit: 10 mg", new: "limit: 10 ▶mgs", message: "`mgs` is no unit of dose", nearest: "mg"),
        // Kidney bands.
        MonographFault(
            old: "    - name: poor\n      from: 0\n      below: 50",
            new: "    - ▶name: poor\n      from: 0\n      below: 45",
            message: "values from 45 to 50 lie in no band"),
        MonographFault(
            old: "    - name: poor\n      from: 0\n      below: 50",
            new: "    - ▶name: poor\n      from: 0\n      below: 60",
            message: "values from 50 to 60 lie in two bands"),
        MonographFault(
            old: "    - name: poor\n      from: 0\n      below: 50", new: "    - ▶name: poor\n      from: 0",
            message: "the band `poor` has no upper bound, so values from 50 lie in two bands"),
        MonographFault(
            old: "    - name: poor\n      from: 0\n      below: 50",
            new: "    - ▶name: poor\n      from: 50\n      below: 50",
            message: "the band `poor` runs from 50 to below 50"),
        MonographFault(
            old: "    - name: good\n      from: 50", new: "    - ▶name: good\n      from: 50\n      below: 120",
            message: "values above the band `good` lie in no band; the first band has no `below`"),
        MonographFault(
            old: "    - name: good\n      from: 50", new: "    ▶- name: good\n      from: 50",
            also: ("      from: 0\n", "      from: 10\n"), message: "the bands end at 10; values below have none"),
        MonographFault(
            old: "start-daily: { value: 2 mg", new: "start-daily: ▶{ value: 3 mg",
            message: "the start of 3 mg lies above a ceiling of the band, 2 mg"),
        MonographFault(
            old: "warn-above: { value: 3 mg", new: "warn-above: ▶{ value: 5 mg",
            message: "a caution at 5 mg above the ceiling of 4 mg never speaks"),
        MonographFault(
            old: "older: poor", new: "older: ▶por", message: "`por` is not a word that is known here", nearest: "poor"),
        MonographFault(
            old: "- name: poor", new: "- ▶name: poor",
            also: (
                "      daily-under-absolute:\n        ceiling: { value: 5 mg, basis: derived, citation: [book] }\n", ""
            ),
            message: "a gated band needs a ceiling under `daily` and one under `daily-under-absolute`"),
        MonographFault(
            old: "- name: poor", new: "- ▶name: poor",
            also: ("value: 5 mg, basis: derived", "value: 3 mg, basis: derived"),
            message: "the ceiling under `daily-under-absolute` is the lower one"),
        // Rules.
        MonographFault(
            old: "      per-dose: { value: 1 mg, basis: published, citation: [book] }\n", new: "",
            also: ("name: fixed-step", "▶name: fixed-step"), message: "the shape `fixed-step` lacks a parameter",
            expected: "`per-dose` or `per-day`"),
        MonographFault(
            old: "usual-interval: { value: 4 days, basis: engineering,", new: "usual-interval: ▶{ value: 4 days,",
            message: "the key `basis` is missing in the usual interval"),
        MonographFault(
            old: "interval: { value: 2-5 days", new: "interval: { value: ▶5-2 days",
            message: "the range `5-2 days` runs backwards"),
        MonographFault(
            old: "usual-interval: { value: 4 days", new: "usual-interval: { value: ▶6 days",
            message: "the usual value lies outside the allowed range"),
        MonographFault(
            old: "usual-lead: { value: 30 minutes", new: "usual-lead: { value: ▶15 minutes",
            message: "the usual value lies outside the allowed range"),
        MonographFault(
            old: "value: { wake: 06:00, ", new: "value: ▶{ ", message: "the key `wake` is missing in the usual day"),
        MonographFault(
            old: "minimum-gap:", new: "▶minimal-gap:", message: "`minimal-gap` is no key of the timing rule",
            nearest: "minimum-gap"),
        // Products.
        MonographFault(
            old: "us: [2 mg tablet]", new: "us: [▶3 mg tablet]",
            message: "`3 mg tablet` is not a word that is known here",
            nearest: "2 mg tablet"),
        MonographFault(
            old: "us: [2 mg tablet]", new: "us: [2 mg tablet]\n  uk: [▶2 mg tablet]",
            message: "`2 mg tablet` is not sold in `uk`"),
        MonographFault(
            old: "usual-jurisdiction: us", new: "usual-jurisdiction: ▶uk",
            message: "`uk` is not a word that is known here", nearest: "us"),
        MonographFault(
            old: "  - name: 1 mg/mL liquid", new: "  - ▶name: placebo", message: "two products are called `placebo`"),
        MonographFault(
            old: "strength: 1 mg/mL", new: "strength: ▶1 mg", message: "`1 mg` has no `/mL` at its end"),
        MonographFault(
            old: "smallest-part: { value: 1/2", new: "smallest-part: { value: ▶3/4",
            message: "no tablet divides into parts of 3/4"),
        MonographFault(
            old: "smallest-part: { value: 1/2", new: "smallest-part: { value: ▶1/2",
            also: ("form: tablet", "form: modified-release"),
            message: "a product of the form `modified-release` is taken whole", expected: "`1`"),
        MonographFault(
            old: "smallest-part: { value: 0.1 mL", new: "smallest-part: { value: ▶0.0001 mL",
            message: "this part of 1 mg is no whole number of micrograms"),
        MonographFault(
            old: "- - 2 mg at bedtime", new: "- - ▶1.5 mg at bedtime",
            message: "the usual products in `us` (2 mg tablet) cannot make the first step, 1.5 mg"),
        MonographFault(
            old: "form: tablet", new: "form: ▶tablett", message: "`tablett` is not a word that is known here",
            nearest: "tablet"),
        // Protocols.
        MonographFault(
            old: "    usual-sequel: review", new: "    ▶usual-sequell: review",
            message: "`usual-sequell` is no key of the protocol `calm`", nearest: "usual-sequel"),
        MonographFault(
            old: "- [lunch, bedtime]", new: "- [▶lunhc, bedtime]", message: "`lunhc` is not a word that is known here",
            nearest: "lunch"),
        MonographFault(old: "- [lunch, bedtime]", new: "- ▶[lunch]", message: "pattern 2 has 1 slots"),
        MonographFault(
            old: "- [lunch, bedtime]", new: "- ▶[lunch, lunch]", message: "a slot stands twice in a pattern"),
        MonographFault(
            old: "- - 2 mg at bedtime", new: "- - ▶3 mg at bedtime",
            message: "the first rung is larger than the starting dose"),
        MonographFault(
            old: "    - 2 mg twice daily\n    usual", new: "    - ▶5 mg twice daily\n    usual",
            message: "the rung is larger than the absolute ceiling per dose"),
        MonographFault(
            old: "        - 2 mg twice daily", new: "        - 2 mg twice daily\n        - ▶2 mg three times daily",
            message: "there is no pattern for 3 doses a day"),
        MonographFault(
            old: "usual-target: 2 mg twice daily", new: "usual-target: ▶3 mg twice daily",
            message: "the usual target is no rung of a ladder"),
        MonographFault(
            old: "usual-stay:  { value: 6 days", new: "usual-stay:  { value: ▶10 days",
            message: "the usual value lies outside the allowed range"),
        MonographFault(
            old: "benefit: { value: 20 %", new: "benefit: { value: ▶20", message: "`20` is no percentage"),
        MonographFault(
            old: "protocols:\n  calm:", new: "protocols:\n  calm: ▶x\n  other:",
            message: "text stands where a mapping of keys is needed"),
        // The whole.
        MonographFault(old: "id: placebine", new: "id: ▶Placebine 2", message: "`Placebine 2` is no monograph's name"),
        MonographFault(old: "id: placebine\n", new: "▶", message: "the key `id` is missing in the monograph"),
        MonographFault(
            old: "counsel:\n", new: "counsel:\n  ▶first-does: x\n", message: "`first-does` is no key of the counsel",
            nearest: "first-dose"),
    ]

    @Test("a monograph with one fault is refused where the fault stands", arguments: faults)
    func refused(_ fault: MonographFault) throws {
        try fault.check(in: SmallMonograph.text, shapes: ShapeRegistry.schemas)
    }

    @Test("leaving out any one line is an error, unless the line is optional")
    func droppedLines() {
        let lines = SmallMonograph.text.split(separator: "\n", omittingEmptySubsequences: false)
        var readable: [Substring] = []
        for index in lines.indices {
            var kept = lines
            kept.remove(at: index)
            if (try? read(kept.joined(separator: "\n"))) != nil { readable.append(lines[index]) }
        }
        // Only what is optional may be missing: other names, recommended ceilings, ceilings of single doses, cautions, an age rule's ceiling, what
        // the kidneys and a taper need not set, one of two caps.
        #expect(
            readable.map { String($0.drop { $0 == " " }) } == [
                "aliases: [Placebo]",
                "- { tier: recommended, per: day, limit: 8 mg, basis: unverified, citation: [own] }",
                "- { tier: absolute, per: dose, limit: 4 mg, basis: published, citation: [book] }",
                "start-daily: { value: 4 mg, basis: published, citation: [book] }",
                "minimum-days: { value: 2 days, basis: published, citation: [book] }",
                "warn-above: { value: 3 mg, basis: unverified, citation: [own] }",
                "start-daily: { value: 2 mg, basis: published, citation: [book] }",
                "minimum-days: { value: 4 days, basis: published, citation: [book] }",
                "ceiling: { value: 2 mg, basis: derived, citation: [book] }",
                "start-daily: { value: 1 mg, basis: published, citation: [book] }",
                "minimum-days: { value: 4 days, basis: published, citation: [book] }",
                "increase-per-dose: { value: 1 mg, basis: published, citation: [book] }",
                "increase-per-day: { value: 2 mg, basis: published, citation: [book] }",
                "per-dose: { value: 2 mg, basis: published, citation: [book] }",
                "per-day: { value: 3 mg, basis: published, citation: [book] }",
                "minimum-days: { value: 5 days, basis: published, citation: [book] }",
                "daily: { value: 2 mg, basis: derived, citation: [book] }",
                "daily: { value: 1 mg, basis: derived, citation: [book] }",
                "aliases: [peace]",
                "",
            ])
    }
}
