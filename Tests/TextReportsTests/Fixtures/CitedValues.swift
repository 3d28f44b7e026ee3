import DoseModel

/// Every cited value of a monograph, found by walking the value itself: what is added to the model is found unasked.
struct CitedValues {
    /// One of them.
    struct Found {
        /// Where in the model it stands.
        let path: String
        /// What a page must say of it: its numbers in order, or its words.
        let text: String
        let basis: Basis
        let citation: String
    }

    private(set) var found: [Found] = []

    init(_ monograph: Monograph) {
        walk(monograph, path: monograph.id)
    }

    private mutating func walk(_ value: Any, path: String) {
        let mirror = Mirror(reflecting: value)
        if String(describing: type(of: value)).hasPrefix("Cited<") {
            let parts = mirror.children.map(\.value)
            if let text = CitedValues.text(parts[0]), !text.isEmpty {
                found.append(
                    Found(path: path, text: text, basis: parts[1] as! Basis, citation: parts[2] as! String))
            } else if CitedValues.text(parts[0]) == nil {
                found.append(Found(path: path, text: "no words for \(parts[0])", basis: .published, citation: ""))
            }
            return
        }
        for (index, child) in mirror.children.enumerated() {
            let name = child.label ?? String(index)
            // The same limits under both bases are said once; where the kidneys change nothing, that alone is said.
            if let band = value as? RenalBand, name == "dailyUnderAbsolute", band.daily == band.dailyUnderAbsolute {
                continue
            }
            // Parts of a tablet are fractions, volumes decimals.
            if let product = value as? Product, name == "smallestPart" {
                let part = product.smallestPart
                let text = product.form.isMeasured ? part.value.decimalText : part.value.text
                found.append(Found(path: path, text: text, basis: part.basis, citation: part.citation))
                continue
            }
            if let rules = value as? RenalRules, !rules.isAdjusted, name != "bands" { continue }
            walk(child.value, path: path + "." + name)
        }
    }

    /// `nil` for a kind of value that this does not know yet.
    private static func text(_ value: Any) -> String? {
        switch value {
        case let value as Dose: value.text
        case let value as Int: String(value)
        case let value as ClosedRange<Int>: text(value)
        case let value as Ratio: value.decimalText
        case let value as String: value
        case let value as RenalBand.Gate:
            switch value {
            case .none: "open"
            case .advisory: "open, with warnings"
            case .acknowledge: "a prescriber must agree"
            case .refuse: "to be avoided"
            }
        case let value as Code: value.text
        case let value as Interaction.Level: value.rawValue
        case let value as ConditionRule.Level: value.rawValue
        case let value as DaySchedule:
            DaySlot.ofEveryDay.compactMap { value.time(of: $0, on: .monday)?.text }.joined(separator: " ")
        case let value as ShapeValue: text(value)
        case let value as [RevisionVerb]: value.map(\.rawValue).joined(separator: ", ")
        default: nil
        }
    }

    private static func text(_ value: ShapeValue) -> String {
        switch value {
        case .dose(let range): text(range)
        case .percent(let range):
            (range.lowerBound == range.upperBound ? [range.lowerBound] : [range.lowerBound, range.upperBound])
                .map(\.decimalText).joined(separator: " ")
        case .days(let range), .count(let range): text(range)
        case .number(let number): number.decimalText
        case .levels(let levels):
            levels.map { "\($0.above.text) \(text($0.step)) " + ($0.every.map(text) ?? "") }.joined(separator: " ")
        case .rungs(let rungs):
            rungs.map { "\($0.regimen.largestDose.text) " + ($0.days.map(text) ?? "") }.joined(separator: " ")
        }
    }

    private static func text(_ range: ClosedRange<Int>) -> String {
        range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) \(range.upperBound)"
    }

    private static func text(_ range: ClosedRange<Dose>) -> String {
        range.lowerBound == range.upperBound
            ? range.lowerBound.text : "\(range.lowerBound.text) \(range.upperBound.text)"
    }
}
