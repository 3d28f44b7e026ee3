import DoseModel

extension Regimen {
    /// The regimen in words, `5 mg before lunch and dinner, 10 mg at bedtime`.
    var text: String {
        guard isVaried else { return text(of: doses[...]) + intervalText }
        return dueDays.map { day in
            text(of: doses.filter { $0.cycleDay == day }[...]) + " on day \(day + 1)"
        }.joined(separator: ", ") + " of every \(everyDays) days"
    }

    /// The daily total in words, averaged over days with and without the drug: `8.75 mg/day`.
    var averageText: String { average.perDayText }

    private var intervalText: String {
        everyDays == 1 ? "" : everyDays == 2 ? " every other day" : " every \(everyDays) days"
    }

    private func text(of doses: ArraySlice<SlotDose>) -> String {
        var phrases: [String] = []
        var rest = doses
        while let first = rest.first {
            let alike = rest.prefix { $0.amount == first.amount && $0.anchor == first.anchor }
            let slots = alike.map(\.slot.name)
            let list =
                slots.count > 1 ? slots.dropLast().joined(separator: ", ") + " and " + slots[slots.count - 1] : slots[0]
            phrases.append("\(first.amount.text) \(first.anchor == .beforeMeal ? "before" : "at") \(list)")
            rest = rest.dropFirst(alike.count)
        }
        return phrases.joined(separator: ", ")
    }
}
