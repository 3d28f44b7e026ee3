import DoseModel
import SamplePlans
import Testing

@testable import CalendarExport

@Suite("What events say")
struct EventTextTests {
    @Test("A reminder names the drug, the dose, the tablets and the moment")
    func title() throws {
        let doses = [
            OnePlan.dose(.lunch, 11, 45, anchor: .beforeMeal), OnePlan.dose(.bedtime, 22, 30),
            OnePlan.dose(.clock(ClockTime(hour: 8, minute: 5)!), 8, 5, take: nil),
            OnePlan.dose(
                .named("late reflux"), 21, 15, anchor: .beforeMeal, milligrams: 15,
                take: [
                    Dosage(product: "10 mg tablet", count: Ratio(1)), Dosage(product: "5 mg tablet", count: Ratio(1)),
                ]),
            OnePlan.dose(.wake, 7, 0, take: [Dosage(product: "2 mg/mL liquid", count: Ratio(5, 2))]),
            OnePlan.dose(.dinner, 18, 0, milligrams: 15, take: [Dosage(product: "10 mg tablet", count: Ratio(3, 2))]),
            OnePlan.dose(.breakfast, 7, 30, take: [Dosage(product: "blue pill", count: Ratio(1, 2))]),
        ]
        let titles = try Written(OnePlan.of([OnePlan.step(days: 7, doses)])).text.doses.map { $0["SUMMARY"]?.text }
        #expect(
            titles == [
                "Baclofen 5 mg (1/2 x 10 mg tablet) before lunch", "Baclofen 5 mg (1/2 x 10 mg tablet) at bedtime",
                "Baclofen 5 mg at 08:05",
                "Baclofen 15 mg (1 x 10 mg tablet + 1 x 5 mg tablet) before late reflux",
                "Baclofen 5 mg (2.5 mL of 2 mg/mL liquid) at wake",
                "Baclofen 15 mg (1 1/2 x 10 mg tablet) at dinner", "Baclofen 5 mg (1/2 x blue pill) at breakfast",
            ])
    }

    @Test("A description says the phase and its days, what to take, why, and what to do about a missed dose")
    func description() throws {
        let steps = [
            OnePlan.step(1, days: 7, [OnePlan.dose(.lunch, 12, 0)], why: "Begin low."),
            OnePlan.step(
                2, from: OnePlan.monday.adding(days: 7), days: 6, every: 2, [OnePlan.dose(.lunch, 12, 0)],
                why: "Every other day: too sleepy."),
            OnePlan.step(
                3, from: OnePlan.monday.adding(days: 13), days: 9, every: 3, [OnePlan.dose(.lunch, 12, 0)]),
        ]
        let events = try Written(OnePlan.of(steps)).text.doses
        let counsel = SampleMonograph.value.counsel
        let advice =
            "Missed a dose? \(counsel.missedDose.value) (sample)\n"
            + "Warning signs: Call about confusion or slow breathing. (sample)"
        #expect(events.count == 3)
        #expect(
            events[0]["DESCRIPTION"]?.text
                == "Titration, from Mon 7 Dec 2026 until Sun 13 Dec 2026.\nTake 5 mg: 1/2 x 10 mg tablet.\n"
                + "Why: Begin low.\n" + advice)
        #expect(
            events[1]["DESCRIPTION"]?.text
                == "Titration, from Mon 14 Dec 2026 until Sat 19 Dec 2026, every other day.\n"
                + "Take 5 mg: 1/2 x 10 mg tablet.\nWhy: Every other day: too sleepy.\n" + advice)
        #expect(
            events[2]["DESCRIPTION"]?.text.hasPrefix(
                "Titration, from Sun 20 Dec 2026 until Mon 28 Dec 2026, every 3 days.\nTake") == true)
        #expect(events[0].children[0]["DESCRIPTION"]?.text == "Take 5 mg: 1/2 x 10 mg tablet")
    }

    @Test("In a round the description says which day it is for, even where both days take the same")
    func rounds() throws {
        let step = OnePlan.step(
            days: 6, every: 2, [OnePlan.dose(.lunch, 12, 0), OnePlan.dose(.lunch, 12, 0, cycleDay: 1)])
        let events = try Written(OnePlan.of([step])).text.doses
        #expect(
            events.map { $0["DESCRIPTION"]?.text.split(separator: "\n").first } == [
                "Titration, from Mon 7 Dec 2026 until Sat 12 Dec 2026, day 1 of every 2.",
                "Titration, from Mon 7 Dec 2026 until Sat 12 Dec 2026, day 2 of every 2.",
            ])
    }

    @Test("A patch is applied, everything else is taken, each in its own words")
    func forms() throws {
        let forms: [(Product.Form, String, Ratio, String)] = [
            (.patch, "5 mg patch", Ratio(1), "Apply 5 mg: 1 x 5 mg patch"),
            (.capsule, "2.5 mg capsule", Ratio(2), "Take 5 mg: 2 x 2.5 mg capsule"),
            (.orodispersible, "5 mg orodispersible", Ratio(1), "Take 5 mg: 1 x 5 mg orodispersible"),
            (.modifiedRelease, "5 mg MR tablet", Ratio(1), "Take 5 mg: 1 x 5 mg MR tablet"),
            (.liquid, "2 mg/mL liquid", Ratio(5, 2), "Take 5 mg: 2.5 mL of 2 mg/mL liquid"),
        ]
        let sample = SampleMonograph.value
        let products = forms.map { form, name, _, _ in
            Product(
                name: name, aliases: [], form: form, strength: Dose(milligrams: 5),
                smallestPart: Cited(Ratio(1), basis: .engineering, citation: "sample"), jurisdictions: ["us"],
                citation: "sample")
        }
        let monograph = Monograph(
            id: sample.id, version: sample.version, title: sample.title, sources: sample.sources, products: products,
            usualProducts: sample.usualProducts, tabletsPerDose: sample.tabletsPerDose, adultsFrom: sample.adultsFrom,
            usualJurisdiction: sample.usualJurisdiction, ceilings: sample.ceilings, renal: sample.renal,
            step: sample.step, tapers: sample.tapers, timing: sample.timing, usualDay: sample.usualDay,
            protocols: sample.protocols, counsel: sample.counsel)
        let doses = forms.enumerated().map { index, form in
            OnePlan.dose(.lunch, 8 + index, 0, take: [Dosage(product: form.1, count: form.2)])
        }
        let written = try Written(OnePlan.of([OnePlan.step(days: 7, doses)]), monograph: monograph)
        #expect(written.text.doses.map { $0.children[0]["DESCRIPTION"]?.text } == forms.map(\.3))
    }

    @Test("Each dose has its own description, whatever the dose before it was")
    func alternating() throws {
        let doses = [5, 10, 5, 10].enumerated().map { index, milligrams in
            OnePlan.dose(
                .clock(ClockTime(hour: 6 + 4 * index, minute: 0)!), 6 + 4 * index, 0, milligrams: Int64(milligrams),
                take: [Dosage(product: "10 mg tablet", count: Ratio(Int64(milligrams), 10))])
        }
        let steps = [
            OnePlan.step(1, days: 3, doses, why: "First."),
            OnePlan.step(2, from: OnePlan.monday.adding(days: 3), days: 3, doses, why: "Second."),
        ]
        let events = try Written(OnePlan.of(steps)).text.doses
        #expect(events.count == 8)
        for (index, event) in events.enumerated() {
            let text = try #require(event["DESCRIPTION"]).text
            #expect(text.contains(index < 4 ? "Why: First." : "Why: Second."))
            #expect(text.contains(index.isMultiple(of: 2) ? "Take 5 mg: 1/2 x" : "Take 10 mg: 1 x"))
            #expect(
                event.children[0]["DESCRIPTION"]?.text.hasPrefix(index.isMultiple(of: 2) ? "Take 5" : "Take 10") == true
            )
        }
    }

    @Test("Notes stand in the first event and the first milestone, and nowhere else")
    func notes() throws {
        let notes = [
            "Acknowledged R301 by Dr A. Rao: eGFR stable; weekly review", "Acknowledged C103 by Dr A. Rao: asked",
        ]
        for plan in [
            SamplePlan.trial(),
            OnePlan.of([OnePlan.step(days: 7, every: 2, [OnePlan.dose(.lunch, 12, 0, on: .workdays)])]),
        ] {
            let text = try Written(plan, notes: notes).text
            let plain = try Written(plan).text
            for (events, before) in [(text.doses, plain.doses), (text.milestones, plain.milestones)] {
                #expect(events.count == before.count)
                for (index, event) in events.enumerated() {
                    let said = try #require(before[index]["DESCRIPTION"]).text
                    let wanted = index == 0 ? said + "\n" + notes.joined(separator: "\n") : said
                    #expect(event["DESCRIPTION"]?.text == wanted)
                }
            }
        }
    }

    @Test("Commas, semicolons, backslashes, line breaks and emoji are escaped and come back as they were")
    func escapes() throws {
        let drug = "x,y;z\\n \\ \u{1F9D1}\u{200D}\u{1F680} ñ"
        let why = "a,b;c\\d\ne\"f:g"
        let step = OnePlan.step(days: 7, [OnePlan.dose(.lunch, 12, 0, take: nil)], why: why)
        let event = try #require(try Written(OnePlan.of([step], drug: drug)).text.doses.first)
        #expect(event["SUMMARY"]?.value == "X\\,y\\;z\\\\n \\\\ \u{1F9D1}\u{200D}\u{1F680} ñ 5 mg at lunch")
        #expect(event["SUMMARY"]?.text == "X,y;z\\n \\ \u{1F9D1}\u{200D}\u{1F680} ñ 5 mg at lunch")
        #expect(event["DESCRIPTION"]?.text.contains("\nWhy: \(why)\n") == true)
    }

    @Test("Control characters are left out; tab and line feed stay")
    func controls() throws {
        let dirty = "a\u{0}b\u{1}c\u{7F}d\u{1B}[31me\r\nf\tg"
        let event = try #require(
            try Written(OnePlan.of([OnePlan.step(days: 2, [OnePlan.dose(.named(dirty), 12, 0, take: nil)])])).text.doses
                .first)
        #expect(event["SUMMARY"]?.text == "Baclofen 5 mg at abcd[31me\nf\tg")
    }

    @Test("Text of ten thousand letters is folded, not cut")
    func long() throws {
        let long = String(repeating: "ä€😀x", count: 2_500)
        let milestone = Milestone(kind: .score, date: OnePlan.monday, step: 1, title: long, detail: long)
        let written = try Written(
            OnePlan.of([OnePlan.step(days: 7, [OnePlan.dose(.named(long), 12, 0)])], milestones: [milestone]))
        #expect(written.text.milestones[0]["SUMMARY"]?.text == long)
        #expect(written.text.doses[0]["SUMMARY"]?.text == "Baclofen 5 mg (1/2 x 10 mg tablet) at \(long)")
        #expect(written.rawLines.allSatisfy { $0.count <= 75 })
    }

    @Test("Letters that Unicode counts as line ends do not end a line")
    func unicodeLineEnds() throws {
        let text = "one\u{2028}two\u{85}three\u{2029}four"
        let milestone = Milestone(kind: .score, date: OnePlan.monday, step: 1, title: text, detail: "")
        let events = try Written(
            OnePlan.of([OnePlan.step(days: 2, [OnePlan.dose(.lunch, 12, 0)])], milestones: [milestone])
        ).text.milestones
        #expect(events[0]["SUMMARY"]?.text == text)
    }
}
