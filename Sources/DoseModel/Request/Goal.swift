/// The one symptom a trial is about, and its scores before the first dose.
public struct Goal: Hashable, Sendable {
    /// One score, 0 to 10.
    public struct Score: Hashable, Sendable {
        /// What was scored.
        public let name: String
        /// 0 (none) to 10 (worst).
        public let value: Int

        /// Creates a score.
        public init(name: String, value: Int) {
            self.name = name
            self.value = value
        }
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
