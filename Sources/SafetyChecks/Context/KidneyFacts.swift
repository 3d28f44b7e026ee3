package import DoseModel

/// What kidney function allows this person, and how it was found.
package struct KidneyFacts: Sendable {
    /// The function as far as it is known.
    package let function: RenalFunction
    /// The band that holds, assumed where nothing is known.
    package let band: RenalBand
    /// Whether the band's stricter rule for older people holds.
    package let isOlder: Bool
    /// The most in a day; `nil` where the general ceilings hold.
    package let dailyCeiling: Cited<Dose>?
    /// When to warn below that; `nil` for never.
    package let dailyCaution: RenalBand.Caution?
    /// Whether agreeing to go above the recommended ceiling opened a higher limit that the plan uses.
    package private(set) var isHigherBaseUsed = false

    /// Works out what holds for a patient.
    ///
    /// - Parameter isAboveRecommended: whether going above the recommended ceiling is acknowledged for the whole plan.
    init(of patient: Patient, under rules: RenalRules, isAboveRecommended: Bool) {
        let function = RenalFunction(of: patient)
        let band = rules.band(for: function, age: patient.age)
        let isOlder = band.ageRule.map { rule in patient.age.map { $0 >= rule.fromAge.value } ?? false } ?? false
        let daily = isAboveRecommended ? band.dailyUnderAbsolute : band.daily
        self.function = function
        self.band = band
        self.isOlder = isOlder
        dailyCeiling = (isOlder ? band.ageRule?.dailyCeiling : nil) ?? daily.ceiling
        dailyCaution = daily.caution
    }

    /// Notes whether a plan with this largest daily total would have been judged harder without the agreement to go
    /// above the recommended ceiling.
    mutating func noteUse(of highest: Dose, isAboveRecommended: Bool) {
        guard isAboveRecommended, band.daily != band.dailyUnderAbsolute else { return }
        let isOverCeiling = band.daily.ceiling.map { highest > $0.value } ?? false
        isHigherBaseUsed = isOverCeiling || band.daily.caution?.warns(highest) ?? false
    }

    /// Whether nothing is known.
    var isUnknown: Bool { function == .unknown }

    /// `on dialysis`, `with kidney function in the band 45 to under 60`.
    var bandText: String {
        if case .dialysis = function { return "on dialysis" }
        return "with kidney function in the band \(band.name)"
    }

    /// How the function was found and which value governs, in one line.
    var text: String {
        switch function {
        case .unknown: return "kidney function is unknown and judged as \(band.name)"
        case .dialysis(let kind): return "on dialysis (\(kind))"
        case .measured(let measured):
            let values = measured.estimates.map { "\($0.method.rawValue) \($0.text) \($0.unit)" }
            let governing = measured.governing.method.rawValue
            let choice = values.count > 1 ? "; the lower one, \(governing), governs" : ""
            return "kidney function: \(values.joined(separator: ", "))\(choice); band \(band.name)"
        }
    }
}
