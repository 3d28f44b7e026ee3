import DoseModel

/// The same single dose, one time a day fewer in every step.
struct FewerDoses {
    static let schema = ShapeSchema(
        "fewer-doses", "the same single dose, one time a day fewer in every step",
        parameters: [
            ShapeSchema.Parameter("at-two", .days, isRequired: false, "how long twice daily is kept"),
            ShapeSchema.Parameter("at-one", .days, isRequired: false, "how long once daily is kept"),
        ])
}
