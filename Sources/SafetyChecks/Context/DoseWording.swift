import DoseModel

/// How findings name doses and lists. Only called once something is wrong.
enum DoseWording {
    /// `11:45`, `lunch (11:45)`, `lunch (11:45 on Sat, Sun)`.
    static func name(_ dose: ScheduledDose) -> String {
        let days = dose.weekdays == .everyDay ? "" : " on \(dose.weekdays.text)"
        if case .clock = dose.slot { return dose.time.text + days }
        let before = dose.anchor == .beforeMeal ? "before " : ""
        return "\(before)\(dose.slot.name) (\(dose.time.text)\(days))"
    }

    /// `a`, `a and b`, `a, b and c`; of more than ten the rest is counted.
    static func list(_ words: [String]) -> String {
        if words.count > 10 { return list(words.prefix(10 - 1) + ["\(words.count - 10 + 1) more"]) }
        guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `1 day`, `3 days`.
    static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    /// `1 minute`, `239 minutes`.
    static func minutes(_ count: Int) -> String { count == 1 ? "1 minute" : "\(count) minutes" }

    /// `25 %`; with decimals where it is not whole: `33.4 %`.
    static func percent(thousandths: Int) -> String { DecimalText.thousandths(Int64(thousandths) * 100) + " %" }

    /// Why a form is never divided; `nil` where it may be.
    static func reasonToStayWhole(_ form: Product.Form) -> String? {
        switch form {
        case .tablet, .liquid: nil
        case .capsule: "a capsule is swallowed whole"
        case .orodispersible: "it is too brittle to divide"
        case .modifiedRelease: "divided it would give all its drug off at once"
        case .patch: "a patch is worn whole; cut, it may give its drug off at once"
        }
    }

    /// `lengthen step 2 to 3 days (2 now)`.
    static func lengthen(_ step: StepFacts, by days: Int) -> String {
        "lengthen step \(step.number) to \(self.days(step.days + days)) (\(step.days) now)"
    }
}
