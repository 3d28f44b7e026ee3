/// The one symptom a trial is about, and its scores before the first dose.
public struct Goal: Hashable, Sendable {
    /// Which way a score gets better.
    public enum Better: String, CaseIterable, Sendable {
        /// 0 is none, 10 the worst.
        case lower
        /// 10 is the best, as of sleep.
        case higher
    }

    /// One score, 0 to 10.
    public struct Score: Hashable, Sendable {
        /// What was scored.
        public let name: String
        /// 0 to 10.
        public let value: Int
        /// Which way it gets better; `nil` where nobody said, which is taken as ``Goal/Better/lower``.
        public let better: Better?

        /// Creates a score.
        public init(name: String, value: Int, better: Better? = nil) {
            self.name = name
            self.value = value
            self.better = better
        }

        /// Whether more is better.
        public var isHigherBetter: Bool { better == .higher }
    }

    /// The symptom in one line.
    public let symptom: String?
    /// The baseline scores, in file order.
    public let baseline: [Score]

    /// Creates a goal.
    public init(symptom: String?, baseline: [Score]) {
        self.symptom = symptom
        self.baseline = baseline
    }
}
