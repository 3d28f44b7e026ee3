/// What a plan is looked at as.
public enum PlanView: String, CaseIterable, Sendable {
    /// The person who takes the drug: sentences, red flags, dates.
    case patient
    /// The pharmacy: a line a step and product, quantities.
    case pharmacy
    /// The record: schedule, ceilings, kidneys, findings.
    case clinic
    /// An agenda by date.
    case calendar
}
