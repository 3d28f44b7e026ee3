import DoseModel
import Testing
import TextReports

@Suite("Circumstances as JSON")
struct CircumstancesJSONTests {
    private func parsed(_ circumstances: Circumstances) throws -> ParsedJSON {
        var writer = JSONWriter(.compact)
        writer.object { CircumstancesJSON.write(circumstances, to: &$0) }
        return try ParsedJSON(writer.finish())
    }

    @Test("Everything a later look needs to judge again, as a request writes it")
    func everything() throws {
        let patient = Patient(
            age: 42, sex: .female,
            kidney: .creatinine(Creatinine(80, .micromolesPerLitre, text: "80 µmol/L")),
            measured: PlanFixture.date(2026, 11, 2), weight: Kilograms(64, text: "64 kg"), taking: ["omeprazole"],
            conditions: ["low-blood-pressure"], pregnancy: Patient.Pregnancy.none)
        let acknowledgements = [
            Acknowledgement(code: .r301, step: 2, by: "Dr A. Rao", reason: "weekly review"),
            Acknowledgement(code: .c103, by: "Dr B", reason: "spasticity"),
        ]
        let parsed = try parsed(
            Circumstances(
                patient: patient, timeZone: "America/New_York", day: MonographFixture.day,
                problemTimes: [.lunch, .named("late reflux"), .clock(MonographFixture.time(16, 0))],
                products: ["10 mg tablet"], jurisdiction: "uk", acknowledgements: acknowledgements))
        let person = try #require(parsed["patient"])
        #expect(person["age"]?.number == 42)
        for (key, text) in [
            "sex": "female", "creatinine": "80 µmol/L", "measured": "2026-11-02", "weight": "64 kg",
            "pregnancy": "none",
        ] {
            #expect(person[key]?.text == text)
        }
        #expect(person["taking"]?.items.map(\.text) == ["omeprazole"])
        #expect(person["conditions"]?.items.map(\.text) == ["low-blood-pressure"])
        #expect(parsed["timeZone"]?.text == "America/New_York")
        #expect(parsed["day"]?.keys == ["wake", "breakfast", "lunch", "dinner", "bedtime"])
        #expect(parsed["day"]?["bedtime"]?.text == "22:30")
        #expect(parsed["problemTimes"]?.items.map(\.text) == ["lunch", "late reflux", "16:00"])
        #expect(parsed["products"]?.items.map(\.text) == ["10 mg tablet"])
        #expect(parsed["jurisdiction"]?.text == "uk")
        let agreed = parsed["acknowledgements"]?.items ?? []
        #expect(agreed.map { $0["code"]?.text } == ["R301", "C103"])
        #expect(agreed.map { $0["step"]?.number } == [2, nil])
        #expect(agreed.map { $0["by"]?.text } == ["Dr A. Rao", "Dr B"])
        #expect(agreed.map { $0["reason"]?.text } == ["weekly review", "spasticity"])
    }

    @Test("The kidney stands as it was stated, once")
    func kidney() throws {
        let cases: [(Patient.Kidney, String, String)] = [
            (.egfr(72, text: "72"), "egfr", "72"), (.clearance(65.5, text: "65.5 mL/min"), "crcl", "65.5 mL/min"),
            (.dialysis("hemodialysis"), "dialysis", "hemodialysis"),
        ]
        for (kidney, key, text) in cases {
            let person = try #require(try parsed(Circumstances(patient: Patient(kidney: kidney)))["patient"])
            #expect(person.keys == [key, "conditions"])
            #expect(person[key]?.text == text)
        }
    }

    @Test("A slot that changes with the weekday gives its time for each day it has one")
    func weekdays() throws {
        var day = DaySchedule([.lunch: MonographFixture.time(12, 30)])
        day.set(.lunch, to: MonographFixture.time(13, 30), on: .weekend)
        day.set(.named("late reflux"), to: MonographFixture.time(22, 15), on: WeekdaySet(.friday))
        let parsed = try parsed(Circumstances(day: day))
        #expect(parsed["day"]?["lunch"]?.keys.count == 7)
        #expect(parsed["day"]?["lunch"]?["friday"]?.text == "12:30")
        #expect(parsed["day"]?["lunch"]?["sunday"]?.text == "13:30")
        #expect(parsed["day"]?["late reflux"]?.keys == ["friday"])
        #expect(parsed["day"]?["late reflux"]?["friday"]?.text == "22:15")
    }

    @Test("The order in which times were set does not show")
    func order() {
        let slots = DaySlot.ofEveryDay + ["a", "b", "c", "d", "e"].map(DaySlot.named)
        func text(_ slots: [DaySlot]) -> String {
            var day = DaySchedule()
            for slot in slots { day.set(slot, to: MonographFixture.time(9, 0)) }
            var writer = JSONWriter(.compact)
            writer.object { CircumstancesJSON.write(Circumstances(day: day), to: &$0) }
            return writer.finish()
        }
        let expected = slots.map { "\"\($0.name)\":\"09:00\"" }.joined(separator: ",")
        #expect(text(slots).contains("\"day\":{\(expected)}"))
        #expect(text(slots.reversed()) == text(slots))
    }
}
