import DoseModel
import MonographFiles
import Testing

/// A clock time that exists.
func clock(_ hour: Int, _ minute: Int = 0) -> ClockTime { ClockTime(hour: hour, minute: minute)! }

/// Whole milligrams.
func mg(_ amount: Int64) -> Dose { Dose(milligrams: amount) }

/// A dose at, or before, a slot.
private func dose(_ amount: Dose, _ anchor: Anchor, _ slot: DaySlot) -> AskedRegimen.SlotDose {
    AskedRegimen.SlotDose(slot: slot, anchor: anchor, amount: amount)
}

private func regimen(_ text: String, names: [String] = []) throws(InputError) -> AskedRegimen {
    try PlanText.regimen(located(text), names: names)
}

@Suite("Reading regimens in plan text")
struct PlanTextRegimenTests {
    @Test(
        "a count of doses a day, in words and in each shorthand",
        arguments: [
            ("10 mg three times daily", 3), ("10 mg three times a day", 3), ("10 mg 3 times daily", 3),
            ("10 mg 3x daily", 3), ("10 mg 3x/day", 3), ("10 mg 3 x daily", 3), ("10 mg 3 times per day", 3),
            ("10 mg thrice daily", 3), ("10 mg tid", 3), ("10 mg TID", 3), ("10 mg t.i.d.", 3), ("10 mg tds", 3),
            ("10 mg twice daily", 2), ("10 mg twice a day", 2), ("10 mg bid", 2), ("10 mg bd", 2), ("10 mg b.i.d.", 2),
            ("10 mg four times daily", 4), ("10 mg qid", 4), ("10 mg qds", 4), ("10 mg QDS", 4),
            ("10 mg once daily", 1), ("10 mg once a day", 1), ("10 mg daily", 1), ("10 mg every day", 1),
            ("10 mg qd", 1), ("10 mg od", 1), ("10 mg q.d.", 1), ("10 mg one time daily", 1),
            ("10mg tid", 3), ("10 MG TID", 3), ("10.0 mg tid", 3), ("0.01 g tid", 3), ("10000 mcg tid", 3),
            ("10 milligrams three times daily", 3), ("  10   mg\tthree times  daily ", 3),
        ])
    func counted(text: String, times: Int) throws {
        #expect(try regimen(text) == AskedRegimen(.timesDaily(times, mg(10))))
    }

    @Test(
        "amounts are exact, with and without space, in all units",
        arguments: [
            ("0.5 mg", 500), ("½ mg", 500), ("1½ mg", 1_500), ("2.5mg", 2_500), ("¼ mg", 250), ("¾ mg", 750),
            ("7.5 mg", 7_500), ("0.125 mg", 125), ("125 mcg", 125), ("125 µg", 125), ("125 μg", 125),
            ("5 g", 5_000_000),
            ("0.000001 g", 1),
        ] as [(String, Int64)])
    func amounts(text: String, micrograms: Int64) throws {
        #expect(try regimen(text + " daily") == AskedRegimen(.timesDaily(1, Dose(micrograms: micrograms))))
    }

    @Test(
        "bedtime in each of its words",
        arguments: [
            "10 mg at bedtime", "10 mg hs", "10 mg HS", "10 mg h.s.", "10 mg qhs", "10 mg at night", "10 mg nocte",
            "10 mg nightly", "10 mg every night", "10 mg bedtime", "10 mg daily at bedtime",
            "10 mg once daily at bedtime",
            "10 mg at bedtime daily", "10 mg qd hs",
        ])
    func bedtime(text: String) throws {
        #expect(try regimen(text) == AskedRegimen(.slots([dose(mg(10), .at, .bedtime)])))
    }

    @Test(
        "one amount before or at several slots",
        arguments: [
            ("5 mg before lunch and dinner", Anchor.beforeMeal, [.lunch, .dinner]),
            ("5 mg before lunch, dinner", .beforeMeal, [.lunch, .dinner]),
            ("5 mg before lunch & dinner", .beforeMeal, [.lunch, .dinner]),
            ("5 mg before lunch/dinner", .beforeMeal, [.lunch, .dinner]),
            ("5 mg before lunch and before dinner", .beforeMeal, [.lunch, .dinner]),
            ("5 mg twice daily before lunch and dinner", .beforeMeal, [.lunch, .dinner]),
            ("5 mg at breakfast, lunch and dinner", .at, [.breakfast, .lunch, .dinner]),
            ("5 mg with breakfast, lunch, and dinner", .at, [.breakfast, .lunch, .dinner]),
            ("5 mg ac", .beforeMeal, [.breakfast, .lunch, .dinner]),
            ("5 mg before meals", .beforeMeal, [.breakfast, .lunch, .dinner]),
            ("5 mg before each meal", .beforeMeal, [.breakfast, .lunch, .dinner]),
            ("5 mg tid ac", .beforeMeal, [.breakfast, .lunch, .dinner]),
            ("5 mg three times daily before meals", .beforeMeal, [.breakfast, .lunch, .dinner]),
            ("5 mg with meals", .at, [.breakfast, .lunch, .dinner]),
            ("5 mg ac lunch", .beforeMeal, [.lunch]),
            ("5 mg at wake", .at, [.wake]), ("5 mg on waking", .at, [.wake]),
            ("5 mg before 18:30", .beforeMeal, [.clock(clock(18, 30))]),
        ] as [(String, Anchor, [DaySlot])])
    func slots(text: String, anchor: Anchor, slots: [DaySlot]) throws {
        #expect(try regimen(text) == AskedRegimen(.slots(slots.map { dose(mg(5), anchor, $0) })))
    }

    @Test(
        "clock times in each of their forms",
        arguments: [
            ("5 mg at 08:00", [clock(8)]), ("5 mg at 8:00", [clock(8)]), ("5 mg at 8 am", [clock(8)]),
            ("5 mg at 8am", [clock(8)]), ("5 mg at 8 a.m.", [clock(8)]), ("5 mg at 8:30 pm", [clock(20, 30)]),
            ("5 mg at 11 PM", [clock(23)]), ("5 mg at 00:00", [clock(0)]), ("5 mg at 23:59", [clock(23, 59)]),
            ("5 mg 08:00", [clock(8)]), ("5 mg at 08:00 and 14:00", [clock(8), clock(14)]),
            ("5 mg at 8 am, 2 pm and 10 pm", [clock(8), clock(14), clock(22)]),
            ("5 mg at 08:00/14:00", [clock(8), clock(14)]),
        ])
    func clockTimes(text: String, times: [ClockTime]) throws {
        #expect(try regimen(text) == AskedRegimen(.slots(times.map { dose(mg(5), .at, .clock($0)) })))
    }

    @Test("doses of different size are separated by commas, `and` or semicolons")
    func different() throws {
        let expected = AskedRegimen(
            .slots([
                dose(mg(5), .at, .clock(clock(8))), dose(mg(5), .at, .clock(clock(14))), dose(mg(10), .at, .bedtime),
            ]))
        #expect(try regimen("5 mg at 08:00, 5 mg at 14:00, 10 mg at bedtime") == expected)
        #expect(try regimen("5 mg at 08:00,5 mg at 14:00,10 mg hs") == expected)
        #expect(try regimen("5 mg at 08:00 and 14:00 and 10 mg at bedtime") == expected)
        #expect(try regimen("5 mg at 08:00, 14:00, 10 mg at bedtime") == expected)
        #expect(try regimen("5 mg at 8 am; 5 mg at 2 pm; 10 mg nocte") == expected)
        #expect(try regimen("5 mg at 08:00, 5 mg at 14:00, and 10 mg at bedtime") == expected)
    }

    @Test("a second preposition changes the anchor, not the amount")
    func mixedAnchors() throws {
        let expected = AskedRegimen(.slots([dose(mg(5), .beforeMeal, .dinner), dose(mg(5), .at, .bedtime)]))
        #expect(try regimen("5 mg before dinner and at bedtime") == expected)
        #expect(try regimen("5 mg before dinner, at bedtime") == expected)
        #expect(try regimen("5 mg before dinner and hs") == expected)
        #expect(try regimen("5 mg twice daily before dinner and at bedtime") == expected)
    }

    @Test("amounts with slashes go to slots one by one, and a 0 among them is left out")
    func slashes() throws {
        let expected = AskedRegimen(
            .slots([dose(mg(5), .at, .breakfast), dose(mg(5), .at, .lunch), dose(mg(10), .at, .bedtime)]))
        #expect(try regimen("5/5/10 mg at breakfast/lunch/bedtime") == expected)
        #expect(try regimen("5 / 5 / 10 mg at breakfast / lunch / bedtime") == expected)
        #expect(try regimen("5 mg/5 mg/10 mg at breakfast, lunch and bedtime") == expected)
        #expect(
            try regimen("5/0/10 mg at breakfast/lunch/bedtime")
                == AskedRegimen(.slots([dose(mg(5), .at, .breakfast), dose(mg(10), .at, .bedtime)])))
        #expect(
            try regimen("1/2 mg at lunch/dinner")
                == AskedRegimen(.slots([dose(mg(1), .at, .lunch), dose(mg(2), .at, .dinner)])))
        #expect(
            try regimen("10/5 mg before lunch and dinner")
                == AskedRegimen(.slots([dose(mg(10), .beforeMeal, .lunch), dose(mg(5), .beforeMeal, .dinner)])))
    }

    @Test(
        "every so many days, wherever it stands",
        arguments: [
            ("5 mg every other day at bedtime", 2), ("5 mg at bedtime every other day", 2),
            ("5 mg at bedtime, every other day", 2), ("every other day, 5 mg at bedtime", 2),
            ("every other day: 5 mg at bedtime", 2), ("5 mg at bedtime every second day", 2),
            ("5 mg at bedtime on alternate days", 2), ("5 mg at bedtime every 2 days", 2),
            ("5 mg every 3 days at bedtime", 3), ("5 mg at bedtime every third day", 3),
            ("5 mg at bedtime every three days", 3), ("5 mg at bedtime every 7 days", 7),
            ("5 mg at bedtime every 1 week", 7), ("5 mg at bedtime every 2 weeks", 14),
            ("5 mg at bedtime every day", 1),
            ("5 mg once every other day at bedtime", 2),
        ])
    func intervals(text: String, days: Int) throws {
        #expect(try regimen(text) == AskedRegimen(.slots([dose(mg(5), .at, .bedtime)]), everyDays: days))
    }

    @Test("an interval alone is one dose on each of those days; with a count it is that many")
    func bareIntervals() throws {
        #expect(try regimen("5 mg every other day") == AskedRegimen(.timesDaily(1, mg(5)), everyDays: 2))
        #expect(try regimen("5 mg once every 3 days") == AskedRegimen(.timesDaily(1, mg(5)), everyDays: 3))
        #expect(
            try regimen("5 mg three times daily every other day")
                == AskedRegimen(.timesDaily(3, mg(5)), everyDays: 2))
        #expect(
            try regimen("every other day: 5 mg at lunch, 10 mg at bedtime")
                == AskedRegimen(.slots([dose(mg(5), .at, .lunch), dose(mg(10), .at, .bedtime)]), everyDays: 2))
        #expect(
            try regimen("5 mg at lunch, 10 mg at bedtime, every other day")
                == AskedRegimen(.slots([dose(mg(5), .at, .lunch), dose(mg(10), .at, .bedtime)]), everyDays: 2))
    }

    @Test(
        "before the person's problem times",
        arguments: [
            "5 mg before problem times", "5 mg before each problem time", "5 mg before the problem times",
            "5 mg before my problem times", "5 MG BEFORE PROBLEM TIMES",
        ])
    func problemTimes(text: String) throws {
        #expect(try regimen(text) == AskedRegimen(.problemTimes(mg(5))))
    }

    @Test("problem times with names of their own are slots, the longest name first and only as whole words")
    func ownNames() throws {
        let names = ["late", "late reflux", "2nd coffee", "Abendbrot (spät)"]
        func slots(_ slots: [DaySlot]) -> AskedRegimen {
            AskedRegimen(.slots(slots.map { dose(mg(5), .beforeMeal, $0) }))
        }
        #expect(try regimen("5 mg before late reflux", names: names) == slots([.named("late reflux")]))
        #expect(
            try regimen("5 mg before Late Reflux and lunch", names: names) == slots([.named("late reflux"), .lunch]))
        #expect(try regimen("5 mg before late and lunch", names: names) == slots([.named("late"), .lunch]))
        #expect(try regimen("5 mg before 2nd coffee", names: names) == slots([.named("2nd coffee")]))
        #expect(try regimen("5 mg before lunch/abendbrot (spät)", names: names) == slots([.lunch, .named(names[3])]))
        let error = refusal { () throws(InputError) in try regimen("5 mg before later", names: names) }
        #expect(error?.message == "`later` is not understood here")
        #expect(error?.nearest == "late")
    }
}
