import DoseModel
import MonographFiles
import Testing

@Suite("Refusing plans from elsewhere")
struct ProposalRefusalTests {
    private static let head = "drug: baclofen\nstart: 2026-12-07\n"

    @Test(
        "a fault is shown at its line and column",
        arguments: [
            FaultyRequest(
                "plan: |\n  5 mg at bedtime for 7 days\n  5 mgs at bedtime for 7 days", "plan.yaml:5:5",
                "`mgs` is no unit of a dose", nearest: "mg"),
            FaultyRequest("plan: |2\n    5 at bedtime for 7 days", "plan.yaml:4:5", "`5` has no unit", nearest: "5 mg"),
            FaultyRequest("plan: |\n  10 mg for 7 days", "plan.yaml:4:3", "`10 mg` does not say how often"),
            FaultyRequest(
                "plan: |\n  stop\n  5 mg at bedtime for 7 days", "plan.yaml:5:3",
                "a step stands after `stop`, which is on line 4"),
            FaultyRequest("plan: |\n  stop", "plan.yaml:4:3", "the plan has no steps"),
            FaultyRequest("plan: |\n  # nothing", "plan.yaml:1:1", "the plan has no steps"),
            FaultyRequest("plan: []", "plan.yaml:1:1", "the plan has no steps"),
            FaultyRequest("plan:", "plan.yaml:3:6", "nothing stands where a value is needed"),
            FaultyRequest(
                "plan: >\n  5 mg at bedtime for 7 days\n  stop", "plan.yaml:3:7",
                "`>` joins the lines of the plan to one"),
            FaultyRequest("plan: { for: 7 days }", "plan.yaml:3:7", "a mapping of keys stands where steps are needed"),
            FaultyRequest("pace: 7 days\nplan: [stop]", "plan.yaml:3:1", "`pace` is no key of the proposal"),
            FaultyRequest("target: 5 mg tid\nplan: [stop]", "plan.yaml:3:1", "`target` is no key of the proposal"),
            FaultyRequest(
                "then: taper\nplan: [5 mg hs for 7 days]", "plan.yaml:3:7", "`taper` is not a word that is known here"),
            FaultyRequest(
                "then: review\nplan: [5 mg hs for 7 days, stop]", "plan.yaml:3:7",
                "the plan ends in `stop`, and nothing follows"),
            FaultyRequest(
                "plan: [5 mg hs for 7 days from 2026-12-08]", "plan.yaml:3:8",
                "the first step begins on 2026-12-08, but `start` says 2026-12-07"),
            FaultyRequest(
                "plan: [5 mg before late reflux for 7 days]", "plan.yaml:3:20", "`late` is not understood here"),
            FaultyRequest(
                "plan: [5 mg before problem times for 7 days]", "plan.yaml:3:8", "no problem times are given"),
            FaultyRequest(
                "plan: [5 mg 5 times daily for 7 days]", "plan.yaml:3:8",
                "nothing says at which times 5 doses a day are taken"),
            FaultyRequest(
                "plan: [5 mg before 00:15 for 7 days]", "plan.yaml:3:8",
                "the dose 45 minutes before 00:15 falls on the day before"),
            FaultyRequest("plan:\n- { for: 7 days }", "plan.yaml:4:3", "the step has no doses"),
            FaultyRequest("plan:\n- { dose: 5 mg hs }", "plan.yaml:4:3", "the step does not say how long it lasts"),
            FaultyRequest(
                "plan:\n- { dose: 5 mg hs, for: 7 days, until: 2026-12-14 }", "plan.yaml:4:40",
                "the step says twice how long it lasts"),
            FaultyRequest(
                "plan:\n- { dose: 5 mg hs, until: 2026-12-07 }", "plan.yaml:4:27",
                "the step begins on 2026-12-07 and cannot end before 2026-12-07"),
            FaultyRequest(
                "plan:\n- { dose: 5 mg hs, until: 2036-12-31 }", "plan.yaml:4:27",
                "the step begins on 2026-12-07 and cannot end before 2036-12-31"),
            FaultyRequest(
                "plan:\n- { dose: 5 mg hs, doses: { \"08:00\": 5 mg }, for: 7 days }", "plan.yaml:4:27",
                "the step says its doses twice"),
            FaultyRequest("plan:\n- { doses: {}, for: 7 days }", "plan.yaml:4:12", "the step has no doses"),
            FaultyRequest(
                "plan:\n- { doses: { lunch: 5 mg }, for: 7 days }", "plan.yaml:4:14",
                "`lunch` does not say whether before or at it"),
            FaultyRequest(
                "plan:\n- { doses: { tid: 5 mg }, for: 7 days }", "plan.yaml:4:14", "`tid` is not understood here"),
            FaultyRequest(
                "plan:\n- { doses: { at lunch/dinner: 5 mg }, for: 7 days }", "plan.yaml:4:14",
                "`at lunch/dinner` is not one time"),
            FaultyRequest("plan:\n- { doses: { at 8: 5 mg }, for: 7 days }", "plan.yaml:4:17", "`8` is no clock time"),
            FaultyRequest(
                "plan:\n- { doses: { bedtime: 5 }, for: 7 days }", "plan.yaml:4:23",
                "a dose needs a unit, for example 5 mg"),
            FaultyRequest(
                "plan:\n- { doses: { bedtime: 5 mg }, take: { bedtim: 1 x 5 mg tablet }, for: 7 days }",
                "plan.yaml:4:39", "`bedtim` is no time of `doses`", nearest: "bedtime"),
            FaultyRequest(
                "plan:\n- { dose: 5 mg hs (1 x 5 mg tablet), take: 1 x 5 mg tablet, for: 7 days }", "plan.yaml:4:44",
                "the tablets are given twice"),
            FaultyRequest(
                "plan:\n- { dose: 5 mg every 3 days at bedtime, every: 2 days, for: 7 days }", "plan.yaml:4:11",
                "`dose` and `every` name different intervals"),
            FaultyRequest(
                "plan:\n- { dose: 5 mg hs, for: 7 days, phase: taperr }", "plan.yaml:4:40",
                "`taperr` is not a word that is known here", nearest: "taper"),
            FaultyRequest(
                "plan:\n- { dose: 5 mg hs, fro: 7 days }", "plan.yaml:4:20", "`fro` is no key of a step", nearest: "for"
            ),
            FaultyRequest(
                "protocol: sleeep\nplan: [5 mg hs for 7 days]", "plan.yaml:3:11", "baclofen has no protocol `sleeep`",
                nearest: "sleep"),
        ])
    func faults(fault: FaultyRequest) {
        fault.check(
            refusal { () throws(InputError) in try proposal(ProposalRefusalTests.head + fault.lines + "\n") })
    }

    @Test("bare plan text needs a drug and a start from elsewhere")
    func bare() {
        let text = "5 mg at bedtime for 7 days\n"
        let noDrug = refusal { () throws(InputError) in try proposal(text) }
        #expect(noDrug?.message == "the key `drug` is missing in what stands beside the plan text")
        let noStart = refusal { () throws(InputError) in try proposal(text, [("drug", "baclofen")]) }
        #expect(noStart?.message == "the key `start` is missing in what stands beside the plan text")
        #expect(place(noStart) == "plan.yaml:1:1")
    }

    @Test("a request is no plan, and says so")
    func request() {
        let error = refusal { () throws(InputError) in try proposal("drug: baclofen\nprotocol: reflux\n") }
        #expect(error?.message == "there is no plan to judge")
    }

    @Test("a flag that would do nothing is refused")
    func flags() {
        for flag in [("target", "5 mg tid"), ("pace", "7 days"), ("trial", "21 days"), ("taper-pace", "7 days")] {
            let error = refusal { () throws(InputError) in
                try proposal(ProposalRefusalTests.head + "plan: [5 mg hs for 7 days]\n", [(flag.0, flag.1)])
            }
            #expect(place(error) == "--\(flag.0):1:1")
        }
    }

    @Test("a request beside the plan that is about another drug is refused")
    func otherDrug() {
        let error = refusal { () throws(InputError) in
            try proposal(
                ProposalRefusalTests.head + "plan: [5 mg hs for 7 days]\n", request: "drug: diazepam\nprotocol: sleep\n"
            )
        }
        #expect(place(error) == "request.yaml:1:7")
    }

    @Test("more steps than a plan can have, and a plan of more than a century, are refused")
    func limits() {
        let many = String(repeating: "5 mg hs for 1 day\n", count: 5_001)
        let error = refusal { () throws(InputError) in
            try proposal(many, [("drug", "baclofen"), ("start", "2026-12-07")])
        }
        #expect(error?.message == "the plan has more than 5000 steps")
        #expect(place(error) == "plan.yaml:5001:1")
        let long = String(repeating: "5 mg hs for 3660 days\n", count: 11)
        let century = refusal { () throws(InputError) in
            try proposal(long, [("drug", "baclofen"), ("start", "2026-12-07")])
        }
        #expect(place(century) == "plan.yaml:11:1")
    }

    @Test("long texts in quotes are refused rather than walked through again and again")
    func quoted() {
        let text = String(repeating: "5 mg hs for 1 day\\n", count: 2_000)
        let error = refusal { () throws(InputError) in
            try proposal("{ \"drug\": \"baclofen\", \"start\": \"2026-12-07\", \"plan\": \"\(text)\" }")
        }
        #expect(error?.message == "the plan text is too long for one value")
    }
}
