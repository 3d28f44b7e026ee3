/// When a trial of a drug makes sense and when not, as its sources say. No limit: it tells a person what speaks for and
/// against, and what else there is.
public struct FitCriteria: Hashable, Sendable {
    /// Something that speaks for a trial.
    public struct Reason: Hashable, Sendable {
        /// The protocols it is about; empty for all.
        public let protocols: [String]
        /// What has to be so, in a sentence.
        public let statement: Cited<String>
        /// What was to be tried before, or cannot be taken: of each group one. Measures, medicines, classes.
        public let tried: [[String]]

        /// Creates a reason.
        public init(protocols: [String], statement: Cited<String>, tried: [[String]]) {
            self.protocols = protocols
            self.statement = statement
            self.tried = tried
        }
    }

    /// Something that speaks against a trial.
    public struct Doubt: Hashable, Sendable {
        /// What is so, in a sentence.
        public let statement: Cited<String>
        /// The conditions, any of which makes it so.
        public let conditions: [String]
        /// Kidney function below this many mL/min makes it so, dialysis too; `nil` where kidneys have no part in it.
        public let kidneyBelow: Int?

        /// Creates a doubt.
        public init(statement: Cited<String>, conditions: [String], kidneyBelow: Int?) {
            self.statement = statement
            self.conditions = conditions
            self.kidneyBelow = kidneyBelow
        }
    }

    /// What to use where one symptom dominates.
    public struct Choice: Hashable, Sendable {
        /// The protocols and unsupported purposes it is for; empty for all.
        public let purposes: [String]
        /// The symptom, `orthostatic tachycardia`.
        public let symptom: String
        /// What comes first, and what else there is.
        public let advice: Cited<String>

        /// Creates a choice.
        public init(purposes: [String], symptom: String, advice: Cited<String>) {
            self.purposes = purposes
            self.symptom = symptom
            self.advice = advice
        }
    }

    /// What speaks for a trial.
    public let reasons: [Reason]
    /// What speaks against it.
    public let doubts: [Doubt]
    /// What the drug is asked for and evidence does not support.
    public let unsupported: [UnsupportedPurpose]
    /// What to use first or instead, by dominant symptom.
    public let choices: [Choice]

    /// Creates criteria.
    public init(reasons: [Reason], doubts: [Doubt], unsupported: [UnsupportedPurpose], choices: [Choice]) {
        self.reasons = reasons
        self.doubts = doubts
        self.unsupported = unsupported
        self.choices = choices
    }

    /// The choices for a purpose, in file order.
    public func choices(for purpose: String) -> [Choice] { choices.filter { $0.purposes.contains(purpose) } }
}
