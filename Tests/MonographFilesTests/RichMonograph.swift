import DoseModel

/// The small monograph with everything that a monograph may say besides, and shapes of the tests' own.
enum RichMonograph {
    /// One shape that takes every kind of parameter, and one with no parameters at all.
    static let schemas = [
        ShapeSchema(
            "fixed-step", "as the small monograph has it",
            parameters: [ShapeSchema.Parameter("per-dose", .dose, "a dose")]),
        ShapeSchema(
            "everything", "takes every kind of parameter",
            parameters: [
                ShapeSchema.Parameter("dose", .dose, "a dose"),
                ShapeSchema.Parameter("percent", .percent, "a share"),
                ShapeSchema.Parameter("days", .days, "a time"),
                ShapeSchema.Parameter("count", .count, isRequired: false, "a count"),
                ShapeSchema.Parameter("number", .number, "a number"),
                ShapeSchema.Parameter("levels", .levels, "levels"),
                ShapeSchema.Parameter("rungs", .rungs, "regimens"),
            ]),
        ShapeSchema("nothing", "takes none", parameters: []),
    ]

    /// The text, correct as it stands.
    static let text: String = {
        var text = SmallMonograph.text
        for (old, new) in changes {
            precondition(text.contains(old), "the small monograph no longer says `\(old)`")
            text.replaceFirst(old, with: new)
        }
        return text
    }()

    private static let changes = [
        (
            "usual-jurisdiction: us\n",
            """
            usual-jurisdiction: us
            restart: { value: 5 days, basis: unverified, citation: [own] }
            classes: [calmer, muscle-relaxant]
            interactions:
              - { with: [opioid, alcohol], level: dangerous, effect: slower breathing, basis: published, citation: [book] }

            """
        ),
        (
            "  interval: { value: 2-5 days",
            """
              increase-factor: { value: 1.5, basis: published, citation: [book] }
              start-every-days: { value: 2 days, basis: published, citation: [book] }
              shape:
                name: nothing
              interval: { value: 2-5 days
            """
        ),
        ("- - 2 mg at bedtime", "- - { take: 2 mg at bedtime every other day, for: 4 days }"),
        ("        - 2 mg twice daily\n", "        - { take: 2 mg twice daily, for: 7-14 days }\n"),
        (
            "  steps:\n    title: Steps\n",
            """
              everything:
                title: All kinds
                citation: [book]
                shape:
                  name: everything
                  dose: { value: 1-2 mg, basis: published, citation: [book] }
                  percent: { value: 5-12.5 %, basis: published, citation: [book] }
                  days: { value: 1-2 weeks, basis: published, citation: [book] }
                  count: { value: 3, basis: published, citation: [book] }
                  number: { value: 1.25, basis: published, citation: [book] }
                  levels:
                    value:
                      - { above: 3 mg, step: 1-2 mg, every: 14 days }
                      - { above: 0 mg, step: 0.5 mg }
                    basis: published
                    citation: [book]
                  rungs:
                    value: [2 mg at bedtime, { take: 1 mg at bedtime, for: 3-4 days }]
                    basis: published
                    citation: [book]
                limits:
                  - above: 3 mg
                    percent: { value: 12.5 %, basis: published, citation: [book] }
                    interval: { value: 14 days, basis: published, citation: [book] }
                  - above: 0 mg
                interval: { value: 7 days, basis: published, citation: [book] }
                usual-interval: { value: 7 days, basis: published, citation: [book] }
                within:
                  daily: { value: 8 mg, basis: published, citation: [book] }
                  days: { value: 30 days, basis: published, citation: [book] }
              steps:
                title: Steps

            """
        ),
        (
            "    usual-sequel: review\n",
            """
                usual-sequel: review
                usual-taper: steps
                steps:
                  start-per-dose: { value: 2 mg, basis: published, citation: [book] }
                  start-per-day: { value: 4 mg, basis: published, citation: [book] }
                  interval: { value: 3 days, basis: published, citation: [book] }
                  usual-interval: { value: 3 days, basis: published, citation: [book] }
                variants:
                  - name: with brakes
                    when: { taking: [brake, slower], kidney: [poor, dialysis] }
                    citation: [book]
                    basis: published
                    ladders:
                      - - 1 mg at bedtime
                        - 2 mg at bedtime
                    usual-target: 2 mg at bedtime
                  - name: with brakes only
                    when: { taking: [brake], not-taking: [horn] }
                    citation: [book]
                    basis: derived
                    steps:
                      start-per-dose: { value: 3 mg, basis: published, citation: [book] }
                      start-per-day: { value: 4 mg, basis: published, citation: [book] }
                      interval: { value: 3 days, basis: published, citation: [book] }
                      usual-interval: { value: 3 days, basis: published, citation: [book] }

            """
        ),
    ]
}
