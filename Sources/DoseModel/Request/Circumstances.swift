/// What a person's plan stands in, whoever made the plan: the day, the kidneys, the pharmacy, what was acknowledged.
/// A request and a proposal both carry it, and the checker reads nothing else beside the plan.
public struct Circumstances: Hashable, Sendable {
    /// The person.
    public var patient: Patient
    /// The Olson name of the time zone, `America/New_York`.
    public var timeZone: String?
    /// The clock times given; may be empty.
    public var day: DaySchedule
    /// The problem times; empty where none were given.
    public var problemTimes: [DaySlot]
    /// The names of the products at hand; `nil` for the monograph's usual ones.
    public var products: [String]?
    /// Where the plan is for; `nil` for the monograph's usual jurisdiction.
    public var jurisdiction: String?
    /// What a prescriber has acknowledged.
    public var acknowledgements: [Acknowledgement]
    /// What the person wants to be reminded of besides.
    public var reminders: ReminderWishes
    /// The other drugs that are planned together with this one; empty where it is planned alone.
    public var companions: [Companion]
    /// What the drug is asked for, where that was said apart from a protocol: a protocol's name or another word.
    public var purpose: String?
    /// How fast the product releases the drug; `nil` where not said.
    public var form: ReleaseForm?
    /// The way the drug is taken; `nil` where not said.
    public var route: Route?
    /// What held before revisions changed it, by the day it ended; empty for a first plan.
    public var earlier: [EarlierCircumstances]

    /// Creates circumstances; everything may be unknown.
    public init(
        patient: Patient = Patient(), timeZone: String? = nil, day: DaySchedule = DaySchedule(),
        problemTimes: [DaySlot] = [], products: [String]? = nil, jurisdiction: String? = nil,
        acknowledgements: [Acknowledgement] = [], companions: [Companion] = [],
        reminders: ReminderWishes = ReminderWishes(), purpose: String? = nil, form: ReleaseForm? = nil,
        route: Route? = nil, earlier: [EarlierCircumstances] = []
    ) {
        self.patient = patient
        self.timeZone = timeZone
        self.day = day
        self.problemTimes = problemTimes
        self.products = products
        self.jurisdiction = jurisdiction
        self.acknowledgements = acknowledgements
        self.companions = companions
        self.reminders = reminders
        self.purpose = purpose
        self.form = form
        self.route = route
        self.earlier = earlier
    }

    /// All other medicines, by name or class: what the person takes besides, and what is planned together.
    public var medicines: [String] {
        (patient.taking ?? []) + companions.flatMap { [$0.drug] + $0.classes }
    }

    /// The jurisdiction that holds with this monograph.
    public func jurisdiction(with monograph: Monograph) -> String {
        jurisdiction ?? monograph.usualJurisdiction
    }

    /// The products at hand with this monograph, in the order named; unknown names are left out, the readers refuse
    /// them.
    public func products(with monograph: Monograph) -> [Product] {
        let names = products ?? monograph.usualProducts[jurisdiction(with: monograph)] ?? []
        return names.compactMap { monograph.product(named: $0) }
    }

    /// The clock times of the day, completed from the monograph's usual day.
    public func day(with monograph: Monograph) -> DaySchedule {
        day.completed(from: monograph.usualDay.value)
    }

    /// Whether a finding of this code is acknowledged for the whole plan.
    public func acknowledges(_ code: FindingCode) -> Bool {
        acknowledgements.contains { $0.step == nil && $0.covers(code) }
    }
}
