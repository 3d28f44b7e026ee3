/// The names of what a FHIR resource of ours says beyond the standard. Writer and reader share nothing but these names;
/// docs/FORMATS.md describes the values.
public enum PlanExtension: String, CaseIterable, Sendable {
    /// On a MedicationRequest: the plan it belongs to, in parts.
    case plan
    /// On a Dosage: the step it belongs to, in parts.
    case step
    /// On a Timing's `repeat`: the clock time of the moment that `when` names.
    case eventTime = "event-time"
    /// On a Timing's `repeat`: the moment of the day that a clock time is tied to.
    case slot
    /// On a Timing's `repeat`: how a clock time hangs on its moment.
    case anchor
    /// On a dose: a count of a product to take.
    case take
    /// On a dispense request: a count of a product to hand over.
    case dispense
    /// On a code or a maximum: what it rests on.
    case source

    /// A part of ``plan``.
    public enum PlanPart: String, CaseIterable, Sendable {
        /// The revision of the plan.
        case revision
        /// The protocol's name.
        case protocolName = "protocol"
        /// The Olson name of the time zone.
        case timeZone = "time-zone"
        /// From when on times are those of another zone.
        case zone
        /// What was taken before.
        case soFar = "so-far"
        /// What follows the last step, where it is no stop.
        case then
    }

    /// A part of ``step``.
    public enum StepPart: String, CaseIterable, Sendable {
        /// What the step is known by.
        case key
        /// What it is for.
        case phase
        /// Its first day, where no dose is due on it.
        case first
        /// Its last planned day, where the dose goes on.
        case last
        /// The day's total as a plan from elsewhere stated it.
        case statedTotal = "stated-total"
    }

    /// What the URL of each extension begins with.
    public static let base = "https://doseplan.example/fhir/StructureDefinition/"

    /// The URL of the extension.
    public var url: String { PlanExtension.base + rawValue }
}
