import DoseModel
import MonographFiles
import Testing

/// Reads one line that stands alone in a file.
private func line(_ text: String) throws(InputError) -> PlanTextLine? {
    try PlanText.line(Array(text.utf8), at: .verbatim(SourceSpan(file: "plan.txt", line: 3, column: 1)))
}

private func step(_ text: String) throws -> PlanTextStep {
    guard case .step(let step)? = try line(text) else {
        throw InputError("`\(text)` is no step")
    }
    return step
}

@Suite("Reading steps in plan text")
struct PlanTextLineTests {
    @Test(
        "a duration in each of its forms",
        arguments: [
            ("for 7 days", 7), ("for 1 day", 1), ("for 1 week", 7), ("for 2 weeks", 14), ("for one week", 7),
            ("for a week", 7), ("for 7 d", 7), ("for 7d", 7), ("for 2 wk", 14), ("for 2 wks", 14), ("for 1 w", 7),
            ("x 7 d", 7), ("x 7d", 7), ("x7d", 7), ("X 7 D", 7), ("× 7 d", 7), ("×7 days", 7), ("x 3 days", 3),
            (", for 7 days", 7), ("for 3660 days", 3_660), ("for 7 days # and then we see", 7),
        ])
    func durations(words: String, days: Int) throws {
        let step = try step("10 mg at bedtime " + words)
        #expect(step.days == days)
        #expect(step.start == nil)
        #expect(step.regimen.asked.everyDays == 1)
    }

    @Test("a first day may stand before or after the duration")
    func dates() throws {
        #expect(try step("10 mg hs for 7 days from 2026-12-07").start == date(2026, 12, 7))
        #expect(try step("10 mg hs from 2026-12-07 for 7 days").start == date(2026, 12, 7))
        #expect(try step("10 mg hs starting 2026-12-07 x 7 d").start == date(2026, 12, 7))
    }

    @Test("`stop`, alone or after `then`; blank lines and comments say nothing")
    func stops() throws {
        #expect(try line("stop") == .stop(SourceSpan(file: "plan.txt", line: 3, column: 1, length: 4)))
        #expect(try line("  Stop  # at last") == .stop(SourceSpan(file: "plan.txt", line: 3, column: 3, length: 4)))
        #expect(try line("then stop") == .stop(SourceSpan(file: "plan.txt", line: 3, column: 6, length: 4)))
        for nothing in ["", "   ", "\t", "# 5 mg at bedtime for 7 days", "  # x", "\u{A0}"] {
            #expect(try line(nothing) == nil)
        }
        #expect(try step("then 5 mg at bedtime for 3 days").days == 3)
        #expect(try step("then, 5 mg at bedtime for 3 days").days == 3)
    }

    @Test("the interface's own example")
    func example() throws {
        let lines = [
            "5 mg before lunch and dinner for 7 days", "5 mg three times daily for 7 days",
            "5 mg at 08:00, 5 mg at 14:00, 10 mg at bedtime for 1 week", "10 mg three times daily for 21 days",
            "5/5/10 mg at breakfast/lunch/bedtime x 3 d", "5 mg at bedtime every other day for 6 days",
        ]
        #expect(try lines.map { try step($0).days } == [7, 7, 7, 21, 3, 6])
        #expect(try lines.map { try step($0).regimen.asked.everyDays } == [1, 1, 1, 1, 1, 2])
        #expect(try lines.map { try step($0).regimen.doses.count } == [2, 0, 3, 0, 3, 1])
    }

    @Test("each dose knows its place, in characters")
    func places() throws {
        let step = try step("  ½ mg at 08:00, 10 mg at bedtime for 7 days  # µ")
        #expect(step.span == SourceSpan(file: "plan.txt", line: 3, column: 3, length: 42))
        #expect(step.regimen.doses.map(\.span.column) == [3, 18])
        #expect(step.regimen.doses.map(\.span.length) == [13, 16])
    }

    @Test(
        "days of the week belong to the times before them",
        arguments: [
            ("5 mg at 11:45 on mon-fri, 5 mg at 12:45 on sat, sun", [WeekdaySet.workdays, .weekend]),
            ("5 mg at 11:45 on Mon-Fri, 5 mg at 12:45 on Sat, Sun", [.workdays, .weekend]),
            ("5 mg at 11:45 on weekdays and at 12:45 on weekends", [.workdays, .weekend]),
            ("5 mg at 11:45 on workdays, at 12:45 on saturdays and sundays", [.workdays, .weekend]),
            ("5 mg at 11:45 on mon - fri, 5 mg at 12:45 on sat – sun", [.workdays, .weekend]),
            ("5 mg at 11:45 and 12:45 on sat", [WeekdaySet(.saturday), WeekdaySet(.saturday)]),
            (
                "5 mg at 11:45 on fri-mon, 5 mg at 12:45",
                [[WeekdaySet(.friday), .weekend, WeekdaySet(.monday)], .everyDay]
            ),
            (
                "5 mg at 11:45 on tues, thurs & sat, 5 mg at 12:45 on weds",
                [[WeekdaySet(.tuesday), WeekdaySet(.thursday), WeekdaySet(.saturday)], WeekdaySet(.wednesday)]
            ),
        ] as [(String, [WeekdaySet])])
    func weekdays(text: String, days: [WeekdaySet]) throws {
        let doses = try step(text + " for 7 days").regimen.doses
        #expect(doses.map(\.slot) == [.clock(clock(11, 45)), .clock(clock(12, 45))])
        #expect(doses.map(\.weekdays) == days)
    }

    @Test(
        "tablets in parentheses, before or after the time",
        arguments: [
            ("5 mg (1/2 x 10 mg tablet) at bedtime", [Dosage(product: "10 mg tablet", count: Ratio(1, 2))]),
            ("5 mg at bedtime (1/2 x 10 mg tablet)", [Dosage(product: "10 mg tablet", count: Ratio(1, 2))]),
            ("5 mg at bedtime (½ × 10 mg tablet)", [Dosage(product: "10 mg tablet", count: Ratio(1, 2))]),
            ("15 mg at bedtime (1 1/2 x 10 mg tablets)", [Dosage(product: "10 mg tablet", count: Ratio(3, 2))]),
            ("15 mg at bedtime (1½ of 10 mg tablet)", [Dosage(product: "10 mg tablet", count: Ratio(3, 2))]),
            (
                "15 mg hs (1 x 10 mg tablet + 1 x 5 mg tablet)",
                [Dosage(product: "10 mg tablet", count: Ratio(1)), Dosage(product: "5 mg tablet", count: Ratio(1))]
            ),
            (
                "15 mg hs (1 x 10 mg tablet, 1 x 5 mg tablet)",
                [Dosage(product: "10 mg tablet", count: Ratio(1)), Dosage(product: "5 mg tablet", count: Ratio(1))]
            ),
            ("5 mg hs (2.5 mL of 2 mg/mL liquid)", [Dosage(product: "2 mg/mL liquid", count: Ratio(5, 2))]),
            (
                "5 mg hs (2.5 ml x 2 mg/mL liquid (sugar-free))",
                [Dosage(product: "2 mg/mL liquid (sugar-free)", count: Ratio(5, 2))]
            ),
        ])
    func tablets(text: String, take: [Dosage]) throws {
        #expect(try step(text + " for 7 days").regimen.doses.map(\.take) == [take])
    }

    @Test("tablets of a dose that is taken several times a day")
    func countedTablets() throws {
        let regimen = try step("5 mg three times daily (1/2 x 10 mg tablet) for 7 days").regimen
        #expect(regimen.take == [Dosage(product: "10 mg tablet", count: Ratio(1, 2))])
        #expect(regimen.doses.isEmpty)
    }

    @Test(
        "what is no step is refused at its place",
        arguments: [
            RefusedText("10 mg for 7 days", 1, 5, "`10 mg` does not say how often"),
            RefusedText("10 mg x 7 d", 1, 5, "`10 mg` does not say how often"),
            RefusedText(
                "10 mg at bedtime", 1, 16, "the step does not say how long it lasts",
                expected: "`for 7 days` at the end"),
            RefusedText(
                "10 mg at bedtime x 3", 18, 3, "`x 3` can be read more than one way",
                expected: "`for 3 days`, `for 3 weeks` or `3 times daily`"),
            RefusedText("10 mg at bedtime for 3", 18, 5, "`for 3` can be read more than one way"),
            RefusedText("10 mg at bedtime x 3/7", 20, 3, "`3/7` is no duration here", nearest: "3 days"),
            RefusedText("10 mg at bedtime for 2/52", 22, 4, "`2/52` is no duration here", nearest: "2 weeks"),
            RefusedText(
                "10 mg at bedtime for 1 month", 24, 5, "`month` does not say exactly what is meant",
                expected: "a number of days or weeks"),
            RefusedText("10 mg at bedtime for 7 dyas", 24, 4, "`dyas` is not understood here", nearest: "days"),
            RefusedText(
                "10 mg at bedtime for 0 days", 22, 6, "`0 days` is no possible duration", expected: "1 to 3660 days"),
            RefusedText("10 mg at bedtime for 3661 days", 22, 9, "`3661 days` is no possible duration"),
            RefusedText("10 mg at bedtime for 999999999 weeks", 22, 15, "`999999999 weeks` is no possible duration"),
            RefusedText("10 mg at bedtime for 1.5 weeks", 22, 3, "`1.5` is no whole number"),
            RefusedText("10 mg at bedtime for 3-4 days", 22, 3, "`3-4` is a range"),
            RefusedText("10 mg at bedtime for 7 days for 3 days", 29, 3, "a second duration"),
            RefusedText(
                "10 mg at bedtime from 2026-02-30 for 7 days", 23, 10, "`2026-02-30` is no date: there is no such day"),
            RefusedText("10 mg at bedtime from 2026-2-3 for 7 days", 23, 8, "`2026-2-3` is no date"),
            RefusedText("10 mg at bedtime from monday for 7 days", 23, 6, "`monday` is not understood here"),
            RefusedText("10 mg at bedtime for 7 days on sat", 29, 2, "`on` is not understood here"),
            RefusedText("stop now", 6, 3, "`now` is not understood here"),
            RefusedText("5 mg at bedtime for 3 days, then stop", 27, 1, "something else begins on the line of a step"),
            RefusedText("5 mg tid on sat, sun for 7 days", 10, 11, "days of the week need a time before them"),
            RefusedText(
                "5 mg at 09:00 on sat every other day for 6 days", 9, 5, "days of the week do not go with every 2 days"),
            RefusedText("5 mg hs (1/2 x 10 mg tablet for 7 days", 9, 1, "the parenthesis does not end"),
            RefusedText("5 mg hs (10 mg tablet) for 7 days", 13, 2, "`mg` is not understood here"),
            RefusedText("5 mg hs (half x 10 mg tablet) for 7 days", 10, 4, "`half` is not understood here"),
            RefusedText("5 mg hs (1/0 x 10 mg tablet) for 7 days", 10, 3, "`1/0` is no fraction"),
            RefusedText("5 mg hs (0 x 10 mg tablet) for 7 days", 10, 1, "`0` is no possible count"),
            RefusedText("5 mg hs (1 x ) for 7 days", 13, 1, "the text ends too early"),
            RefusedText("5 mg hs () for 7 days", 10, 1, "the text ends too early"),
            RefusedText("5 mg hs (1 x 5 mg tablet) (1 x 5 mg tablet) for 7 days", 27, 17, "a second list of tablets"),
            RefusedText(
                "5/10 mg at lunch/dinner (1 x 5 mg tablet) for 7 days", 1, 41, "the tablets cannot be told apart"),
        ])
    func refused(text: RefusedText) {
        text.check(refusal { () throws(InputError) in try line(text.text) })
    }

    @Test("a line that is too long is refused before it is looked at")
    func length() {
        let text = "5 mg at " + Array(repeating: "08:00", count: 400).joined(separator: "/") + " for 7 days"
        #expect(refusal { () throws(InputError) in try line(text) }?.message == "the line is longer than 2000 bytes")
    }

    @Test("no text of a few characters crashes the reader")
    func anything() {
        let pieces = [
            "5", "½", ".", ",", "/", "mg", "at", "8", ":", "x", "(", ")", "and", "every", "-", "é", "2026-12-07",
        ]
        var read = 0
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    for glue in ["", " "] {
                        let text = [first, second, third].joined(separator: glue)
                        for tail in ["", " at bedtime for 7 days", " mg tid x 3 d"] {
                            if (try? line(text + tail)) != nil { read += 1 }
                        }
                    }
                }
            }
        }
        #expect(read > 0)
    }
}
