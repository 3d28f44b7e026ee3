/// A snag that people meet, and what to try in which order.
public struct Trouble: Hashable, Sendable {
    /// One thing to try.
    public struct Step: Hashable, Sendable {
        /// What to do, in a sentence.
        public let advice: Cited<String>
        /// The revision that does it; `nil` where no revision can.
        public let revise: Change?

        /// Creates a step.
        public init(advice: Cited<String>, revise: Change? = nil) {
            self.advice = advice
            self.revise = revise
        }
    }

    /// What a step does to a plan.
    public enum Change: Hashable, Sendable {
        /// A verb that needs no value.
        case verb(RevisionVerb)
        /// All moments of the day that doses hang on move so many minutes later.
        case later(minutes: Int)
    }

    /// The short name, `too-sleepy`.
    public let id: String
    /// What people call it; the first is its title.
    public let words: [String]
    /// What to try, in order.
    public let steps: [Step]

    /// Creates a snag.
    public init(id: String, words: [String], steps: [Step]) {
        self.id = id
        self.words = words
        self.steps = steps
    }
}
