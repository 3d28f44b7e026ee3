/// What a trial comes to on a day, with every number it rests on.
public struct TrialDecision: Hashable, Sendable {
    /// What is asked.
    public enum Question: String, Sendable {
        /// Whether the trial is a success.
        case decision
        /// Whether a drug that was kept is still worth it.
        case reassessment
    }

    /// The answer.
    public enum Answer: String, CaseIterable, Sendable {
        /// It helps, and what it costs is mild.
        case keep
        /// Change dose or times, with the prescriber.
        case adjust
        /// Come off it, step by step.
        case stop
        /// It cannot be judged yet; the reasons say what is missing.
        case notYet = "not-yet"
    }

    /// One reason for the answer, with the limit it rests on.
    public struct Reason: Hashable, Sendable {
        /// The reason in a sentence.
        public let text: String
        /// What the limit rests on; `nil` where there is none.
        public let basis: Basis?
        /// The limit's source in words.
        public let citation: String?

        /// Creates a reason.
        public init(_ text: String, basis: Basis? = nil, citation: String? = nil) {
            self.text = text
            self.basis = basis
            self.citation = citation
        }

        /// Creates a reason that rests on a limit.
        public init<Value>(_ text: String, _ limit: Cited<Value>) {
            self.init(text, basis: limit.basis, citation: limit.citation)
        }
    }

    /// What is asked.
    public let question: Question
    /// The answer.
    public let answer: Answer
    /// The day it is given for.
    public let date: CivilDate
    /// Why.
    public let reasons: [Reason]
    /// The first day it can be judged, where it is too early.
    public let notBefore: CivilDate?
    /// The first day at the dose of the trial.
    public let trialStart: CivilDate
    /// The first day after the trial.
    public let decisionDay: CivilDate
    /// What is taken on a day of the trial.
    public let daily: Dose
    /// The days whose scores count.
    public let window: Range<CivilDate>
    /// The symptoms, the target first.
    public let changes: [ScoreChange]
    /// What must be won.
    public let benefit: Cited<Int>
    /// The side effects that are not over, by name.
    public let sideEffects: [OpenSideEffect]
    /// Up to what a side effect is mild.
    public let mildUpTo: Cited<Int>
    /// Falls of blood pressure since the trial began.
    public let falls: [Finding]
    /// The doses of the trial.
    public let doses: DoseCount
    /// The day on which to ask again, where it is kept.
    public let nextQuestion: CivilDate?

    /// Creates a decision.
    public init(
        question: Question, answer: Answer, date: CivilDate, reasons: [Reason], notBefore: CivilDate?,
        trialStart: CivilDate, decisionDay: CivilDate, daily: Dose, window: Range<CivilDate>, changes: [ScoreChange],
        benefit: Cited<Int>, sideEffects: [OpenSideEffect], mildUpTo: Cited<Int>, falls: [Finding], doses: DoseCount,
        nextQuestion: CivilDate?
    ) {
        self.question = question
        self.answer = answer
        self.date = date
        self.reasons = reasons
        self.notBefore = notBefore
        self.trialStart = trialStart
        self.decisionDay = decisionDay
        self.daily = daily
        self.window = window
        self.changes = changes
        self.benefit = benefit
        self.sideEffects = sideEffects
        self.mildUpTo = mildUpTo
        self.falls = falls
        self.doses = doses
        self.nextQuestion = nextQuestion
    }
}
