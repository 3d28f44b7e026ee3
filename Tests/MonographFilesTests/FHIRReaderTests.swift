import DoseModel
import MonographFiles
import Testing

@Suite("FHIR resources: what they say, what a plan cannot, and what is refused")
struct FHIRReaderTests {
    /// A MedicationRequest for baclofen 5 mg tablets with these dosages.
    private static func request(_ dosages: String, more: String = "") -> String {
        """
        { "resourceType": "MedicationRequest", "status": "active",
          "medicationCodeableConcept": { "text": "baclofen 5 mg tablets" }, \(more)
          "dosageInstruction": [ \(dosages) ] }
        """
    }

    /// A dosage with this `repeat`.
    private static func dosage(
        _ times: String, dose: String = #""value": 5, "unit": "mg""#, more: String = ""
    ) -> String {
        """
        { \(more) "timing": { "repeat": { \(times) } }, "doseAndRate": [ { "doseQuantity": { \(dose) } } ] }
        """
    }

    private static let week = #""boundsPeriod": { "start": "2026-12-07", "end": "2026-12-13" }"#

    private static func read(
        _ text: String, _ overrides: [(key: String, value: String)] = [("start", "2026-12-07")]
    ) throws -> ProposalReader.Reading {
        let source = try SourceText(name: "x.json", bytes: Array(text.utf8))
        return try ProposalReader.read(source, overrides: overrides, library: Library.monographs)
    }

    private static func doses(_ times: String) throws -> [ScheduledDose] {
        try read(request(dosage(week + ", " + times))).proposal.plan.steps[0].doses
    }

    private static func refusal(_ text: String) -> String? {
        do {
            _ = try read(text)
            return nil
        } catch let error as InputError {
            #expect(error.span?.file == "x.json", "\(error.message)")
            return error.message
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "each time of the day is read",
        arguments: [
            (#""timeOfDay": ["08:00:00", "20:30:00"]"#, ["08:00", "20:30"]),
            (#""when": ["HS"]"#, ["22:30"]), (#""when": ["HS"], "offset": 30"#, ["22:00"]),
            (#""when": ["WAKE"]"#, ["07:00"]), (#""when": ["WAKE"], "offset": 20"#, ["07:20"]),
            (#""when": ["CM"]"#, ["07:30"]),
            (#""when": ["CD", "CV"], "frequency": 2, "period": 1, "periodUnit": "d""#, ["12:30", "18:30"]),
            (#""when": ["ACM"], "offset": 45"#, ["06:45"]), (#""when": ["ACD"], "offset": 30"#, ["12:00"]),
            (
                #""when": ["AC"], "offset": 30, "frequency": 3, "period": 1, "periodUnit": "d""#,
                ["07:00", "12:00", "18:00"]
            ),
            (#""when": ["C"]"#, ["07:30", "12:30", "18:30"]), (#""when": ["PCV"], "offset": 30"#, ["19:00"]),
        ])
    func times(times: String, wanted: [String]) throws {
        #expect(try FHIRReaderTests.doses(times).map(\.time.text) == wanted)
    }

    @Test("days of the week, every other day, weeks and counts")
    func days() throws {
        let weekdays = try FHIRReaderTests.doses(#""dayOfWeek": ["mon", "thu"], "timeOfDay": ["08:00:00"]"#)
        #expect(weekdays.map(\.weekdays) == [WeekdaySet(.monday).union(WeekdaySet(.thursday))])
        let alternate = FHIRReaderTests.dosage(
            #""boundsDuration": { "value": 2, "code": "wk" }, "frequency": 1, "period": 2, "periodUnit": "d", "timeOfDay": ["08:00:00"]"#
        )
        let step = try FHIRReaderTests.read(FHIRReaderTests.request(alternate)).proposal.plan.steps[0]
        #expect((step.everyDays, step.days) == (2, 14))
        let counted = FHIRReaderTests.dosage(#""count": 10, "timeOfDay": ["08:00:00", "20:00:00"]"#)
        #expect(try FHIRReaderTests.read(FHIRReaderTests.request(counted)).proposal.plan.steps[0].days == 5)
    }

    @Test("the last day of a period counts whole; a time at its end says otherwise or is refused")
    func ends() throws {
        for (end, days) in [("2026-12-13", 7), ("2026-12-13T23:59:59Z", 7), ("2026-12-14T00:00:00Z", 7)] {
            let text = FHIRReaderTests.dosage(
                #""boundsPeriod": { "start": "2026-12-07", "end": "\#(end)" }, "timeOfDay": ["08:00:00"]"#)
            #expect(try FHIRReaderTests.read(FHIRReaderTests.request(text)).proposal.plan.steps[0].days == days)
        }
        let text = FHIRReaderTests.dosage(
            #""boundsPeriod": { "start": "2026-12-07", "end": "2026-12-13T18:00:00Z" }, "timeOfDay": ["08:00:00"]"#)
        #expect(FHIRReaderTests.refusal(FHIRReaderTests.request(text)) == "the period ends within a day")
    }

    @Test("without numbers dosages follow one another; with equal ones they are taken together")
    func sequence() throws {
        let bounds = #""boundsDuration": { "value": 3, "code": "d" }"#
        let one = FHIRReaderTests.dosage(bounds + #", "timeOfDay": ["08:00:00"]"#)
        let other = FHIRReaderTests.dosage(
            bounds + #", "timeOfDay": ["20:00:00"]"#, dose: #""value": 2, "unit": "TAB", "code": "TAB""#)
        let plan = try FHIRReaderTests.read(FHIRReaderTests.request(one + "," + other)).proposal.plan
        #expect(plan.steps.map(\.start.text) == ["2026-12-07", "2026-12-10"])
        #expect(plan.steps[1].doses[0].take == [Dosage(product: "5 mg tablet", count: Ratio(2))])
        func numbered(_ text: String, _ number: Int) -> String {
            text.replacing("{ ", with: "{ \"sequence\": \(number), ", maxReplacements: 1)
        }
        let both = try FHIRReaderTests.read(FHIRReaderTests.request(numbered(one, 1) + "," + numbered(other, 1)))
            .proposal.plan
        #expect(both.steps.map { $0.doses.map(\.time.text) } == [["08:00", "20:00"]])
        #expect(both.steps[0].dailyTotal == Dose(milligrams: 15))
        #expect(
            FHIRReaderTests.refusal(FHIRReaderTests.request(numbered(one, 1) + "," + other))
                == "this dosage has no `sequence`, and others have one")
    }

    @Test(
        "what cannot be represented is a finding",
        arguments: [
            (#""asNeededBoolean": true,"#, Severity.error),
            (#""asNeededCodeableConcept": { "text": "pain" },"#, .error),
            (
                #""route": { "coding": [ { "system": "http://snomed.info/sct", "code": "72607000", "display": "Intrathecal" } ] },"#,
                .error
            ),
            (
                #""maxDosePerPeriod": { "numerator": { "value": 80, "unit": "mg" }, "denominator": { "value": 1, "unit": "d" } },"#,
                .warning
            ),
            (#""text": "take as told","#, .note),
            (#""additionalInstruction": [ { "text": "with water" } ],"#, .note),
        ])
    func remarks(more: String, severity: Severity) throws {
        let text = FHIRReaderTests.request(
            FHIRReaderTests.dosage(FHIRReaderTests.week + #", "timeOfDay": ["08:00:00"]"#, more: more))
        let found = try FHIRReaderTests.read(text).findings.filter { $0.code == .f003 }
        #expect(found.map(\.severity) == [severity])
        #expect(found.first?.span?.file == "x.json")
        #expect(found.allSatisfy { !$0.isAcknowledgeable })
    }

    @Test("a `duration` meant as the length of the course is no bound: flaw of a published metformin example")
    func duration() throws {
        let alone = FHIRReaderTests.dosage(
            #""duration": 1, "durationUnit": "wk", "frequency": 2, "period": 1, "periodUnit": "d""#)
        #expect(FHIRReaderTests.refusal(FHIRReaderTests.request(alone)) == "the dosage has no end")
        let bounded = FHIRReaderTests.dosage(
            FHIRReaderTests.week + #", "duration": 1, "durationUnit": "wk", "timeOfDay": ["08:00:00"]"#)
        let found = try FHIRReaderTests.read(FHIRReaderTests.request(bounded)).findings.filter { $0.code == .f003 }
        #expect(found.map(\.severity) == [.warning])
    }

    @Test("a dose once a day that never ends is refused: flaw of a published azithromycin example")
    func endless() {
        let once = FHIRReaderTests.dosage(#""frequency": 1, "period": 1, "periodUnit": "d""#)
        #expect(FHIRReaderTests.refusal(FHIRReaderTests.request(once)) == "the dosage has no end")
    }

    @Test("a second phase that begins with the first overlaps it: flaw of a published vitamin example")
    func overlap() throws {
        let one = FHIRReaderTests.dosage(
            FHIRReaderTests.week + #", "timeOfDay": ["08:00:00"]"#, more: #""sequence": 1,"#)
        let two = FHIRReaderTests.dosage(
            FHIRReaderTests.week + #", "timeOfDay": ["08:00:00"]"#, more: #""sequence": 2,"#)
        let steps = try FHIRReaderTests.read(FHIRReaderTests.request(one + "," + two)).proposal.plan.steps
        #expect(steps.map(\.start) == [steps[0].start, steps[0].start])
    }

    @Test("a units system with a slash at its end, and one for codes, are read")
    func slash() throws {
        let text = FHIRReaderTests.dosage(
            FHIRReaderTests.week + #", "timeOfDay": ["08:00:00"]"#,
            dose: #""value": 5, "unit": "mg", "system": "http://unitsofmeasure.org/", "code": "mg""#)
        #expect(
            try FHIRReaderTests.read(FHIRReaderTests.request(text)).proposal.plan.steps[0].dailyTotal
                == Dose(milligrams: 5))
    }

    @Test(
        "what leaves the dose or its time open is refused at its place",
        arguments: [
            (#""frequency": 3, "frequencyMax": 4, "period": 1, "periodUnit": "d""#, "`frequencyMax` makes it a range"),
            (#""frequency": 1, "period": 1, "periodMax": 2, "periodUnit": "d""#, "`periodMax` makes it a range"),
            (#""frequency": 1, "period": 8, "periodUnit": "h""#, "a period of 8 h does not say when in the day"),
            (#""frequency": 1, "period": 1, "periodUnit": "mo""#, "a period of 1 mo"),
            (#""frequency": 3, "period": 1, "periodUnit": "wk""#, "3 doses in 7 days do not say on which days"),
            (#""when": ["MORN"]"#, "`MORN` is a part of the day and no time"),
            (#""when": ["XYZ"]"#, "`XYZ` is no code"),
            (#""when": ["CM"], "offset": 30"#, "an offset does not go with `CM`"),
            (#""offset": 30, "timeOfDay": ["08:00:00"]"#, "an offset stands without `when`"),
            (#""when": ["CM"], "timeOfDay": ["08:00:00"]"#, "exclude each other"),
            (#""when": ["CM", "CV"], "frequency": 1, "period": 1, "periodUnit": "d""#, "1 doses are said"),
            (#""dayOfWeek": ["mon"], "frequency": 1, "period": 1, "periodUnit": "wk""#, "without a time of the day"),
            (#""timeOfDay": ["08:00:30"]"#, ""), (#""timeOfDay": ["25:00:00"]"#, ""),
            (#""count": 9, "timeOfDay": ["08:00:00"]"#, "the count makes 9 days, and the bounds 7"),
            (#""frequncy": 1"#, "`frequncy` is no member"),
        ])
    func open(times: String, words: String) {
        let message = FHIRReaderTests.refusal(
            FHIRReaderTests.request(FHIRReaderTests.dosage(FHIRReaderTests.week + ", " + times)))
        #expect(message?.contains(words) == true, "\(message ?? "read")")
    }

    @Test(
        "amounts that are none are refused",
        arguments: [
            #""value": -5, "unit": "mg""#, #""value": 0, "unit": "mg""#, #""value": 1e3, "unit": "mg""#,
            #""value": "NaN", "unit": "mg""#, #""value": 5"#, #""value": 5, "unit": "mL""#,
            #""value": 5, "unit": "drop""#,
            #""value": 5, "unit": "mg", "comparator": "<""#, #""value": 0.0001, "unit": "mg""#,
        ])
    func amounts(dose: String) {
        let text = FHIRReaderTests.request(
            FHIRReaderTests.dosage(FHIRReaderTests.week + #", "timeOfDay": ["08:00:00"]"#, dose: dose))
        #expect(FHIRReaderTests.refusal(text) != nil)
    }

    @Test("ranges of doses, modifier extensions and orders not to give are refused")
    func wholeResource() {
        let good = FHIRReaderTests.dosage(FHIRReaderTests.week + #", "timeOfDay": ["08:00:00"]"#)
        let range = good.replacing(
            #""doseQuantity": { "value": 5, "unit": "mg" }"#, with: #""doseRange": { "low": { "value": 5 } }"#)
        #expect(FHIRReaderTests.refusal(FHIRReaderTests.request(range)) == "a range of doses is no dose")
        #expect(
            FHIRReaderTests.refusal(FHIRReaderTests.request(good, more: #""doNotPerform": true,"#))?.contains(
                "not to be given") == true)
        #expect(
            FHIRReaderTests.refusal(FHIRReaderTests.request(good, more: #""modifierExtension": [],"#))?.contains(
                "modifier extension") == true)
        #expect(FHIRReaderTests.refusal(#"{ "resourceType": "Patient" }"#) == "a Patient holds no plan")
    }

    @Test("tablets without a known strength say which flag gives it, and a product given counts")
    func strength() throws {
        let text = FHIRReaderTests.request(
            FHIRReaderTests.dosage(
                FHIRReaderTests.week + #", "timeOfDay": ["08:00:00"]"#, dose: #""value": 2, "unit": "tablet""#)
        ).replacing("baclofen 5 mg tablets", with: "Baclofen")
        let error = #expect(throws: InputError.self) { try FHIRReaderTests.read(text) }
        #expect(error?.expected?.contains("--products") == true)
        let plan = try FHIRReaderTests.read(text, [("products", "10 mg tablet")]).proposal.plan
        #expect(plan.steps[0].dailyTotal == Dose(milligrams: 20))
    }

    @Test("drugs are told by code and by text; where they disagree, or nothing is known, that is said")
    func drugs() throws {
        let good = FHIRReaderTests.request(
            FHIRReaderTests.dosage(FHIRReaderTests.week + #", "timeOfDay": ["08:00:00"]"#))
        func named(_ concept: String) -> String {
            good.replacing(#"{ "text": "baclofen 5 mg tablets" }"#, with: concept)
        }
        let rxnorm = #"{ "coding": [ { "system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "197391" } ] }"#
        let reading = try FHIRReaderTests.read(named(rxnorm))
        #expect(reading.monograph.id == "baclofen")
        #expect(reading.proposal.circumstances.products == ["10 mg tablet"])
        let two =
            #"{ "coding": [ { "system": "http://snomed.info/sct", "code": "387342009" } ], "text": "sertraline" }"#
        #expect(FHIRReaderTests.refusal(named(two))?.contains("another drug than its code") == true)
        #expect(
            FHIRReaderTests.refusal(named(#"{ "text": "unobtainium" }"#))?.contains("is no drug that is known here")
                == true)
        #expect(
            try FHIRReaderTests.read(named(#"{ "text": "unobtainium" }"#), [("drug", "baclofen")]).monograph.id
                == "baclofen")
    }

    @Test("a Bundle: its medication by reference, its orders put together by date; orders for two drugs are refused")
    func bundle() throws {
        func order(_ start: String, _ end: String, _ medication: String) -> String {
            FHIRReaderTests.request(
                FHIRReaderTests.dosage(
                    #""boundsPeriod": { "start": "\#(start)", "end": "\#(end)" }, "timeOfDay": ["08:00:00"]"#)
            ).replacing(#""medicationCodeableConcept": { "text": "baclofen 5 mg tablets" }"#, with: medication)
        }
        func bundle(_ orders: String...) -> String {
            let medication =
                #"{ "resource": { "resourceType": "Medication", "id": "m1", "code": { "text": "Baclofen 10 mg oral tablet" } } }"#
            return
                #"{ "resourceType": "Bundle", "type": "collection", "entry": [ \#(medication), \#(orders.map { "{ \"resource\": \($0) }" }.joined(separator: ",")) ] }"#
        }
        let reference = #""medicationReference": { "reference": "Medication/m1" }"#
        let reading = try FHIRReaderTests.read(
            bundle(order("2026-12-07", "2026-12-13", reference), order("2026-12-14", "2026-12-20", reference)))
        #expect(reading.proposal.plan.steps.map(\.start.text) == ["2026-12-07", "2026-12-14"])
        #expect(reading.proposal.circumstances.products == ["10 mg tablet"])
        let other = #""medicationCodeableConcept": { "text": "sertraline" }"#
        #expect(
            FHIRReaderTests.refusal(
                bundle(order("2026-12-07", "2026-12-13", reference), order("2026-12-14", "2026-12-20", other)))
                == "the Bundle orders baclofen and sertraline")
    }
}
