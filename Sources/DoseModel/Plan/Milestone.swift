/// A day of a plan on which something besides taking doses is due.
public struct Milestone: Hashable, Sendable {
    /// What is due.
    public enum Kind: String, CaseIterable, Sendable {
        /// The first dose: no driving until the effect is known.
        case firstDose = "first-dose"
        /// The dose goes up: no driving until the effect is known.
        case doseIncrease = "dose-increase"
        /// The dose went up the day before: measure blood pressure sitting and standing.
        case bloodPressure = "blood-pressure"
        /// Score the symptom.
        case score
        /// Keep, adjust or stop.
        case decision
        /// Is it still worth it?
        case reassessment
        /// A product at hand runs out soon.
        case refill
        /// The last day with the drug.
        case lastDose = "last-dose"
    }

    /// What is due.
    public let kind: Kind
    /// The day.
    public let date: CivilDate
    /// The step it belongs to, counted from 1.
    public let step: Int
    /// One line.
    public let title: String
    /// What to do, in sentences.
    public let detail: String

    /// Creates a milestone.
    public init(kind: Kind, date: CivilDate, step: Int, title: String, detail: String) {
        self.kind = kind
        self.date = date
        self.step = step
        self.title = title
        self.detail = detail
    }
}
