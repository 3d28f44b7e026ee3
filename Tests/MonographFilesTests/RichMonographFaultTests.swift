import DoseModel
import MonographFiles
import Testing

@Suite("Monographs with shapes and variants, with one fault each")
struct RichMonographFaultTests {
    static let shapes = [
        MonographFault(
            old: "name: everything", new: "name: ▶evrything", message: "there is no shape `evrything`",
            expected: "one of: fixed-step, everything, nothing", nearest: "everything"),
        MonographFault(
            old: "name: everything\n", new: "▶kind: everything\n", message: "the shape has no name",
            expected: "`name:` and one of: fixed-step, everything, nothing"),
        MonographFault(
            old: "percent: { value: 5-12.5 %", new: "percent: { value: ▶5 mg",
            message: "`percent` of the shape `everything` takes a share in percent: `5 mg` is no percentage",
            expected: "percent, for example `10 %` or `5-10 %`"),
        MonographFault(
            old: "dose: { value: 1-2 mg", new: "dose: { value: 1-2 ▶%",
            message: "`dose` of the shape `everything` takes a dose: `%` is no unit of dose"),
        MonographFault(
            old: "dose: { value: 1-2 mg", new: "dose: { value: ▶2-1 mg",
            message: "`dose` of the shape `everything` takes a dose: the range `2-1 mg` runs backwards"),
        MonographFault(
            old: "days: { value: 1-2 weeks", new: "days: { value: 1-2 ▶wekks",
            message:
                "`days` of the shape `everything` takes a time in days: `wekks` is no unit of time that fits here",
            nearest: "weeks"),
        MonographFault(
            old: "count: { value: 3", new: "count: { value: ▶2.5",
            message: "`count` of the shape `everything` takes a whole number: `2.5` is no count"),
        MonographFault(
            old: "number: { value: 1.25", new: "number: { value: ▶1.25 mg",
            message: "`number` of the shape `everything` takes a number: `mg` stands behind a plain number"),
        MonographFault(
            old: "number: { value: 1.25", new: "number: { value: ▶0",
            message: "`number` of the shape `everything` takes a number: `0` is nothing"),
        MonographFault(
            old: "      number: { value: 1.25, basis: published, citation: [book] }\n",
            new: "", also: ("name: everything\n", "▶name: everything\n"),
            message: "the key `number` is missing in the shape `everything`"),
        MonographFault(
            old: "number: { value: 1.25", new: "▶numbr: { value: 1.25",
            message: "`numbr` is no key of the shape `everything`", nearest: "number"),
        MonographFault(
            old: "number: { value: 1.25, basis: published,", new: "number: ▶{ value: 1.25,",
            message: "the key `basis` is missing in the parameter `number`"),
        MonographFault(
            old: "dose: { value: 1-2 mg, basis: published, citation: [book]",
            new: "dose: ▶{ value: 1-2 mg, basis: published", message: "the parameter `dose` has no citation"),
        MonographFault(
            old: "- { above: 3 mg, step: 1-2 mg", new: "- { above: 3 mg, ▶stop: 1-2 mg",
            message: "`levels` of the shape `everything` takes a list of levels: `stop` is no key of a level",
            nearest: "step"),
        MonographFault(
            old: "- { above: 0 mg, step: 0.5 mg }", new: "- { above: ▶3 mg, step: 0.5 mg }",
            message: "`levels` of the shape `everything` takes a list of levels: "
                + "the level of 3 mg stands behind that of 3 mg",
            expected: "the highest level first, here one below 3 mg"),
        MonographFault(
            old: "- { above: 3 mg, step: 1-2 mg, every: 14 days }\n          - { above: 0 mg, step: 0.5 mg }",
            new: "▶- { above: 3 mg, step: 1-2 mg, every: 14 days }",
            message: "`levels` of the shape `everything` takes a list of levels: "
                + "the levels end above 3 mg; what holds below is not said"),
        MonographFault(
            old: "value: [2 mg at bedtime,", new: "value: [2 mg at ▶bedtim,",
            message: "`rungs` of the shape `everything` takes a list of regimens: `bedtim` is not understood here",
            nearest: "bedtime"),
    ]

    static let tapers = [
        MonographFault(
            old: "      - above: 0 mg\n    interval: { value: 7 days",
            new: "      - above: ▶4 mg\n    interval: { value: 7 days",
            message: "the level of 4 mg stands behind that of 3 mg"),
        MonographFault(
            old: "      - above: 0 mg\n    interval: { value: 7 days", new: "    interval: { value: 7 days",
            also: ("    limits:\n      - above: 3 mg", "    limits:\n      ▶- above: 3 mg"),
            message: "the levels end above 3 mg; what holds below is not said"),
        MonographFault(
            old: "percent: { value: 12.5 %, basis", new: "percent: { value: ▶112.5 %, basis",
            message: "more than the whole dose cannot be cut"),
        MonographFault(
            old: "percent: { value: 12.5 %, basis", new: "percent: { value: ▶5-12.5 %, basis",
            message: "a range stands where one share is needed"),
    ]

    static let protocols = [
        MonographFault(
            old: "usual-taper: steps", new: "usual-taper: ▶stepps",
            message: "`stepps` is not a word that is known here",
            nearest: "steps"),
        MonographFault(
            old: "increase-factor: { value: 1.5", new: "increase-factor: { value: ▶1",
            message: "a dose grows by a factor above 1"),
        MonographFault(
            old: "restart: { value: 5 days", new: "restart: { value: 5 ▶hours",
            message: "`hours` is no unit of time that fits here"),
        MonographFault(
            old: "classes: [calmer,", new: "classes: [▶Calmer,", message: "`Calmer` is not in lower case",
            nearest: "calmer"),
        MonographFault(
            old: "level: dangerous", new: "level: ▶danger", message: "`danger` is not a word that is known here",
            nearest: "dangerous"),
        MonographFault(
            old: "for: 7-14 days }", new: "▶four: 7-14 days }", message: "`four` is no key of a rung", nearest: "for"),
        MonographFault(
            old: "- - 1 mg at bedtime", new: "- - ▶0.5 mg at bedtime",
            message: "the usual products in `us` (2 mg tablet) cannot make the first step, 0.5 mg",
            expected: "a first dose that they make, or another product under `usual-products`"),
        MonographFault(
            old: "- - { take: 2 mg at bedtime every other day, for: 4 days }",
            new: "- - ▶2 mg three times daily",
            also: ("- [lunch, bedtime]", "- [lunch, bedtime]\n      - [lunch, dinner, bedtime]"),
            message: "the first rung is larger than the starting day", expected: "at most 4 mg/day"),
        MonographFault(
            old: "          - 2 mg at bedtime\n        usual-target: 2 mg at bedtime",
            new:
                "          - ▶4 mg at lunch, 4 mg at dinner and 4 mg at bedtime\n        usual-target: 2 mg at bedtime",
            message: "the rung is larger than the absolute ceiling per day", expected: "at most 10 mg"),
        MonographFault(
            old: "usual-target: 2 mg at bedtime", new: "usual-target: ▶3 mg at bedtime",
            message: "the usual target is no rung of a ladder"),
        MonographFault(
            old: "        usual-target: 2 mg at bedtime\n", new: "",
            also: ("- name: with brakes\n", "- ▶name: with brakes\n"),
            message: "the protocol's usual target is no rung of the variant's ladders"),
        MonographFault(
            old: "anchor: at\n", new: "anchor: ▶before-meal\n",
            also: (
                """
                  window: { value: 20-40 minutes, basis: unverified, citation: [own] }
                  usual-lead: { value: 30 minutes, basis: engineering, citation: [own] }
                  reach: { value: 1 hour, basis: engineering, citation: [own] }

                """, ""
            ), message: "the timing rule has no lead, so no dose goes before a meal"),
        MonographFault(
            old: "protocols:\n  calm:", new: "protocols:\n  ▶taper:",
            message: "`taper` is the protocol of every drug that only comes off it"),
    ]

    static let variants = [
        MonographFault(
            old: "kidney: [poor, dialysis]", new: "kidney: [▶por, dialysis]",
            message: "`por` is not a word that is known here", nearest: "poor"),
        MonographFault(
            old: "when: { taking: [brake, slower], kidney: [poor, dialysis] }", new: "when: ▶{}",
            message: "the variant is for everybody", expected: "`taking`, `not-taking` or `kidney`"),
        MonographFault(
            old: "      - name: with brakes only", new: "      - ▶name: with brakes only",
            also: ("when: { taking: [brake, slower], kidney: [poor, dialysis] }", "when: { taking: [brake, slower] }"),
            message: "the variant `with brakes only` is never reached"),
        MonographFault(
            old: "      - name: with brakes only", new: "      - ▶name: with brakes only",
            also: ("not-taking: [horn]", "not-taking: [brake]"),
            message: "the variant `with brakes only` is never reached"),
        MonographFault(
            old: "- name: with brakes only", new: "- ▶name: with brakes",
            message: "two variants are called `with brakes`"),
    ]

    @Test("faults of shapes", arguments: shapes)
    func refusedShapes(_ fault: MonographFault) throws { try check(fault) }

    @Test("faults of tapers", arguments: tapers)
    func refusedTapers(_ fault: MonographFault) throws { try check(fault) }

    @Test("faults of protocols and rules", arguments: protocols)
    func refusedProtocols(_ fault: MonographFault) throws { try check(fault) }

    @Test("faults of variants", arguments: variants)
    func refusedVariants(_ fault: MonographFault) throws { try check(fault) }

    @Test("an unverified ceiling forbids no rung, a verified one does")
    func unverifiedCeiling() throws {
        var text = RichMonograph.text
        text.replaceFirst(
            "            - 2 mg at bedtime\n", with: "            - 2 mg at bedtime\n            - 5 mg at bedtime\n")
        let error = refusal { () throws(InputError) in try read(text) }
        #expect(error?.message == "the rung is larger than the absolute ceiling per dose")
        text.replaceFirst("limit: 4 mg, basis: published", with: "limit: 4 mg, basis: unverified")
        #expect(try read(text).protocols[0].variants[0].ladders?[0].count == 3)
    }

    private func read(_ text: String) throws(InputError) -> Monograph {
        try MonographReader.read(
            SourceText(name: "placebine.yaml", bytes: Array(text.utf8)), shapes: RichMonograph.schemas)
    }

    private func check(_ fault: MonographFault) throws {
        try fault.check(in: RichMonograph.text, shapes: RichMonograph.schemas)
    }
}
