import DoseModel

/// The columns a plan may have as CSV: those of `start,days,time,amount` and `date,time,amount`, and those that
/// Doseplan's own tables have beside them.
enum CSVColumn: String, CaseIterable {
    case step
    case phase
    case start
    case last
    case days
    case every
    case weekdays
    case date
    case weekday
    case time
    case slot
    case anchor
    case amount
    case take
    case total
    case change
    case drug

    /// Other names that columns go by.
    private static let others: [String: CSVColumn] = [
        "every_days": .every, "dose": .amount, "daily_total": .total, "day": .date, "end": .last, "until": .last,
    ]

    /// The column of a normalized name; `amount_mg` is one of amounts too.
    init?(name: String) {
        let plain = CSVColumn.unit(of: name).map { String(name.dropLast($0.rawValue.utf8.count + 1)) } ?? name
        guard let column = CSVColumn(rawValue: plain) ?? CSVColumn.others[plain],
            plain == name || column == .amount || column == .total
        else { return nil }
        self = column
    }

    /// The unit that the name of a column gives its amounts: mg in `amount_mg`.
    static func unit(of name: String) -> DoseUnit? {
        DoseUnit.allCases.first { name.hasSuffix("_" + $0.rawValue) }
    }

    /// A name in lower case, words joined by `_`: `Amount (mg)` becomes `amount_mg`.
    static func normalized(_ text: String) -> String {
        var name = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
            case " ", "-", "_", "/": if !name.isEmpty, !name.hasSuffix("_") { name += "_" }
            case "(", ")", "\"", "\t": break
            default: name += "?"
            }
        }
        while name.hasSuffix("_") { name.removeLast() }
        return name
    }

    /// Whether a normalized name can be that of a column: a word, and no number or sentence.
    static func looksLikeName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first else { return true }
        return ("a"..."z").contains(first) && !name.contains("?") && name.utf8.count <= 30
    }
}
