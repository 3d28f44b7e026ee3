import DoseModel
import MonographFiles
import Testing

/// A small generator with a fixed seed, so that a sweep is the same on every machine.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number below `bound`.
    mutating func roll(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// One of the elements.
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}

/// Writes plan text by rules of its own: with this spelling or that, always of the same meaning.
private struct Scribe {
    var dice: Dice

    mutating func amount(_ dose: Dose) -> String {
        let thousandths = dose.micrograms
        let milligrams = DecimalText.thousandths(thousandths)
        var spellings = [
            "\(milligrams) mg", "\(milligrams)mg", "\(milligrams) MG", "\(thousandths) mcg", "\(thousandths)µg",
        ]
        if thousandths == 500 { spellings.append("½ mg") }
        if thousandths.isMultiple(of: 1_000) { spellings.append("\(thousandths / 1_000).0 mg") }
        return dice.pick(spellings)
    }

    mutating func slot(_ slot: DaySlot) -> String {
        guard case .clock(let time) = slot else { return dice.pick([slot.name, slot.name.uppercased()]) }
        var spellings = [time.text]
        if time.hour < 10 { spellings.append("\(time.hour):\(time.text.suffix(2))") }
        if time.minute == 0, !time.hour.isMultiple(of: 12) {
            spellings.append("\(time.hour % 12) \(time.hour < 12 ? "am" : "pm")")
        }
        return dice.pick(spellings)
    }

    mutating func count(_ times: Int) -> String {
        let words = [
            1: ["once daily", "daily", "qd", "OD", "every day"], 2: ["twice daily", "bid", "BD", "b.i.d."],
            3: ["three times daily", "tid", "TDS", "3x daily"], 4: ["four times a day", "qid", "qds"],
        ]
        return dice.pick((words[times] ?? []) + ["\(times) times daily", "\(times)x/day"])
    }

    mutating func every(_ days: Int) -> String {
        days == 2
            ? dice.pick(["every other day", "every 2 days", "every second day", "on alternate days"])
            : days == 1 ? "" : "every \(days) days"
    }
}

@Suite("Laws of plan text over generated regimens")
struct PlanTextSweepTests {
    private static let slots: [DaySlot] =
        DaySlot.ofEveryDay + [
            .named("late reflux"), .named("Café"), .clock(clock(8)), .clock(clock(14, 5)), .clock(clock(23, 59)),
        ]

    private func amount(_ dice: inout Dice) -> Dose {
        Dose(micrograms: dice.pick([500, 2_500, 5_000, 7_500, 10_000, 12_250, 20_000, 1, 1_000_000]))
    }

    @Test("whatever spelling a regimen is written in, it is read as itself")
    func spellings() throws {
        var scribe = Scribe(dice: Dice(seed: 1))
        for _ in 0..<10_000 {
            let every = scribe.dice.pick([1, 1, 1, 2, 3, 14])
            let (text, regimen) = generate(&scribe, every)
            let read = try PlanText.regimen(located(text), names: ["late reflux", "Café"])
            try #require(read == regimen, "\(text)")
        }
    }

    private func generate(_ scribe: inout Scribe, _ every: Int) -> (String, AskedRegimen) {
        let dose = amount(&scribe.dice)
        let days = scribe.every(every)
        switch scribe.dice.roll(4) {
        case 0:
            let times = scribe.dice.roll(6) + 1
            guard times > 1 || every == 1 else {
                return ("\(scribe.amount(dose)) \(days)", AskedRegimen(.timesDaily(1, dose), everyDays: every))
            }
            return (
                "\(scribe.amount(dose)) \(scribe.count(times)) \(days)",
                AskedRegimen(.timesDaily(times, dose), everyDays: every)
            )
        case 1:
            return (
                "\(scribe.amount(dose)) before problem times \(days)",
                AskedRegimen(.problemTimes(dose), everyDays: every)
            )
        case 2: return slashed(&scribe, every)
        default: return listed(&scribe, every)
        }
    }

    /// Doses one by one, neighbours of the same amount and anchor said together.
    private func listed(_ scribe: inout Scribe, _ every: Int) -> (String, AskedRegimen) {
        var groups: [String] = []
        var doses: [AskedRegimen.SlotDose] = []
        for _ in 0..<scribe.dice.roll(4) + 1 {
            let dose = amount(&scribe.dice)
            let anchor = scribe.dice.pick([Anchor.at, .beforeMeal])
            var names: [String] = []
            for _ in 0..<scribe.dice.roll(3) + 1 {
                let slot = scribe.dice.pick(PlanTextSweepTests.slots)
                names.append(scribe.slot(slot))
                doses.append(AskedRegimen.SlotDose(slot: slot, anchor: anchor, amount: dose))
            }
            let joint = scribe.dice.pick([", ", " and ", "/", " & "])
            groups.append("\(scribe.amount(dose)) \(anchor == .at ? "at" : "before") \(names.joined(separator: joint))")
        }
        let text = groups.joined(separator: scribe.dice.pick([", ", "; ", " and ", ", and "]))
        let days = every == 1 ? "" : ", " + scribe.every(every)
        return (text + days, AskedRegimen(.slots(doses), everyDays: every))
    }

    private func slashed(_ scribe: inout Scribe, _ every: Int) -> (String, AskedRegimen) {
        let count = scribe.dice.roll(3) + 2
        let slots = (0..<count).map { _ in scribe.dice.pick(PlanTextSweepTests.slots) }
        let amounts = (0..<count).map { _ in Dose(milligrams: Int64(scribe.dice.roll(30))) }
        guard amounts.contains(where: { !$0.isZero }) else { return slashed(&scribe, every) }
        let numbers = amounts.map { String($0.micrograms / 1_000) }.joined(separator: "/")
        let text = "\(numbers) mg at \(slots.map { scribe.slot($0) }.joined(separator: "/")) \(scribe.every(every))"
        let doses = zip(slots, amounts).filter { !$1.isZero }.map {
            AskedRegimen.SlotDose(slot: $0, anchor: .at, amount: $1)
        }
        return (text, AskedRegimen(.slots(doses), everyDays: every))
    }

    @Test("leaving out any one character is refused, changes nothing, or shows in the digits and units")
    func slips() throws {
        let text = "5 mg at 08:00, 7.5 mg at 14:00, 10 mg at bedtime"
        let whole = try PlanText.regimen(located(text))
        var changed: [String] = []
        for index in text.indices {
            var shorter = text
            shorter.remove(at: index)
            guard let read = try? PlanText.regimen(located(shorter)), read != whole else { continue }
            changed.append(shorter)
        }
        // Grams for milligrams and lost digits cannot be told from what is written; the ceilings catch them.
        #expect(
            changed == [
                "5 g at 08:00, 7.5 mg at 14:00, 10 mg at bedtime",
                "5 mg at 0:00, 7.5 mg at 14:00, 10 mg at bedtime",
                "5 mg at 08:00, 75 mg at 14:00, 10 mg at bedtime",
                "5 mg at 08:00, 7.5 g at 14:00, 10 mg at bedtime",
                "5 mg at 08:00, 7.5 mg at 4:00, 10 mg at bedtime",
                "5 mg at 08:00, 7.5 mg at 1:00, 10 mg at bedtime",
                "5 mg at 08:00, 7.5 mg at 14:00, 1 mg at bedtime",
                "5 mg at 08:00, 7.5 mg at 14:00, 10 g at bedtime",
            ])
    }
}
