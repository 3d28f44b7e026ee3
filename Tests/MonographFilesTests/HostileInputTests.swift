import DoseModel
import MonographFiles
import Testing

@Suite("Files that are broken in any way")
struct HostileInputTests {
    private static let files = [
        """
        drug: baclofen
        protocol: reflux
        start: 2026-12-07
        patient: { age: 42, sex: female, creatinine: 80 µmol/L, measured: 2026-11-02 }
        weekends: { lunch: 13:30 }
        problem-times: [lunch, { late reflux: 22:15 }]
        target: 10 mg before late reflux
        so-far: { dose: 5 mg at bedtime, for: 2 weeks }

        """,
        """
        drug: baclofen
        start: 2026-12-07
        plan: |
          5/5/10 mg at breakfast/lunch/bedtime x 3 d
          5 mg at 09:00 on sat, sun (1/2 x 10 mg tablet) for 1 week
          stop

        """,
        """
        { "format": "doseplan/1", "plan": { "id": "6c62272e-07bb-8142-a2b8-21756295c58d", "drug": "baclofen",
          "steps": [ { "phase": "taper", "start": "2026-12-07", "end": "2026-12-14",
            "doses": [ { "time": "11:45", "amount": "5 mg", "take": [ { "product": "10 mg tablet", "count": "1/2" } ] } ]
          } ] } }
        """,
        "5 mg three times daily for 7 days\n10 mg hs every other day for 6 days\nstop\n",
        """
        start: 2026-12-07
        patient: { age: 42, egfr: 95 }
        drugs:
          - { drug: baclofen, protocol: taper, so-far: { dose: 10 mg three times daily, for: 60 days } }
        acknowledge: [ { code: X951, by: "Dr A. Rao", reason: "seen" } ]
        """,
        """
        { "format": "doseplan/1", "plans": [ { "plan": { "id": "6c62272e-07bb-8142-a2b8-21756295c58d",
          "drug": "baclofen", "steps": [ { "phase": "taper", "start": "2026-12-07", "end": "2026-12-14",
            "doses": [ { "time": "11:45", "amount": "5 mg" } ] } ] } } ], "crossTaper": null, "acknowledgements": [] }
        """,
        """
        start,days,time,slot,anchor,amount,take,weekdays
        2026-12-07,7,11:45,lunch,before-meal,5 mg,1/2 x 10 mg tablet,every day
        2026-12-14,7,20:00,"late ""five"" tea",at,10 mg,,"Mon-Fri, Sun"

        """,
        "date;time;amount_mg\n2026-12-07;08:00;5\n2026-12-08;08:00;5\n2026-12-08;20:00;2.5\n",
        """
        { "resourceType": "MedicationRequest", "status": "active", "medicationCodeableConcept": { "coding": [ {
          "system": "http://snomed.info/sct", "code": "387342009" } ], "text": "baclofen 5 mg tablet" },
          "dosageInstruction": [ { "sequence": 1, "timing": { "repeat": { "boundsPeriod": { "start": "2026-12-07",
            "end": "2026-12-13" }, "frequency": 1, "period": 1, "periodUnit": "d", "when": [ "ACD" ], "offset": 45 } },
            "doseAndRate": [ { "doseQuantity": { "value": 1, "unit": "TAB", "code": "TAB" } } ] },
          { "sequence": 2, "timing": { "repeat": { "boundsDuration": { "value": 1, "code": "wk" }, "count": 14,
            "dayOfWeek": [], "timeOfDay": [ "08:00:00", "20:00:00" ] } },
            "doseAndRate": [ { "doseQuantity": { "value": 2.5, "unit": "mg" } } ] } ],
          "dispenseRequest": { "quantity": { "value": 51, "unit": "TAB" } } }
        """,
        HostileInputTests.calendar,
    ]

    @Test("a broken file is read or refused at a place in it, and never ends the program")
    func mutations() {
        let pieces = [
            "½", "999999999999999999", "-", "\"", "{", "]", ":", "\n", "#", "&a", "|", "/", "\u{202E}", "null", "24:00",
            "(", "0",
        ]
        var dice = Dice(seed: 3)
        var (read, refused) = (0, 0)
        for _ in 0..<500 {
            var bytes = Array(dice.pick(HostileInputTests.files).utf8)
            let place = dice.roll(bytes.count)
            switch dice.roll(3) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(contentsOf: dice.pick(pieces).utf8, at: place)
            default: bytes[place] = UInt8(dice.roll(256))
            }
            do throws(InputError) {
                try open(try SourceText(name: "broken", bytes: bytes))
                read += 1
            } catch {
                refused += 1
                #expect(error.span != nil, "\(error.message)")
                #expect(!error.message.isEmpty)
            }
        }
        #expect(read > 0 && refused > 0)
    }

    @Test("a file cut off after any byte is read or refused at a place in it", arguments: files)
    func truncations(file: String) {
        let bytes = Array(file.utf8)
        for length in 0..<bytes.count {
            do throws(InputError) {
                try open(try SourceText(name: "cut", bytes: Array(bytes[..<length])))
            } catch {
                #expect(error.span != nil, "\(length): \(error.message)")
            }
        }
    }

    @Test("every file is read as it stands", arguments: files)
    func whole(file: String) {
        #expect(throws: Never.self) { try open(try SourceText(name: "whole", bytes: Array(file.utf8))) }
    }

    private func open(_ source: SourceText) throws(InputError) {
        switch try ContentKind.of(source) {
        case .request, .jointRequest: _ = try RequestReader.readAny(source, library: Library.monographs)
        case .jointJSON: _ = try JointJSONReader.read(source, library: Library.monographs)
        case .proposal, .planJSON: _ = try ProposalReader.read(source, library: Library.monographs)
        case .fhir, .calendar: _ = try ProposalReader.read(source, library: Library.monographs)
        case .planText, .csv:
            _ = try ProposalReader.read(
                source, overrides: [("drug", "baclofen"), ("start", "2026-12-07")], library: Library.monographs)
        }
    }
}
