import DoseModel

/// What a revision does, in words for whoever has to choose one.
enum NextStepWords {
    static func of(_ verb: RevisionVerb) -> String {
        switch verb {
        case .stepBack: "Lower the dose: back to the one before the last increase"
        case .dropDaytime: "Leave out the doses before the evening"
        case .nightsOnly: "Take it at night only"
        case .alternateDays: "Take the doses before meals every other day"
        case .hold: "Keep the dose as it is"
        case .stop: "Come off it, step by step"
        default: verb.rawValue
        }
    }
}
