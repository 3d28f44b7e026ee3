import DoseModel
import MonographFiles
import Testing

/// A request with one fault, and what must be said of it.
struct FaultyRequest: Sendable, CustomTestStringConvertible {
    let lines: String
    let place: String
    let message: String
    var nearest: String?

    init(_ lines: String, _ place: String, _ message: String, nearest: String? = nil) {
        self.lines = lines
        self.place = place
        self.message = message
        self.nearest = nearest
    }

    var testDescription: String { lines }

    func check(_ error: InputError?, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(error?.message == message, sourceLocation: sourceLocation)
        #expect(error?.span?.text == place, sourceLocation: sourceLocation)
        #expect(error?.nearest == nearest, sourceLocation: sourceLocation)
    }
}

@Suite("Refusing requests")
struct RequestRefusalTests {
    /// Three lines that make a request; a fault stands from line 4 on.
    private static let base = "drug: baclofen\nprotocol: reflux\nstart: 2026-12-07\n"

    @Test(
        "a fault is shown at its line and column with the nearest word",
        arguments: [
            FaultyRequest(
                "tarlet: 10 mg tid", "request.yaml:4:1", "`tarlet` is no key of the request", nearest: "target"),
            FaultyRequest("Lead: 45 minutes", "request.yaml:4:1", "`Lead` is no key of the request", nearest: "lead"),
            FaultyRequest(
                "patient:\n  agee: 42", "request.yaml:5:3", "`agee` is no key of the patient", nearest: "age"),
            FaultyRequest(
                "day: { luncj: 12:30 }", "request.yaml:4:8", "`luncj` is no key of the day", nearest: "lunch"),
            FaultyRequest(
                "weekends: { brunch: 11:30 }", "request.yaml:4:13", "`brunch` is no key of the weekends",
                nearest: "lunch"),
            FaultyRequest("day: { lunch: 25:30 }", "request.yaml:4:15", "a day has no hour 25"),
            FaultyRequest("day: { lunch: noon }", "request.yaml:4:15", "`noon` is no time of day"),
            FaultyRequest("day: 12:30", "request.yaml:4:6", "text stands where a mapping of keys is needed"),
            FaultyRequest("pace: 7", "request.yaml:4:7", "`7` needs a unit of time"),
            FaultyRequest(
                "pace: 7 dais", "request.yaml:4:9", "`dais` is no unit of time that fits here", nearest: "days"),
            FaultyRequest("pace:", "request.yaml:4:6", "nothing stands where a value is needed"),
            FaultyRequest("lead: 45 days", "request.yaml:4:10", "`days` is no unit of time that fits here"),
            FaultyRequest("target: 10", "request.yaml:4:9", "`10` has no unit", nearest: "10 mg"),
            FaultyRequest("target: 10 mgs tid", "request.yaml:4:12", "`mgs` is no unit of a dose", nearest: "mg"),
            FaultyRequest("target: \"10 mg\"", "request.yaml:4:10", "`10 mg` does not say how often"),
            FaultyRequest("target: 10 mg before late", "request.yaml:4:22", "`late` is not understood here"),
            FaultyRequest("then: stop", "request.yaml:4:7", "`stop` is not a word that is known here"),
            FaultyRequest(
                "then: tapir", "request.yaml:4:7", "`tapir` is not a word that is known here", nearest: "taper"),
            FaultyRequest("trial: a while", "request.yaml:4:8", "a number is missing"),
            FaultyRequest(
                "written: yesterday", "request.yaml:4:10", "`yesterday` is no date that can be read in one way only"),
            FaultyRequest(
                "products: [10 mg tablett]", "request.yaml:4:12",
                "`10 mg tablett` is no product of baclofen that is known here", nearest: "10 mg tablet"),
            FaultyRequest("products: []", "request.yaml:4:11", "the list of products is empty"),
            FaultyRequest("products: 10 mg tablet", "request.yaml:4:11", "text stands where a list is needed"),
            FaultyRequest(
                "products: [10 mg tablet, 10 MG tablet]", "request.yaml:4:26", "`10 mg tablet` is named twice"),
            FaultyRequest(
                "jurisdiction: uS", "request.yaml:4:15", "`uS` is not a word that is known here", nearest: "us"),
            FaultyRequest(
                "problem-times: [lunch, diner]", "request.yaml:4:24", "`diner` has no time", nearest: "dinner"),
            FaultyRequest(
                "problem-times: [lunch, lunch]", "request.yaml:4:24", "the problem time `lunch` stands here twice"),
            FaultyRequest(
                "problem-times: [{ lunch: 12:30 }]", "request.yaml:4:19", "the time of `lunch` stands under `day`"),
            FaultyRequest("problem-times: []", "request.yaml:4:16", "the list of problem times is empty"),
            FaultyRequest(
                "problem-times: [{ meals: 12:30 }]", "request.yaml:4:19", "a problem time cannot be called `meals`"),
            FaultyRequest(
                "goal: { baseline: { sleep: 11 } }", "request.yaml:4:28", "`11` is not a whole number from 0 to 10"),
            FaultyRequest(
                "acknowledge:\n  - { code: [R301], by: me, reason: ok }", "request.yaml:5:13",
                "a list stands where a value is needed"),
            FaultyRequest(
                "acknowledge:\n  - { code: R301, reason: ok }", "request.yaml:5:5",
                "the key `by` is missing in an acknowledgement"),
            FaultyRequest(
                "acknowledge: { code: R301, by: me, reason: ok }", "request.yaml:4:14",
                "a mapping of keys stands where a list is needed"),
            FaultyRequest("so-far: { dose: 5 mg hs }", "request.yaml:4:9", "the key `for` is missing in so-far"),
            FaultyRequest("so-far: { dose: 5 mg, for: 3 days }", "request.yaml:4:17", "`5 mg` does not say how often"),
            FaultyRequest(
                "pace: 7 days\npace: 3 days", "request.yaml:5:1", "the key `pace` on line 5 stands on line 4 already"),
            FaultyRequest(
                "plan: stop", "request.yaml:4:1", "this is a plan already; a request asks for one"),
            FaultyRequest(
                "id: \"evening\\nBEGIN:VEVENT\"", "request.yaml:4:5",
                "the text has a line break or an invisible character that acts"),
            FaultyRequest(
                "base: &x 1\nother: *x", "request.yaml:4:7",
                "a YAML anchor (`&name`) stands here; these files have none"),
        ])
    func faults(fault: FaultyRequest) {
        fault.check(
            refusal { () throws(InputError) in try request(RequestRefusalTests.base + fault.lines + "\n") })
    }

    @Test(
        "a person who cannot be",
        arguments: [
            FaultyRequest("age: 131", "request.yaml:5:8", "`131` is not a whole number from 0 to 130"),
            FaultyRequest("age: -1", "request.yaml:5:8", "`-1` is not a whole number from 0 to 130"),
            FaultyRequest("age: 42 years", "request.yaml:5:8", "`42 years` is not a whole number from 0 to 130"),
            FaultyRequest(
                "sex: femal", "request.yaml:5:8", "`femal` is not a word that is known here", nearest: "female"),
            FaultyRequest("weight: 64", "request.yaml:5:11", "a weight needs its unit, for example 64 kg"),
            FaultyRequest("pregnancy: maybe", "request.yaml:5:14", "`maybe` is not a word that is known here"),
            FaultyRequest("taking: omeprazole", "request.yaml:5:11", "text stands where a list is needed"),
            FaultyRequest(
                "creatinine: 0.9 mg/dL", "request.yaml:5:15",
                "creatinine tells kidney function only together with age and sex; `age` and `sex` are missing"),
            FaultyRequest(
                "age: 42\n  creatinine: 0.9 mg/dL", "request.yaml:6:15",
                "creatinine tells kidney function only together with age and sex; `sex` is missing"),
            FaultyRequest(
                "sex: male\n  creatinine: 0.9 mg/dL", "request.yaml:6:15",
                "creatinine tells kidney function only together with age and sex; `age` is missing"),
            FaultyRequest(
                "age: 17\n  sex: male\n  creatinine: 0.9 mg/dL", "request.yaml:7:15",
                "the kidney equations hold from 18 years of age"),
            FaultyRequest(
                "age: 42\n  sex: male\n  creatinine: 0.9", "request.yaml:7:15",
                "a creatinine needs its unit: `0.9` means something else in each of them"),
            FaultyRequest(
                "age: 42\n  sex: male\n  egfr: 60\n  creatinine: 0.9 mg/dL", "request.yaml:8:15",
                "kidney function is given twice: `egfr` and `creatinine`"),
            FaultyRequest(
                "crcl: 60\n  dialysis: hemodialysis", "request.yaml:6:13",
                "kidney function is given twice: `crcl` and `dialysis`"),
            FaultyRequest("dialysis: no", "request.yaml:5:13", "`no` is no kind of dialysis"),
            FaultyRequest(
                "dialysis: hemodialisis", "request.yaml:5:13",
                "`hemodialisis` is no kind of dialysis that is known here",
                nearest: "hemodialysis"),
            FaultyRequest(
                "egfr: 60\n  measured: 2026-12-08", "request.yaml:6:13",
                "kidney function was measured on 2026-12-08, after the first day of the plan, 2026-12-07"),
            FaultyRequest(
                "measured: 2026-12-01", "request.yaml:5:13",
                "`measured` says when kidney function was measured, but no value is given"),
            FaultyRequest(
                "egfr: 60\n  measured: 2026-02-30", "request.yaml:6:13",
                "there is no 2026-02-30: February 2026 has 28 days"),
        ])
    func patients(fault: FaultyRequest) {
        fault.check(
            refusal { () throws(InputError) in
                try request(RequestRefusalTests.base + "patient:\n  " + fault.lines + "\n")
            })
    }

    @Test(
        "a request that lacks its ground",
        arguments: [
            FaultyRequest("", "request.yaml:1:1", "the file is empty"),
            FaultyRequest("# nothing but a comment\n", "request.yaml:1:1", "the file is empty"),
            FaultyRequest("- drug: baclofen", "request.yaml:1:1", "a list stands where a mapping of keys is needed"),
            FaultyRequest(
                "protocol: reflux\nstart: 2026-12-07", "request.yaml:1:1", "the key `drug` is missing in the request"),
            FaultyRequest(
                "drug: baclofen\nprotocol: reflux", "request.yaml:1:1", "the key `start` is missing in the request"),
            FaultyRequest(
                "drug: baclofen\nstart: 2026-12-07", "request.yaml:1:1", "the key `protocol` is missing in the request"),
            FaultyRequest(
                "drug: baclofin\nprotocol: reflux\nstart: 2026-12-07", "request.yaml:1:7",
                "there is no monograph for `baclofin`", nearest: "baclofen"),
            FaultyRequest(
                "drug: ../../etc/passwd\nprotocol: reflux\nstart: 2026-12-07", "request.yaml:1:7",
                "there is no monograph for `../../etc/passwd`"),
            FaultyRequest(
                "drug: baclofen\nprotocol: refluks\nstart: 2026-12-07", "request.yaml:2:11",
                "baclofen has no protocol `refluks`", nearest: "reflux"),
            FaultyRequest(
                "drug: baclofen\nprotocol: tapper\nstart: 2026-12-07", "request.yaml:2:11",
                "baclofen has no protocol `tapper`", nearest: "taper"),
            FaultyRequest(
                "drug: baclofen\nprotocol: reflux\nstart: 2026-02-30", "request.yaml:3:8",
                "there is no 2026-02-30: February 2026 has 28 days"),
            FaultyRequest(
                "drug: baclofen\nprotocol: reflux\nstart: today", "request.yaml:3:8",
                "`today` would make another plan of the same file tomorrow"),
            FaultyRequest(
                "drug: baclofen\nprotocol: taper\nstart: 2026-12-07\ntarget: 10 mg hs", "request.yaml:4:9",
                "a plan that only comes off has no `target`"),
            FaultyRequest(
                "drug: baclofen\nprotocol: taper\nstart: 2026-12-07\nthen: continue", "request.yaml:4:7",
                "a plan that only comes off ends without the drug"),
        ])
    func grounds(fault: FaultyRequest) {
        fault.check(refusal { () throws(InputError) in try request(fault.lines) })
    }

    @Test("what is no text, or too much of it, is refused before it is read")
    func noText() {
        let binary = refusal { () throws(InputError) in
            try SourceText(name: "request.yaml", bytes: [0x64, 0x72, 0x00, 0xFF])
        }
        #expect(place(binary) == "request.yaml:1:3")
        let large = refusal { () throws(InputError) in
            try SourceText(name: "request.yaml", bytes: Array(repeating: UInt8(ascii: "a"), count: 2 << 20))
        }
        #expect(large?.message == "the input is larger than 1 MiB")
    }
}
