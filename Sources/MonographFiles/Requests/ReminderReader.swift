import DoseModel

/// Reads what a person wants to be reminded of besides the doses.
struct ReminderReader {
    /// Whose products and advice there are.
    let monograph: Monograph

    /// Reads `blood-pressure-checks` and `on-hand`.
    func read(_ layers: RequestLayers) throws(InputError) -> ReminderWishes {
        var wishes = ReminderWishes()
        if let node = layers.node("blood-pressure-checks") {
            wishes.checksBloodPressure = try node.choice(among: ["true", "false"]) == "true"
            guard !wishes.checksBloodPressure || monograph.counsel.bloodPressure != nil else {
                throw node.error(
                    "the monograph of \(monograph.id) does not say how to check blood pressure",
                    expected: "no `blood-pressure-checks`, or `blood-pressure` under the monograph's `counsel`")
            }
        }
        wishes.onHand = try layers.node("on-hand").map { node throws(InputError) in
            try DispenseReader.read(node, monograph: monograph, as: .atHand)
        }
        return wishes
    }
}
