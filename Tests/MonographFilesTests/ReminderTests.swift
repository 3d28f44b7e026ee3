import DoseModel
import MonographFiles
import Testing

@Suite("Reading what to be reminded of")
struct ReminderTests {
    private func wishes(_ lines: String, drug: String = "baclofen") throws(InputError) -> ReminderWishes {
        try request(
            "drug: \(drug)\nprotocol: \(drug == "baclofen" ? "reflux" : "taper")\nstart: 2026-12-07\n" + lines + "\n"
        ).circumstances.reminders
    }

    @Test("nothing said is nothing asked")
    func none() throws {
        #expect(try wishes("") == ReminderWishes())
        #expect(try wishes("blood-pressure-checks: false") == ReminderWishes())
    }

    @Test("checks and what is at hand, none of a product included")
    func read() throws {
        let wishes = try wishes("blood-pressure-checks: true\non-hand: { 10 mg tablet: 28 tablets, Ozobax: 0 }")
        #expect(wishes.checksBloodPressure)
        #expect(
            wishes.onHand == [
                SupplyLine(product: "10 mg tablet", count: Ratio(28)),
                SupplyLine(product: "1 mg/mL liquid", count: .zero),
            ])
    }

    @Test(
        "what makes no sense is refused at its place",
        arguments: [
            ("blood-pressure-checks: yes", "baclofen", "`yes` is not a word that is known here"),
            ("blood-pressure-checks: true", "prednisolone", "does not say how to check blood pressure"),
            ("on-hand: { 11 mg tablet: 5 }", "baclofen", "`11 mg tablet` is no product of baclofen"),
            ("on-hand: { 10 mg tablet: -1 }", "baclofen", "a number below zero stands here"),
            ("on-hand: { 10 mg tablet: 1.5 }", "baclofen", "`1.5` is no number that is at hand"),
            ("on-hand: {}", "baclofen", "nothing is at hand"),
        ])
    func refused(_ line: String, _ drug: String, _ message: String) {
        let error = refusal { () throws(InputError) in try wishes(line, drug: drug) }
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "accepted")")
        #expect(error?.span?.line == 4)
    }
}
