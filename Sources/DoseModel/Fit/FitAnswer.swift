/// Whether a trial of a drug makes sense for a person, with what speaks for and against it.
public struct FitAnswer: Sendable {
    /// What it comes to.
    public enum Conclusion: String, CaseIterable, Sendable {
        /// What the sources ask for is so, and nothing speaks against it.
        case fits
        /// Nothing forbids it, but something is not known or asks for a word with a prescriber.
        case clearFirst = "clear-first"
        /// Something speaks against it.
        case poor = "poor-fit"
        /// The monograph does not say when a trial makes sense, and nothing found forbids it.
        case unsaid
    }

    /// One thing that speaks for or against, or is to be cleared.
    public struct Statement: Hashable, Sendable {
        /// What it is, in a sentence.
        public let text: String
        /// What it rests on; `nil` for a mere question.
        public let basis: Basis?
        /// Its source in words.
        public let citation: String?
        /// The finding it repeats; `nil` where it comes from the criteria.
        public let code: FindingCode?

        /// Creates a statement.
        public init(_ text: String, basis: Basis? = nil, citation: String? = nil, code: FindingCode? = nil) {
            self.text = text
            self.basis = basis
            self.citation = citation
            self.code = code
        }
    }

    /// The drug's title.
    public let drug: String
    /// What it is for, in words; `nil` where nothing was said.
    public let purpose: String?
    /// What it comes to.
    public let conclusion: Conclusion
    /// What speaks for it.
    public let reasons: [Statement]
    /// What speaks against it.
    public let doubts: [Statement]
    /// What is to be cleared first.
    public let open: [Statement]
    /// What comes first, and what else there is, by dominant symptom.
    public let choices: [Statement]
    /// All findings about the person, with acknowledgements.
    public let findings: [Finding]

    /// Creates an answer.
    public init(
        drug: String, purpose: String?, conclusion: Conclusion, reasons: [Statement], doubts: [Statement],
        open: [Statement], choices: [Statement], findings: [Finding]
    ) {
        self.drug = drug
        self.purpose = purpose
        self.conclusion = conclusion
        self.reasons = reasons
        self.doubts = doubts
        self.open = open
        self.choices = choices
        self.findings = findings
    }
}
