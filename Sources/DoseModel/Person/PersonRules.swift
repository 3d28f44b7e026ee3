/// What a monograph says of the person who is to take the drug, other medicines and kidneys aside. What it leaves out
/// is not known, and said to be unchecked where it matters.
public struct PersonRules: Hashable, Sendable {
    /// What it says of conditions.
    public let conditions: [ConditionRule]
    /// What it says of a pregnancy; `nil` where it says nothing.
    public let pregnancy: Cited<String>?
    /// What it says of breast-feeding; `nil` where it says nothing.
    public let breastFeeding: Cited<String>?
    /// From which age it wants more care; `nil` where it says nothing.
    public let older: OlderRule?
    /// Which blood pressure is low; `nil` where it says nothing.
    public let bloodPressure: BloodPressureRule?
    /// From so many medicines that make drowsy beside the drug, a prescriber must agree; `nil` where it says nothing.
    public let sedativesTogether: Cited<Int>?
    /// The forms and routes it is about; `nil` where it does not say.
    public let coverage: Coverage?

    /// A monograph that says nothing of the person.
    public static let none = PersonRules()

    /// Creates the rules.
    public init(
        conditions: [ConditionRule] = [], pregnancy: Cited<String>? = nil, breastFeeding: Cited<String>? = nil,
        older: OlderRule? = nil, bloodPressure: BloodPressureRule? = nil, sedativesTogether: Cited<Int>? = nil,
        coverage: Coverage? = nil
    ) {
        self.conditions = conditions
        self.pregnancy = pregnancy
        self.breastFeeding = breastFeeding
        self.older = older
        self.bloodPressure = bloodPressure
        self.sedativesTogether = sedativesTogether
        self.coverage = coverage
    }
}
