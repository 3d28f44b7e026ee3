import DoseModel
import Testing
import TextReports

@Suite("Wording")
struct WordingTests {
    private let wording = DoseWording(monograph: MonographFixture.baclofen)

    private func milligrams(_ value: Int64) -> Dose { Dose(milligrams: value) }

    @Test("What to take is a count and a product, millilitres for a liquid")
    func take() {
        #expect(wording.dosage(Dosage(product: "10 mg tablet", count: Ratio(1, 2))) == "1/2 x 10 mg tablet")
        #expect(wording.dosage(Dosage(product: "10 mg tablet", count: Ratio(3, 2))) == "1 1/2 x 10 mg tablet")
        #expect(wording.dosage(Dosage(product: "1 mg/mL liquid", count: Ratio(5, 2))) == "2.5 mL of 1 mg/mL liquid")
        #expect(wording.dosage(Dosage(product: "7 mg capsule", count: Ratio(2))) == "2 x 7 mg capsule")
        let rich = DoseWording(monograph: RichMonograph.drug)
        for (product, count, text) in [
            ("2.5 mg orodispersible tablet", Ratio(2), "2 x 2.5 mg orodispersible tablet"),
            ("50 mg modified-release tablet", Ratio(1), "1 x 50 mg modified-release tablet"),
            ("100 mg capsule", Ratio(3), "3 x 100 mg capsule"), ("5 mg patch", Ratio(1), "1 x 5 mg patch"),
            ("20 mg/mL concentrate", Ratio(7, 10), "0.7 mL of 20 mg/mL concentrate"),
        ] {
            #expect(rich.dosage(Dosage(product: product, count: count)) == text)
        }
        let both = [Dosage(product: "10 mg tablet", count: Ratio(1)), Dosage(product: "5 mg tablet", count: Ratio(1))]
        for (take, text) in [(both, "1 x 10 mg tablet + 1 x 5 mg tablet"), ([], "not stated"), (nil, "not stated")] {
            let dose = ScheduledDose(
                slot: .lunch, anchor: .at, time: MonographFixture.time(12, 0), amount: milligrams(15), take: take)
            #expect(wording.take(dose) == text)
        }
    }

    @Test("A moment is before or at its slot; a bare clock time needs no word")
    func moments() {
        #expect(DoseWording.moment(.lunch, .beforeMeal) == "before lunch")
        #expect(DoseWording.moment(.bedtime, .at) == "at bedtime")
        #expect(DoseWording.moment(.named("late reflux"), .beforeMeal) == "before late reflux")
        #expect(DoseWording.moment(.clock(MonographFixture.time(18, 30)), .beforeMeal) == "before 18:30")
        #expect(DoseWording.moment(.clock(MonographFixture.time(18, 30)), .at) == "")
    }

    @Test("Rhythms, durations and lists read like a sentence")
    func phrases() {
        #expect([1, 2, 3].map(DoseWording.rhythm) == ["every day", "every other day", "every 3 days"])
        #expect([1, 7].map(DoseWording.days) == ["1 day", "7 days"])
        #expect(DoseWording.list([]) == "")
        #expect(DoseWording.list(["a"]) == "a")
        #expect(DoseWording.list(["a", "b", "c"]) == "a, b and c")
    }

    @Test("A regimen reads as a person types it")
    func regimens() {
        let bedtime = AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: milligrams(10))
        let lunch = AskedRegimen.SlotDose(slot: .lunch, anchor: .beforeMeal, amount: milligrams(5))
        let dinner = AskedRegimen.SlotDose(slot: .dinner, anchor: .beforeMeal, amount: milligrams(5))
        let cases: [(AskedRegimen, String)] = [
            (AskedRegimen(.timesDaily(1, milligrams(5))), "5 mg once daily"),
            (AskedRegimen(.timesDaily(2, milligrams(5))), "5 mg twice daily"),
            (AskedRegimen(.timesDaily(3, Dose(micrograms: 2_500))), "2.5 mg three times daily"),
            (AskedRegimen(.timesDaily(5, milligrams(5))), "5 mg 5 times daily"),
            (AskedRegimen(.timesDaily(1, milligrams(5)), everyDays: 2), "5 mg once every other day"),
            (AskedRegimen(.problemTimes(milligrams(5))), "5 mg before problem times"),
            (AskedRegimen(.slots([bedtime])), "10 mg at bedtime"),
            (AskedRegimen(.slots([lunch, dinner, bedtime])), "5 mg before lunch and dinner, 10 mg at bedtime"),
            (
                AskedRegimen(.slots([lunch, bedtime]), everyDays: 3),
                "5 mg before lunch, 10 mg at bedtime, every 3 days"
            ),
            (AskedRegimen(.slots([bedtime]), everyDays: 2), "10 mg at bedtime every other day"),
        ]
        for (regimen, text) in cases { #expect(RegimenText.of(regimen) == text) }
    }

    @Test("Dates are said with both days, as people count")
    func dates() {
        let date = PlanFixture.date
        #expect(
            DateRangeText.lines(from: date(2026, 12, 28), until: date(2027, 1, 4)) == [
                "Mon 28 Dec -", "Sun 3 Jan 2027",
            ])
        #expect(DateRangeText.lines(from: date(2026, 12, 28), until: date(2026, 12, 29)) == ["Mon 28 Dec 2026"])
        #expect(
            DateRangeText.lines(from: date(2026, 12, 28), until: date(2028, 1, 1))
                == ["Mon 28 Dec 2026 -", "Fri 31 Dec 2027"])
        #expect(
            DateRangeText.lines(from: date(2026, 12, 28), until: date(2026, 12, 28)) == ["Mon 28 Dec 2026", "no days"])
    }
}
