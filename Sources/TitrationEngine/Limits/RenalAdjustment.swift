import DoseModel

/// The limits that hold for one person: the general ceilings and what their kidneys allow, whichever is lower.
struct RenalAdjustment {
    /// The most in a day.
    let daily: DoseLimit?
    /// The most in one dose.
    let perDose: DoseLimit?
    /// The most on the first day, where the band forbids more and does not only advise.
    let startDaily: DoseLimit?
    /// The fewest days between two increases.
    let minimumDays: Cited<Int>
    /// The kidney function in words, `eGFR 52.3 (45 to under 60)`.
    let kidneyText: String

    /// Works out the limits. Going above the cautious ceilings takes their acknowledgement; no acknowledgement lifts a
    /// renal ceiling.
    init(monograph: Monograph, circumstances: Circumstances) {
        let patient = circumstances.patient
        let function = RenalFunction(of: patient)
        let band = monograph.renal.band(for: function, age: patient.age)
        let isUnderAbsolute = circumstances.acknowledges(.c103)
        let jurisdiction = circumstances.jurisdiction(with: monograph)
        let kidneyText = RenalAdjustment.text(of: function, band: band)
        self.kidneyText = kidneyText

        func general(_ span: Ceiling.Span) -> DoseLimit? {
            let absolute = monograph.ceiling(.absolute, per: span, in: jurisdiction).map {
                DoseLimit(cited: $0.limit, code: span == .dose ? .c101 : .c102, owner: "the absolute ceiling")
            }
            guard !isUnderAbsolute else { return absolute }
            let recommended = monograph.ceiling(.recommended, per: span, in: jurisdiction).map {
                DoseLimit(cited: $0.limit, code: .c103, owner: "the cautious ceiling")
            }
            return DoseLimit.lower(recommended, absolute)
        }
        func renal(_ cited: Cited<Dose>?) -> DoseLimit? {
            cited.map { DoseLimit(cited: $0, code: .r301, owner: kidneyText) }
        }

        var bandDaily = (isUnderAbsolute ? band.dailyUnderAbsolute : band.daily).ceiling
        if let rule = band.ageRule, let age = patient.age, age >= rule.fromAge.value, let ceiling = rule.dailyCeiling {
            bandDaily = ceiling
        }
        daily = DoseLimit.lower(general(.day), renal(bandDaily))
        perDose = DoseLimit.lower(general(.dose), renal(band.perDose))
        switch band.gate.value {
        case .none, .advisory: startDaily = nil
        case .acknowledge, .refuse: startDaily = renal(band.startDaily)
        }
        let general = Cited(
            monograph.step.interval.value.lowerBound, basis: monograph.step.interval.basis,
            citation: monograph.step.interval.citation)
        if let days = band.minimumDays, days.value > general.value { minimumDays = days } else { minimumDays = general }
    }

    /// The limit a regimen breaks, if any: the day's first.
    func broken(by regimen: Regimen) -> DoseLimit? {
        if let daily, regimen.total > daily.cited.value { return daily }
        if let perDose, regimen.largestDose > perDose.cited.value { return perDose }
        return nil
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
