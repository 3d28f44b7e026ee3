/// What a plan needs to know of the person. No name, no identifier.
public struct Patient: Hashable, Sendable {
    /// How kidney function was stated.
    public enum Kidney: Hashable, Sendable {
        /// Serum creatinine.
        case creatinine(Creatinine)
        /// An eGFR in mL/min/1.73 m², and as written.
        case egfr(Double, text: String)
        /// A creatinine clearance in mL/min, and as written.
        case clearance(Double, text: String)
        /// Dialysis of this kind.
        case dialysis(String)
    }

    /// Whether a pregnancy or breast-feeding counts.
    public enum Pregnancy: String, CaseIterable, Sendable {
        case none
        case pregnant
        case breastFeeding = "breast-feeding"
    }

    /// Completed years.
    public var age: Int?
    /// The sex the kidney equations need.
    public var sex: Sex?
    /// Kidney function as stated.
    public var kidney: Kidney?
    /// When kidney function was measured.
    public var measured: CivilDate?
    /// Body weight.
    public var weight: Kilograms?
    /// Other medicines, by drug name or class, as written; `nil` where not said.
    public var taking: [String]?
    /// Conditions, as written.
    public var conditions: [String]
    /// Pregnancy or breast-feeding; `nil` where not said.
    public var pregnancy: Pregnancy?

    /// Creates a person; everything may be unknown.
    public init(
        age: Int? = nil, sex: Sex? = nil, kidney: Kidney? = nil, measured: CivilDate? = nil, weight: Kilograms? = nil,
        taking: [String]? = nil, conditions: [String] = [], pregnancy: Pregnancy? = nil
    ) {
        self.age = age
        self.sex = sex
        self.kidney = kidney
        self.measured = measured
        self.weight = weight
        self.taking = taking
        self.conditions = conditions
        self.pregnancy = pregnancy
    }
}
