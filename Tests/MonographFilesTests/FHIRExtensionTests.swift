import DoseModel
import MonographFiles
import Testing

@Suite("FHIR: what our own extensions say, orders by level, and what one resource contains")
struct FHIRExtensionTests {
    private static let base = "https://doseplan.example/fhir/StructureDefinition/"

    private static func order(_ dosages: [String], more: String = "") -> String {
        """
        { "resourceType": "MedicationRequest", \(more)
          "medicationCodeableConcept": { "text": "baclofen" },
          "dosageInstruction": [ \(dosages.joined(separator: ",\n")) ] }
        """
    }

    private static func dosage(
        _ times: String, from start: String = "2026-12-07", to end: String? = "2026-12-13", dose: String = "5",
        more: String = "", rate: String = ""
    ) -> String {
        let end = end.map { ", \"end\": \"\($0)\"" } ?? ""
        return """
            { \(more) "timing": { "repeat": { "boundsPeriod": { "start": "\(start)"\(end) }, \(times) } },
              "doseAndRate": [ { \(rate) "doseQuantity": { "value": \(dose), "unit": "mg", "code": "mg" } } ] }
            """
    }

    /// The member `extension` with one of ours.
    private static func ours(_ name: String, _ value: String) -> String {
        "\"extension\": [ { \"url\": \"\(base)\(name)\", \(value) } ],"
    }

    private static func read(
        _ text: String, _ overrides: [(key: String, value: String)] = []
    ) throws -> ProposalReader.Reading {
        let source = try SourceText(name: "x.json", bytes: Array(text.utf8))
        return try ProposalReader.read(source, overrides: overrides, library: Library.monographs)
    }

    private static func steps(_ dosages: String...) throws -> [DoseStep] {
        try read(order(dosages)).proposal.plan.steps
    }

    private static func refusal(_ dosages: String..., more: String = "") -> String? {
        do {
            _ = try read(order(dosages, more: more))
            return nil
        } catch let error as InputError {
            #expect(error.span?.file == "x.json", "\(error.message)")
            return error.message
        } catch {
            return "\(error)"
        }
    }

    @Test("the time of the meal says when the dose is, whatever the usual day; without it the usual day counts")
    func eventTime() throws {
        let times = #""when": [ "ACD" ], "offset": 45"#
        let told = FHIRExtensionTests.ours("event-time", #""valueTime": "13:10:00""#) + times
        #expect(try FHIRExtensionTests.steps(FHIRExtensionTests.dosage(told))[0].doses[0].time.text == "12:25")
        #expect(try FHIRExtensionTests.steps(FHIRExtensionTests.dosage(told))[0].doses[0].slot == .lunch)
        #expect(try FHIRExtensionTests.steps(FHIRExtensionTests.dosage(times))[0].doses[0].time.text == "11:45")
    }

    @Test("a clock time may be tied to a moment that FHIR has no code for")
    func slot() throws {
        let tied = """
            "extension": [ { "url": "\(FHIRExtensionTests.base)slot", "valueString": "late reflux" },
              { "url": "\(FHIRExtensionTests.base)anchor", "valueCode": "before-meal" } ], "timeOfDay": [ "21:30:00" ]
            """
        let dose = try FHIRExtensionTests.steps(FHIRExtensionTests.dosage(tied))[0].doses[0]
        #expect((dose.slot, dose.anchor, dose.time.text) == (.named("late reflux"), .beforeMeal, "21:30"))
    }

    @Test(
        "an extension of ours that says nothing that can be read is refused at its place",
        arguments: [
            (
                #"event-tim"#, #""valueTime": "13:10:00""#, #""when": [ "ACD" ], "offset": 45"#,
                "no extension that is known"
            ),
            ("event-time", #""valueString": "13:10:00""#, #""when": [ "ACD" ], "offset": 45"#, "has no value"),
            ("event-time", #""valueTime": "13:10:30""#, #""when": [ "ACD" ], "offset": 45"#, ""),
            (
                "event-time", #""valueTime": "13:10:00""#, #""when": [ "ACD" ]"#,
                "does not say when the dose before it is"
            ),
            ("event-time", #""valueTime": "00:10:00""#, #""when": [ "ACD" ], "offset": 45"#, "falls on another day"),
            ("event-time", #""valueTime": "13:10:00""#, #""timeOfDay": [ "08:00:00" ]"#, "without `when`"),
            ("slot", #""valueString": "tea""#, #""when": [ "CD" ]"#, "goes with a clock time"),
            (
                "slot", #""valueString": "tea""#, #""timeOfDay": [ "08:00:00", "09:00:00" ]"#,
                "about one time of the day"
            ),
        ])
    func refused(name: String, value: String, times: String, words: String) {
        let message = FHIRExtensionTests.refusal(
            FHIRExtensionTests.dosage(FHIRExtensionTests.ours(name, value) + times))
        #expect(message?.contains(words) == true, "\(message ?? "read")")
    }

    @Test("extensions of others are passed over")
    func others() throws {
        let times =
            #""extension": [ { "url": "https://other.example/when", "valueTime": "13:10:00" } ], "when": [ "HS" ]"#
        #expect(try FHIRExtensionTests.steps(FHIRExtensionTests.dosage(times))[0].doses[0].time.text == "22:30")
    }

    @Test("tablets said beside milligrams are what is taken, and the products are at hand")
    func take() throws {
        let text = FHIRExtensionTests.dosage(
            #""timeOfDay": [ "08:00:00" ]"#, dose: "7.5",
            rate: FHIRExtensionTests.ours("take", #""valueString": "1 1/2 x 5 mg tablet""#))
        let reading = try FHIRExtensionTests.read(FHIRExtensionTests.order([text]))
        #expect(
            reading.proposal.plan.steps[0].doses[0].take == [Dosage(product: "5 mg tablet", count: Ratio(3, 2))])
        #expect(reading.proposal.circumstances.products == ["5 mg tablet"])
        for bad in ["5 mg tablet", "x x 5 mg tablet", "0 x 5 mg tablet", "1/0 x 5 mg tablet"] {
            let text = text.replacing("1 1/2 x 5 mg tablet", with: bad)
            #expect(FHIRExtensionTests.refusal(text) != nil, "\(bad)")
        }
    }

    @Test("without numbers, entries for the same dates are taken together; others follow one another")
    func sameDates() throws {
        let morning = #""timeOfDay": [ "08:00:00" ]"#
        let evening = #""timeOfDay": [ "20:00:00" ]"#
        let steps = try FHIRExtensionTests.steps(
            FHIRExtensionTests.dosage(morning), FHIRExtensionTests.dosage(evening),
            FHIRExtensionTests.dosage(morning, from: "2026-12-14", to: "2026-12-20"))
        #expect(steps.map { $0.doses.map(\.time.text) } == [["08:00", "20:00"], ["08:00"]])
    }

    @Test("entries with one rhythm and starts within it are the days of one round")
    func round() throws {
        let times = #""frequency": 1, "period": 2, "periodUnit": "d", "timeOfDay": [ "08:00:00" ]"#
        for more in ["", "\"sequence\": 1,"] {
            let steps = try FHIRExtensionTests.steps(
                FHIRExtensionTests.dosage(times, dose: "10", more: more),
                FHIRExtensionTests.dosage(times, from: "2026-12-08", dose: "5", more: more))
            #expect(steps.count == 1)
            #expect(steps[0].doses.map { "\($0.cycleDay) \($0.amount.text)" } == ["0 10 mg", "1 5 mg"])
            #expect((steps[0].start.text, steps[0].days, steps[0].everyDays) == ("2026-12-07", 7, 2))
        }
    }

    @Test("days of the week beside another rhythm leave out those of its days that they are not")
    func weekdaysOfRound() throws {
        let times =
            #""frequency": 1, "period": 2, "periodUnit": "d", "dayOfWeek": [ "mon", "wed", "fri" ], "timeOfDay": [ "08:00:00" ]"#
        let step = try FHIRExtensionTests.steps(FHIRExtensionTests.dosage(times, to: "2026-12-20"))[0]
        let days = (0..<step.days).map { step.start.adding(days: $0) }.filter { !step.doses(on: $0).isEmpty }
        #expect(days.map(\.text) == ["2026-12-07", "2026-12-09", "2026-12-11"])
        let weeks = times.replacing("\"period\": 2", with: "\"period\": 14")
        #expect(
            FHIRExtensionTests.refusal(FHIRExtensionTests.dosage(weeks))
                == "days of the week do not go with a period of 14 days")
    }

    @Test("a dose that goes on is read where its step says its last planned day, and refused where nothing does")
    func goesOn() throws {
        let times = #""timeOfDay": [ "08:00:00" ]"#
        let part = #""extension": [ { "url": "last", "valueDate": "2026-12-20" } ]"#
        let told = FHIRExtensionTests.dosage(times, to: nil, more: FHIRExtensionTests.ours("step", part))
        #expect(try FHIRExtensionTests.steps(told)[0].days == 14)
        #expect(FHIRExtensionTests.refusal(FHIRExtensionTests.dosage(times, to: nil)) == "the dosage has no end")
    }

    @Test("what one order contains is not what another means by the same name")
    func contained() throws {
        func order(_ drug: String) -> String {
            FHIRExtensionTests.order(
                [FHIRExtensionTests.dosage(#""timeOfDay": [ "08:00:00" ]"#)],
                more: "\"contained\": [ { \"resourceType\": \"Medication\", \"id\": \"m\", "
                    + "\"code\": { \"text\": \"\(drug)\" } } ],"
            ).replacing(
                #""medicationCodeableConcept": { "text": "baclofen" }"#,
                with: ##""medicationReference": { "reference": "#m" }"##)
        }
        let bundle =
            "{ \"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [ { \"resource\": "
            + order("baclofen") + " }, { \"resource\": " + order("tizanidine") + " } ] }"
        let error = #expect(throws: InputError.self) { try FHIRExtensionTests.read(bundle) }
        #expect(error?.message == "the Bundle orders baclofen and tizanidine")
        for drug in ["baclofen", "tizanidine"] {
            let reading = try FHIRExtensionTests.read(bundle, [("drug", drug)])
            #expect(reading.monograph.id == drug)
            #expect(
                reading.proposal.circumstances.companions.map(\.drug)
                    == ["baclofen", "tizanidine"].filter { $0 != drug })
        }
        #expect(throws: InputError.self) { try FHIRExtensionTests.read(bundle, [("drug", "sertraline")]) }
    }

    @Test("two plans for one drug in a Bundle are refused, and so is a plan without its id")
    func identity() throws {
        func order(_ id: String, _ start: String, _ end: String) -> String {
            FHIRExtensionTests.order(
                [FHIRExtensionTests.dosage(#""timeOfDay": [ "08:00:00" ]"#, from: start, to: end)],
                more: FHIRExtensionTests.ours("plan", #""extension": [ { "url": "revision", "valueUnsignedInt": 2 } ]"#)
                    + "\"authoredOn\": \"2026-12-01\", \"groupIdentifier\": { \"value\": \"\(id)\" },")
        }
        func bundle(_ orders: String...) -> String {
            "{ \"resourceType\": \"Bundle\", \"entry\": [ "
                + orders.map { "{ \"resource\": \($0) }" }.joined(separator: ", ") + " ] }"
        }
        let one = "urn:uuid:6c62272e-07bb-8142-a2b8-21756295c58d"
        let plan = try FHIRExtensionTests.read(
            bundle(order(one, "2026-12-07", "2026-12-13"), order(one, "2026-12-14", "2026-12-20"))
        ).proposal.plan
        #expect((plan.identity.revision, plan.identity.written.text) == (2, "2026-12-01"))
        #expect(plan.steps.count == 2)
        let other = one.replacing("6c62", with: "7c62")
        let error = #expect(throws: InputError.self) {
            try FHIRExtensionTests.read(
                bundle(order(one, "2026-12-07", "2026-12-13"), order(other, "2026-12-14", "2026-12-20")))
        }
        #expect(error?.message == "this request is of another plan for the same drug")
        #expect(throws: InputError.self) {
            try FHIRExtensionTests.read(bundle(order("urn:uuid:x", "2026-12-07", "2026-12-13")))
        }
    }
}
