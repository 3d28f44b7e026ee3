/// What the words of a request mean: names of medicines and of conditions. The same for all drugs; every monograph that
/// comes out of a library carries it, so that whoever judges by the monograph understands the words.
public struct Terminology: Hashable, Sendable {
    /// The medicines.
    public let medicines: Formulary
    /// The conditions.
    public let conditions: ConditionNames

    /// Nothing: every word stands for itself.
    public static let empty = Terminology(medicines: .empty, conditions: .empty)

    /// Creates a terminology.
    public init(medicines: Formulary, conditions: ConditionNames) {
        self.medicines = medicines
        self.conditions = conditions
    }
}
