/// Something that may follow from a decision, tried on the plan before anybody is told of it.
public struct NextStep: Hashable, Sendable {
    /// What it is, in a few words or a sentence.
    public let words: String
    /// What it rests on; `nil` where that needs no word.
    public let basis: Basis?
    /// Its source in words.
    public let citation: String?
    /// The flags of `doseplan revise` that do it; empty where no revision does.
    public let flags: [Flag]
    /// What becomes of the plan; `nil` where the revision is not possible, or none is needed.
    public let becomes: String?
    /// Why it is not possible; `nil` where it is.
    public let refusal: String?

    /// One flag with its value, which may be empty.
    public struct Flag: Hashable, Sendable {
        /// The name without hyphens.
        public let key: String
        /// The value; empty for a flag that needs none.
        public let value: String

        /// Creates a flag.
        public init(_ key: String, _ value: String = "") {
            self.key = key
            self.value = value
        }
    }

    /// Creates a step.
    public init(
        words: String, basis: Basis? = nil, citation: String? = nil, flags: [Flag] = [], becomes: String? = nil,
        refusal: String? = nil
    ) {
        self.words = words
        self.basis = basis
        self.citation = citation
        self.flags = flags
        self.becomes = becomes
        self.refusal = refusal
    }

    /// Whether a revision does it, and can.
    public var isPossible: Bool { becomes != nil }
}
