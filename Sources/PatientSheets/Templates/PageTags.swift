/// Everything a template of a page may name. The list that docs/SHEETS.md prints and tests hold templates and pages to.
package enum PageTags {
    /// The tags of a page.
    package static let all: [SheetTag] = [
        .text("language", "The language of the page, `en`."),
        .text("title", "The title of the file: all drugs."),
        .flag("by-day", "Whether a table has a row a day instead of a step."),
        .list("drugs", "One entry a drug; most plans have one.", drug),
    ]

    private static let drug: [SheetTag] = [
        .text("number", "Which drug of the page, counted from 1."),
        .text("drug", "The drug's name."),
        .text("purpose", "What it is taken for."),
        .text("urgent", "When to call, and what is urgent."),
        .text("urgent-source", "The numbers of its sources."),
        .text("symptom", "The target symptom."),
        .list(
            "baseline", "The scores before the first dose.",
            [
                .text("name", "What was scored."),
                .text("value", "0 to 10."),
            ]),
        .text("start", "The first day and the first day's dose."),
        .text("so-far", "What was taken before the plan."),
        .list("times", "The time zones in which clock times are meant.", item("A time zone.")),
        .text("tracked", "How it is tracked."),
        .text("how-long", "How long it is tried, and the day of the decision."),
        .text("decide", "When to keep it, when to stop or adjust."),
        .text("decide-source", "The numbers of its sources."),
        .text("still-worth-it", "When to ask again, if it is kept."),
        .list(
            "score-tables", "Tables to score in, of a few days each.",
            [
                .list("score-days", "The days on which to score, a column each.", item("The day.")),
                .list(
                    "score-rows", "What is scored, a row each; side effects last.",
                    [
                        .text("score", "What is scored."),
                        .list("cells", "One entry a day.", item("The score if it is known; else nothing.")),
                    ]),
            ]),
        .list("steps", "The steps of the plan.", step),
        .text("ending", "How the plan ends."),
        .list(
            "days", "The days of the plan, where a table by day is asked for.",
            [
                .text("day", "The day."),
                .text("step-number", "The number of its step."),
                .list("day-doses", "Its doses.", item("Times, amount and what to take.")),
                .text("total", "The total of the day."),
            ]),
        .drawing("staircase", "The dose of each day, drawn as stairs."),
        .flag("uneven", "Whether days of some step differ."),
        .list("tick-steps", "The steps again, with a box to tick for each dose of each day.", tickStep),
        .list(
            "safety", "The safety rules that apply to this person.",
            [
                .text("about", "What the rule is about."),
                .text("rule", "The rule."),
                .text("source", "The numbers of its sources."),
            ]),
        .text("missed", "What to do about a missed dose."),
        .text("missed-source", "The numbers of its sources."),
        .flag("any-agreed", "Whether a prescriber agreed to something."),
        .list("agreed", "What a prescriber agreed to, and why.", item("One agreement.")),
        .flag("any-findings", "Whether the check found anything that nobody agreed to."),
        .list(
            "findings", "What the check found and nobody agreed to.",
            [
                .text("severity", "warning or note."),
                .text("message", "What was found."),
                .text("help", "What to do about it."),
                .text("source", "The numbers of its sources."),
            ]),
        .flag("any-supply", "Whether the plan says what to fetch."),
        .list("supply", "What the whole plan takes.", item("A product with its count.")),
        .flag("any-dates", "Whether other dates are due."),
        .list(
            "dates", "Days on which something besides a dose is due.",
            [
                .text("day", "The day."),
                .text("what", "What is due."),
            ]),
        .flag("any-changes", "Whether the plan was revised."),
        .list(
            "changes", "What was changed by revisions.",
            [
                .text("from", "From which day on."),
                .text("what", "What was changed."),
                .text("why", "Why; may be missing."),
                .text("by", "Who decided it; may be missing."),
            ]),
        .flag("any-why", "Whether steps say why they are as they are."),
        .list(
            "sources", "The sources, in the order of their numbers.",
            [
                .text("number", "The number."),
                .text("text", "The source."),
            ]),
        .text("provenance", "The plan's id, revision and monograph."),
    ]

    private static let step: [SheetTag] = [
        .text("step-number", "Counted from 1."),
        .text("phase", "What the step is for."),
        .text("dates-text", "The first and the last day."),
        .text("days", "How many days."),
        .text("rhythm", "`every other day`, where it is not every day."),
        .text("rows", "How many doses it has, for rowspan."),
        .text("total", "The total of a day."),
        .text("change", "Against the step before."),
        .text("why", "Why it is as it is."),
        .list(
            "doses", "Its doses.",
            [
                .flag("first", "Whether it is the first of its step."),
                .text("when", "When to take it."),
                .text("amount", "How much."),
                .text("take", "What to take."),
            ]),
    ]

    private static let tickStep: [SheetTag] = [
        .text("tick-number", "The number of the step."),
        .text("tick-phase", "What the step is for."),
        .text("tick-total", "The total of a day."),
        .list("key", "Its doses, in the order of the boxes.", item("When, how much and what to take.")),
        .list(
            "weeks", "Its weeks from Monday to Sunday.",
            [
                .list(
                    "week-days", "Seven days.",
                    [
                        .flag("outside", "Whether the day lies outside the step."),
                        .flag("empty", "Whether no dose is due although the day belongs to the step."),
                        .text("iso", "The date, `2026-12-07`."),
                        .text("day", "The date in words, with its day of the week."),
                        .text("short", "The day of the month, with the month on its first day and the step's."),
                        .text("amount", "The day's total, where days of the step differ."),
                        .list(
                            "boxes", "One for each dose of the day, by time.",
                            [
                                .text("time", "The clock time."),
                                .text("box-dose", "How much, and what to take."),
                            ]),
                    ])
            ]),
    ]

    private static func item(_ meaning: String) -> [SheetTag] { [.text("item", meaning)] }
}
