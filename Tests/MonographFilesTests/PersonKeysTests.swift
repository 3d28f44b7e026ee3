import DoseModel
import MonographFiles
import Testing

/// The keys of a request about alcohol, blood pressure, what was tried, purpose, form and route.
struct PersonKeysTests {
    private func asked(_ patient: String = "", _ more: String = "") throws -> PlanRequest {
        try request(
            """
            drug: baclofen
            protocol: reflux
            start: 2026-12-07
            patient: { age: 42, sex: female\(patient) }
            \(more)
            """)
    }

    @Test("All of them are read")
    func read() throws {
        let request = try asked(
            ", alcohol: daily, blood-pressure: 98/62, tried: [diet, ppi]", "purpose: reflux\nform: XR\nroute: po")
        #expect(request.circumstances.patient.alcohol == .daily)
        #expect(request.circumstances.patient.bloodPressure == BloodPressure(systolic: 98, diastolic: 62))
        #expect(request.circumstances.patient.tried == ["diet", "ppi"])
        #expect(request.circumstances.purpose == "reflux")
        #expect(request.circumstances.form == .extended)
        #expect(request.circumstances.route == .oral)
    }

    @Test("Blood pressures with blanks and units", arguments: ["98 / 62", "98/62 mmHg", "98/62mmHg"])
    func pressures(text: String) throws {
        #expect(try asked(", blood-pressure: \(text)").circumstances.patient.bloodPressure?.text == "98/62")
    }

    @Test(
        "What is no blood pressure is refused",
        arguments: ["98", "62/98", "62/62", "980/62", "9/6", "98/62/1", "-98/62", "98.5/62", "high"])
    func noPressure(text: String) {
        let error = #expect(throws: InputError.self) { try asked(", blood-pressure: \(text)") }
        #expect(error?.span?.line == 4)
    }

    @Test("Words that are no amount of alcohol, form or route are refused with the nearest")
    func words() {
        #expect(throws: InputError.self) { try asked(", alcohol: dayly") }
        let form = #expect(throws: InputError.self) { try asked("", "form: extended-realease") }
        #expect(form?.nearest == "extended-release")
        let route = #expect(throws: InputError.self) { try asked("", "route: intratecal") }
        #expect(route?.nearest == "intrathecal")
    }

    @Test("No plan is made for a purpose that evidence does not support; the error says what helps instead")
    func unsupported() {
        for name in ["orthostatic-tachycardia", "pots", "gastroparesis"] {
            let error = #expect(throws: InputError.self) {
                try request("drug: baclofen\nprotocol: \(name)\nstart: 2026-12-07\npatient: { age: 42 }\n")
            }
            #expect(error?.message.hasPrefix("F001: ") == true, "\(name)")
            #expect(error?.span?.line == 2)
        }
    }

    @Test("A plan from elsewhere for such a purpose is read, and its purpose kept for the checker")
    func proposed() throws {
        let read = try proposal(
            """
            drug: baclofen
            protocol: pots
            start: 2026-12-07
            patient: { age: 42, taking: [Xanax] }
            plan: 5 mg at 22:00 for 7 days
            then: review
            """)
        #expect(read.proposal.circumstances.purpose == "orthostatic-tachycardia")
        #expect(read.proposal.plan.protocolName == nil)
        #expect(read.proposal.circumstances.patient.places["purpose"]?.line == 2)
        #expect(read.proposal.circumstances.patient.places["taking", "Xanax"]?.column == 30)
    }
}
