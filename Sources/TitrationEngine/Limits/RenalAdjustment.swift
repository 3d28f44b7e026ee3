import DoseModel

/// The limits that hold for one person: the general ceilings and what their kidneys allow, whichever is lower.
struct RenalAdjustment {
    /// On a day's total, the general ones first.
    private let ofDay: [DoseLimit]
    /// On a single dose, the general ones first.
    private let ofDose: [DoseLimit]
    /// Whether a target was asked for: limits that nobody read in a source then only warn.
    private let isAsked: Bool
    /// The most on the first day, where the band forbids more and does not only advise.
    let startDaily: DoseLimit?
    /// The fewest days between two increases by the drug's own rule and by the kidneys.
    let minimumDays: Cited<Int>
    /// The fewest days between two increases by the kidneys; `nil` where they ask for none.
    let kidneyDays: Cited<Int>?
    /// The most doses a day; `nil` where the kidneys set none.
    let dosesPerDay: Cited<Int>?
    /// What becomes smaller first.
    let reduction: RenalRules.Reduction
    /// The kidney function in words, `eGFR 52.3 (45 to under 60)`.
    let kidneyText: String

    /// Works out the limits. Going above the cautious ceilings takes their acknowledgement; no acknowledgement lifts a
    /// renal ceiling.
    init(monograph: Monograph, circumstances: Circumstances, isAsked: Bool) {
        let patient = circumstances.patient
        let function = RenalFunction(of: patient)
        let band = monograph.renal.band(for: function, age: patient.age)
        let isUnderAbsolute = circumstances.acknowledges(.c103)
        let jurisdiction = circumstances.jurisdiction(with: monograph)
        let kidneyText = RenalAdjustment.text(of: function, band: band)
        self.kidneyText = kidneyText
        self.isAsked = isAsked
        reduction = monograph.renal.reduction

        func general(_ span: Ceiling.Span) -> [DoseLimit] {
            let absolute = monograph.ceiling(.absolute, per: span, in: jurisdiction).map {
                DoseLimit(cited: $0.limit, code: span == .dose ? .c101 : .c102, owner: "the absolute ceiling")
            }
            let recommended = monograph.ceiling(.recommended, per: span, in: jurisdiction).map {
                DoseLimit(cited: $0.limit, code: .c103, owner: "the cautious ceiling")
            }
            return [isUnderAbsolute ? nil : recommended, absolute].compactMap(\.self)
        }
        func renal(_ cited: Cited<Dose>?) -> [DoseLimit] {
            cited.map { [DoseLimit(cited: $0, code: .r301, owner: kidneyText)] } ?? []
        }

        var bandDaily = (isUnderAbsolute ? band.dailyUnderAbsolute : band.daily).ceiling
        if let rule = band.ageRule, let age = patient.age, age >= rule.fromAge.value, let ceiling = rule.dailyCeiling {
            bandDaily = ceiling
        }
        ofDay = general(.day) + renal(bandDaily)
        ofDose = general(.dose) + renal(band.perDose)
        dosesPerDay = band.dosesPerDay
        switch band.gate.value {
        case .none, .advisory: startDaily = nil
        case .acknowledge, .refuse: startDaily = renal(band.startDaily).first
        }
        kidneyDays = band.minimumDays
        let general = Cited(
            monograph.step.interval.value.lowerBound, basis: monograph.step.interval.basis,
            citation: monograph.step.interval.citation)
        if let days = band.minimumDays, days.value > general.value { minimumDays = days } else { minimumDays = general }
    }

    /// The most in a day.
    var daily: DoseLimit? { lowest(ofDay, firmOnly: isAsked) }

    /// The most in one dose.
    var perDose: DoseLimit? { lowest(ofDose, firmOnly: isAsked) }

    /// The most in a day, by what was read in a source.
    var firmDaily: DoseLimit? { lowest(ofDay, firmOnly: true) }

    /// The most in one dose, by what was read in a source.
    var firmPerDose: DoseLimit? { lowest(ofDose, firmOnly: true) }

    /// The limit a regimen breaks, if any: the day's first.
    ///
    /// - Parameter firmOnly: whether limits that nobody read in a source do not count; `nil` where they count unless a
    ///   target was asked for.
    func broken(by regimen: Regimen, firmOnly: Bool? = nil) -> BrokenLimit? {
        let firmOnly = firmOnly ?? isAsked
        if let limit = lowest(ofDay, firmOnly: firmOnly), regimen.largestDay > limit.cited.value {
            return BrokenLimit(limit)
        }
        if let limit = lowest(ofDose, firmOnly: firmOnly), regimen.largestDose > limit.cited.value {
            return BrokenLimit(limit)
        }
        if let most = dosesPerDay, !firmOnly || most.basis != .unverified, regimen.dosesPerDay > most.value {
            return BrokenLimit(dosesPerDay: most, owner: kidneyText)
        }
        return nil
    }

    private func lowest(_ limits: [DoseLimit], firmOnly: Bool) -> DoseLimit? {
        limits.filter { !firmOnly || $0.cited.basis != .unverified }.min { $0.cited.value < $1.cited.value }
    }

    private static func text(of function: RenalFunction, band: RenalBand) -> String {
        switch function {
        case .dialysis(let kind): kind == "dialysis" ? kind : "dialysis (\(kind))"
        case .unknown: "unknown kidney function, taken as \(band.name)"
        case .measured(let measured):
            "kidney function \(measured.governing.text) (\(band.name), \(measured.governing.method.rawValue))"
        }
    }
}
