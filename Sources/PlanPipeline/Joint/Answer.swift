import DoseModel

/// What a request or a plan from elsewhere leads to: one outcome, or several that belong together.
enum Answer: Sendable {
    case one(Outcome)
    case several(JointOutcome)

    /// Whether it may be handed out.
    var isDeliverable: Bool {
        switch self {
        case .one(let outcome): outcome.isDeliverable
        case .several(let outcome): outcome.isDeliverable
        }
    }

    /// The gravest severity, acknowledged findings aside.
    var gravest: Severity? {
        switch self {
        case .one(let outcome): outcome.gravest
        case .several(let outcome): outcome.gravest
        }
    }

    /// All findings.
    var findings: [Finding] {
        switch self {
        case .one(let outcome): outcome.findings
        case .several(let outcome): outcome.allFindings
        }
    }

    /// Whether it is about one drug.
    var isOne: Bool {
        if case .one = self { true } else { false }
    }

    /// One outcome a drug.
    var outcomes: [Outcome] {
        switch self {
        case .one(let outcome): [outcome]
        case .several(let outcome): outcome.outcomes
        }
    }
}
