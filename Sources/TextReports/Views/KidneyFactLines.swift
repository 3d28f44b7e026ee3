import DoseModel

/// What is known of a person's kidneys and what that allows, each limit with its source.
struct KidneyFactLines {
    private let part: JointPart

    init(_ part: JointPart) {
        self.part = part
    }

    /// The value, the band it lies in, and the band's limits.
    var lines: [String] {
        let patient = part.circumstances.patient
        let function = RenalFunction(of: patient)
        let rules = part.monograph.renal
        let band = rules.band(for: function, age: patient.age)
        let measured = patient.measured.map { ", measured \($0.text)" } ?? ""
        let known: String =
            switch function {
            case .measured(let values): "\(values.governing.text) \(values.governing.unit)\(measured)"
            case .dialysis(let kind): "dialysis (\(kind))\(measured)"
            case .unknown: "kidney function not known"
            }
        guard rules.isAdjusted else { return ["\(known); no limit of this drug depends on it here"] }
        return ["\(known): \(isUnknown(function) ? "taken as " : "")band \(band.name)"] + limits(of: band, patient.age)
    }

    private func limits(of band: RenalBand, _ age: Int?) -> [String] {
        let daily = part.circumstances.acknowledges(.c103) ? band.dailyUnderAbsolute : band.daily
        var lines: [String] = []
        func add<Value>(_ what: String, _ limit: Cited<Value>?, _ text: (Value) -> String) {
            guard let limit else { return }
            lines.append("\(what) \(text(limit.value)) (\(limit.basis.rawValue): \(limit.citation))")
        }
        add("a day, at most", daily.ceiling) { $0.text }
        add("a day, warned about from", daily.caution?.threshold) { $0.text }
        if let rule = band.ageRule, let age, age >= rule.fromAge.value {
            add("a day from age \(rule.fromAge.value), at most", rule.dailyCeiling) { $0.text }
        }
        add("one dose, at most", band.perDose) { $0.text }
        add("on the first day, at most", band.startDaily) { $0.text }
        add("days between increases, at least", band.minimumDays) { String($0) }
        add("doses a day, at most", band.dosesPerDay) { String($0) }
        return lines + (band.advice.isEmpty ? [] : [band.advice])
    }

    private func isUnknown(_ function: RenalFunction) -> Bool {
        if case .unknown = function { true } else { false }
    }
}
