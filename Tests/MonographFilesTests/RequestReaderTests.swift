import DoseModel
import MonographFiles
import Testing

@Suite("Reading requests")
struct RequestReaderTests {
    private static let full = """
        drug: baclofen
        protocol: reflux                  # reflux · cough · spasm · sleep
        id: my evening trial
        start: 2026-12-07
        written: 2026-11-22
        time-zone: America/New_York
        jurisdiction: uk
        patient:
          age: 42
          sex: female
          creatinine: 0.9 mg/dL
          measured: 2026-11-02
          weight: 64 kg
          taking: [omeprazole, zolpidem]
          conditions: [low-blood-pressure]
          pregnancy: none
        day:
          wake: 07:00
          breakfast: 07:30
          lunch: 12:30
          dinner: 18:30
          bedtime: 22:30
        weekends: { breakfast: 09:00, lunch: 13:30 }
        friday: { dinner: 20:30 }
        problem-times: [lunch, dinner, { late reflux: 22:15 }]
        lead: 45 minutes
        pace: 7 days
        taper-pace: 4 days
        target: 10 mg before lunch, dinner and late reflux
        trial: 3 weeks
        then: review
        products: [10 mg tablet, Ozobax]
        so-far: { dose: 5 mg at bedtime, for: 2 weeks }
        goal:
          symptom: Evening regurgitation after meals
          baseline: { regurgitation: 7, belching: 6, sleep: 4 }
        acknowledge:
          - { code: R301, by: "Dr A. Rao", reason: "eGFR stable, weekly review" }
          - { code: c103, step: 4, by: Dr A. Rao, reason: seen }
        """

    @Test("every key arrives where it belongs")
    func everyKey() throws {
        let request = try request(RequestReaderTests.full)
        #expect(request.drug == "baclofen")
        #expect(request.protocolName == "reflux")
        #expect(request.id == "my evening trial")
        #expect(request.start == date(2026, 12, 7))
        #expect(request.written == date(2026, 11, 22))
        #expect(request.lead == 45)
        #expect(request.pace == 7)
        #expect(request.taperPace == .days(4))
        #expect(request.trial == 21)
        #expect(request.then == .review)
        let before = [DaySlot.lunch, .dinner, .named("late reflux")].map {
            AskedRegimen.SlotDose(slot: $0, anchor: .beforeMeal, amount: mg(10))
        }
        #expect(request.target == AskedRegimen(.slots(before)))
        let now = AskedRegimen(.slots([AskedRegimen.SlotDose(slot: .bedtime, anchor: .at, amount: mg(5))]))
        #expect(request.soFar == SoFar(regimen: now, days: 14))
        #expect(
            request.goal
                == Goal(
                    symptom: "Evening regurgitation after meals",
                    baseline: [
                        Goal.Score(name: "regurgitation", value: 7), Goal.Score(name: "belching", value: 6),
                        Goal.Score(name: "sleep", value: 4),
                    ]))
        let value = request.circumstances
        #expect(value.timeZone == "America/New_York")
        #expect(value.jurisdiction == "uk")
        #expect(value.problemTimes == [.lunch, .dinner, .named("late reflux")])
        #expect(value.products == ["10 mg tablet", "1 mg/mL liquid"])
        #expect(value.acknowledgements.map(\.code) == [.r301, .c103])
        #expect(value.acknowledgements.map(\.step) == [nil, 4])
        #expect(value.acknowledgements.map(\.text) == ["Dr A. Rao: eGFR stable, weekly review", "Dr A. Rao: seen"])
        #expect(value.acknowledgements.map { $0.span?.line } == [38, 39])
    }

    @Test("the person is read as stated")
    func patient() throws {
        let patient = try request(RequestReaderTests.full).circumstances.patient
        #expect(
            patient
                == Patient(
                    age: 42, sex: .female,
                    kidney: .creatinine(Creatinine(0.9, .milligramsPerDecilitre, text: "0.9 mg/dL")),
                    measured: date(2026, 11, 2), weight: Kilograms(64, text: "64 kg"),
                    taking: ["omeprazole", "zolpidem"], conditions: ["low-blood-pressure"],
                    pregnancy: Patient.Pregnancy.none))
    }

    @Test("weekday times are stronger than weekend times, and those stronger than the day's")
    func day() throws {
        let day = try request(RequestReaderTests.full).circumstances.day
        let lunches = Weekday.allCases.map { day.time(of: .lunch, on: $0) }
        #expect(
            lunches == [
                clock(12, 30), clock(12, 30), clock(12, 30), clock(12, 30), clock(12, 30), clock(13, 30), clock(13, 30),
            ])
        #expect(day.time(of: .dinner, on: .friday) == clock(20, 30))
        #expect(day.time(of: .dinner, on: .saturday) == clock(18, 30))
        #expect(day.time(of: .named("late reflux"), on: .sunday) == clock(22, 15))
        let sunday = try request(
            "drug: baclofen\nprotocol: sleep\nstart: 2026-12-07\nsunday: { lunch: 14:00 }\nweekends: { lunch: 13:00 }\n"
                + "saturday:\n  lunch: 13:15\nday: { lunch: 12:00 }\n"
        ).circumstances.day
        #expect(
            Weekday.allCases.map { sunday.time(of: .lunch, on: $0)?.text }
                == ["12:00", "12:00", "12:00", "12:00", "12:00", "13:15", "14:00"])
    }

    @Test("the place of each value is kept")
    func spans() throws {
        let spans = try request(RequestReaderTests.full).spans
        #expect(spans[.drug]?.text == "request.yaml:1:7")
        #expect(spans[.titrationProtocol]?.text == "request.yaml:2:11")
        #expect(spans[.start]?.text == "request.yaml:4:8")
        #expect(spans[.pace]?.text == "request.yaml:27:7")
        #expect(spans[.target]?.text == "request.yaml:29:9")
        #expect(spans[.target]?.length == 42)
        // Keys of which a request has one or the other, or none.
        #expect(spans.count == RequestField.allCases.count - [RequestField.taper, .by, .weeks].count)
    }

    @Test("a request needs a drug, a protocol and a start, and nothing else")
    func least() throws {
        let request = try request("{ drug: Baclofen, protocol: rumination, start: 2026-12-07 }")
        #expect(
            request
                == PlanRequest(drug: "baclofen", protocolName: "reflux", start: date(2026, 12, 7), spans: request.spans)
        )
    }

    @Test("JSON is YAML")
    func json() throws {
        let request = try request(
            #"{"drug":"baclofen","protocol":"reflux","start":"2026-12-07","patient":{"age":42,"egfr":"72.5"},"#
                + #""problem-times":["lunch",{"late reflux":"22:15"}],"lead":"30 minutes"}"#)
        #expect(request.circumstances.patient.kidney == .egfr(72.5, text: "72.5"))
        #expect(request.circumstances.problemTimes == [.lunch, .named("late reflux")])
        #expect(request.lead == 30)
    }

    @Test("a clock time without quotes is text and no number of seconds")
    func sexagesimal() throws {
        let request = try request(
            "drug: baclofen\nprotocol: reflux\nstart: 2026-12-07\nday: { dinner: 20:30 }\nproblem-times: [20:30, { snack: 16:05 }]\n"
        )
        #expect(request.circumstances.day.time(of: .dinner, on: .monday) == clock(20, 30))
        #expect(request.circumstances.problemTimes == [.clock(clock(20, 30)), .named("snack")])
    }

    @Test("a protocol that only comes off")
    func taper() throws {
        let request = try request(
            "drug: baclofen\nprotocol: taper\nstart: 2026-12-07\nso-far: { dose: 20 mg three times daily, for: 800 days }\n"
        )
        #expect(request.protocolName == PlanRequest.taperOnly)
        #expect(request.soFar == SoFar(regimen: AskedRegimen(.timesDaily(3, mg(20))), days: 800))
    }

    @Test(
        "kidney function in each of its forms",
        arguments: [
            (
                "creatinine: 80 µmol/L",
                Patient.Kidney.creatinine(Creatinine(80, .micromolesPerLitre, text: "80 µmol/L"))
            ),
            ("egfr: 72", .egfr(72, text: "72")), ("crcl: 65 mL/min", .clearance(65, text: "65 mL/min")),
            ("dialysis: hemodialysis", .dialysis("hemodialysis")), ("dialysis: Peritoneal", .dialysis("peritoneal")),
        ])
    func kidney(line: String, kidney: Patient.Kidney) throws {
        let request = try request(
            "drug: baclofen\nprotocol: reflux\nstart: 2026-12-07\npatient:\n  age: 18\n  sex: male\n  \(line)\n")
        #expect(request.circumstances.patient.kidney == kidney)
    }
}

@Suite("Flags that replace keys of a request")
struct RequestFlagTests {
    private static let file = """
        drug: baclofen
        protocol: reflux
        start: 2026-12-07
        patient: { age: 42, sex: female, creatinine: 0.9 mg/dL, measured: 2026-11-02 }
        day: { lunch: 12:30, dinner: 18:30 }
        weekends: { lunch: 13:30 }
        pace: 7 days
        """

    @Test("each flag replaces its key and says so in its place")
    func replaced() throws {
        let request = try request(
            RequestFlagTests.file,
            [
                ("start", "2027-01-04"), ("pace", "3 days"), ("age", "70"), ("products", "10 mg tablet, 5 mg tablet"),
                ("target", "5 mg tid"), ("taper-pace", "1 week"), ("lead", "30 min"), ("trial", "14 d"),
                ("then", "review"),
                ("time-zone", "Europe/London"), ("jurisdiction", "uk"), ("protocol", "cough"), ("id", "x y"),
                ("so-far-dose", "5 mg hs"), ("so-far-for", "28 days"), ("lunch", "11:30"), ("weight", "70 kg"),
                ("sex", "male"), ("measured", "2026-12-01"), ("written", "2026-12-02"),
            ])
        #expect(request.start == date(2027, 1, 4))
        #expect(request.pace == 3)
        #expect(request.circumstances.patient.age == 70)
        #expect(request.circumstances.patient.sex == .male)
        #expect(request.circumstances.patient.weight == Kilograms(70, text: "70 kg"))
        #expect(request.circumstances.patient.measured == date(2026, 12, 1))
        #expect(request.circumstances.products == ["10 mg tablet", "5 mg tablet"])
        #expect(request.target == AskedRegimen(.timesDaily(3, mg(5))))
        #expect(request.taperPace == .days(7))
        #expect(request.lead == 30)
        #expect(request.trial == 14)
        #expect(request.then == .review)
        #expect(request.circumstances.timeZone == "Europe/London")
        #expect(request.circumstances.jurisdiction == "uk")
        #expect(request.protocolName == "cough")
        #expect(request.id == "x y")
        #expect(request.written == date(2026, 12, 2))
        #expect(request.soFar?.days == 28)
        #expect(request.circumstances.day.time(of: .lunch, on: .monday) == clock(11, 30))
        #expect(request.circumstances.day.time(of: .lunch, on: .sunday) == clock(13, 30))
        #expect(request.spans[.start]?.text == "--start:1:1")
        #expect(request.spans[.drug]?.text == "request.yaml:1:7")
    }

    @Test(
        "a kidney flag replaces whatever the file says of the kidneys",
        arguments: [
            (("egfr", "55"), Patient.Kidney.egfr(55, text: "55")), (("crcl", "65"), .clearance(65, text: "65")),
            (("dialysis", "hemodialysis"), .dialysis("hemodialysis")),
            (("creatinine", "1.2 mg/dL"), .creatinine(Creatinine(1.2, .milligramsPerDecilitre, text: "1.2 mg/dL"))),
        ] as [((String, String), Patient.Kidney)])
    func kidney(flag: (String, String), kidney: Patient.Kidney) throws {
        let request = try request(RequestFlagTests.file, [(flag.0, flag.1)])
        #expect(request.circumstances.patient.kidney == kidney)
    }

    @Test("flags alone make a request")
    func alone() throws {
        let request = try request(
            "{}\n",
            [
                ("drug", "baclofen"), ("protocol", "taper"), ("so-far-dose", "10 mg at bedtime"),
                ("so-far-for", "4 weeks"),
                ("start", "2026-12-07"),
            ])
        #expect(request.soFar?.days == 28)
        #expect(request.spans[.soFar]?.text == "--so-far-dose:1:1")
    }

    @Test("the person alone, from flags")
    func person() throws {
        let patient = try PatientReader.read(
            overrides: [("age", "80"), ("sex", "female"), ("creatinine", "0.8 mg/dL"), ("weight", "60 kg")])
        #expect(
            patient
                == Patient(
                    age: 80, sex: .female,
                    kidney: .creatinine(Creatinine(0.8, .milligramsPerDecilitre, text: "0.8 mg/dL")),
                    weight: Kilograms(60, text: "60 kg")))
    }

    @Test(
        "a flag that cannot be read is reported by its own name",
        arguments: [
            ("start", "today", "--start:1:1"), ("start", "2026-02-30", "--start:1:1"),
            ("products", "10 mg tablet, 12 mg tablet", "--products:1:15"), ("target", "10 mgs tid", "--target:1:4"),
            ("age", "131", "--age:1:1"), ("egfr", "high", "--egfr:1:1"), ("so-far-for", "28 days", "--so-far-for:1:1"),
            ("lunch", "25:00", "--lunch:1:1"), ("colour", "red", "--colour:1:1"), ("patient", "me", "--patient:1:1"),
        ])
    func refused(key: String, value: String, where expected: String) {
        let error = refusal { () throws(InputError) in try request(RequestFlagTests.file, [(key, value)]) }
        #expect(place(error) == expected)
    }
}
