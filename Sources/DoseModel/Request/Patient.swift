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

    /// How much alcohol is drunk.
    public enum Alcohol: String, CaseIterable, Sendable {
        case none
        case some
        case daily
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
    /// How much alcohol is drunk; `nil` where not said.
    public var alcohol: Alcohol?
    /// Blood pressure at rest; `nil` where not said.
    public var bloodPressure: BloodPressure?
    /// What was tried before, or cannot be taken: measures, medicines, classes, as written.
    public var tried: [String]
    /// Where the words stand in the file they came from.
    public var places = PatientPlaces()

    /// Creates a person; everything may be unknown.
    public init(
        age: Int? = nil, sex: Sex? = nil, kidney: Kidney? = nil, measured: CivilDate? = nil, weight: Kilograms? = nil,
        taking: [String]? = nil, conditions: [String] = [], pregnancy: Pregnancy? = nil,
        alcohol: Alcohol? = nil, bloodPressure: BloodPressure? = nil, tried: [String] = []
    ) {
        self.age = age
        self.sex = sex
        self.kidney = kidney
        self.measured = measured
        self.weight = weight
        self.taking = taking
        self.conditions = conditions
        self.pregnancy = pregnancy
        self.alcohol = alcohol
        self.bloodPressure = bloodPressure
        self.tried = tried
    }
}
