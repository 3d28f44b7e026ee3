package import DoseModel

/// Days to begin on, for people.
package enum CalmText {
    /// So many days are written out; the others are counted.
    private static let most = 10

    /// The answer in words, with a line feed at the end of each line.
    package static func of(_ answer: CalmStart) -> String {
        let drugs = answer.drugs.map(PrintableText.line).joined(separator: " and ")
        guard let first = answer.days.map(\.date).min(), let last = answer.days.map(\.date).max() else { return "" }
        var lines: [String] = []
        func add(_ label: String, _ text: String) { lines += WrappedText.hanging(label, text, width: PlanTable.width) }
        add("", "Days to start \(drugs), \(first.readableText) to \(last.readableText), the calmest first")
        add("", "Days are those of \(PrintableText.line(answer.timeZone)).")
        lines.append("")
        for (index, day) in answer.days.prefix(most).enumerated() {
            add("\(PaddedText.left(String(index + 1), width: 3))  \(day.date.readableText)  ", heading(day))
            for up in day.increases where !up.reasons.isEmpty {
                add("     dose up \(up.date.readableText)  ", increase(up))
            }
        }
        let others = answer.days.count - most
        if others > 0 { lines.append("     and \(others) more that are no calmer") }
        if !answer.days.contains(where: \.isCalm) {
            lines += ["", "No day here is calm: look at later days with --from or --within."]
        }
        if !answer.notes.isEmpty { lines.append("") }
        for note in answer.notes {
            add("note: ", "\(PrintableText.line(note.calendar)): \(PrintableText.line(note.text))")
        }
        lines.append("")
        add("", basis(answer.rule))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func heading(_ day: CalmStart.Day) -> String {
        if let refusal = day.refusal { return "no plan: \(PrintableText.line(refusal))" }
        let reasons = day.reasons.isEmpty ? "calm" : "not calm: " + list(day.reasons, seenFrom: day.date)
        let week = "\(hours(day.busyMinutes)) busy in the first week, \(packed(day.packedDays))"
        let up = day.increases
        let calm = up.count { $0.reasons.isEmpty }
        let increases = up.isEmpty ? "" : "; \(calm) of \(up.count) days of a higher dose calm"
        return "\(reasons); \(week)\(increases)"
    }

    private static func increase(_ increase: CalmStart.Increase) -> String {
        let better = increase.later.map { "; \($0.readableText) is the next calm day" } ?? "; no calm day is near"
        return list(increase.reasons, seenFrom: increase.date) + better
    }

    private static func list(_ reasons: [CalmReason], seenFrom date: CivilDate) -> String {
        reasons.map { reason in
            let when =
                switch date.days(until: reason.date) {
                case 0: "that day"
                case 1: "the day after"
                case -1: "the day before"
                default: "on \(reason.date.readableText)"
                }
            let titles = reason.titles.prefix(3).map { "\"\(PrintableText.line($0))\"" }.joined(separator: ", ")
            return "\(words(reason.what)) \(when)" + (titles.isEmpty ? "" : " (\(titles))")
        }.joined(separator: ", ")
    }

    private static func words(_ what: CalmReason.What) -> String {
        switch what {
        case .kind(_, let title): title
        case .packed(let minutes): "\(hours(minutes)) busy"
        case .wholeDay: "an entry for the whole day"
        }
    }

    private static func packed(_ days: Int) -> String {
        days == 0 ? "no day packed" : days == 1 ? "1 day packed" : "\(days) days packed"
    }

    /// `6 h`, `7 h 30 min`.
    private static func hours(_ minutes: Int) -> String {
        minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
    }

    private static func basis(_ rule: CalmRule) -> String {
        "A day is packed from \(hours(rule.packedDay.value)) between getting up and bedtime "
            + "(\(rule.packedDay.basis.rawValue): \(rule.packedDay.citation))."
    }
}

extension PaddedText {
    /// A text with blanks before it.
    fileprivate static func left(_ text: String, width: Int) -> String {
        String(repeating: " ", count: max(width - text.count, 0)) + text
    }
}
