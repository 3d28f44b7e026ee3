/// What tells the alarms of an event apart: what they do, and when. An alarm of the same kind at the same moment is the
/// same alarm, whoever wrote its text.
enum AlarmKey {
    /// `DISPLAY/0`: the action, and the seconds from the start.
    static func of(_ alarm: CalendarTree) -> String {
        let action = (alarm["ACTION"]?.value ?? "").trimmed.uppercased()
        guard let trigger = alarm["TRIGGER"] else { return word(action) + "/none" }
        let fromEnd = trigger["RELATED"]?.uppercased() == "END" ? "end" : ""
        let value = trigger.value.trimmed.uppercased()
        return word(action) + "/" + fromEnd + (seconds(value).map { String($0) } ?? word(value))
    }

    /// A text as one word of letters, digits and the signs of times, whatever it was.
    private static func word(_ text: String) -> String {
        String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(40))
    }

    /// The seconds of a duration like `-PT1H30M`, `P0D`, `-P1W`.
    private static func seconds(_ text: String) -> Int? {
        var rest = text[...]
        var sign = 1
        if let first = rest.first, first == "-" || first == "+" {
            sign = first == "-" ? -1 : 1
            rest.removeFirst()
        }
        guard rest.popFirst() == "P" else { return nil }
        var total = 0
        var isTime = false
        while let first = rest.first {
            if first == "T" {
                isTime = true
                rest.removeFirst()
                continue
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest[digits.endIndex...]
            guard digits.count <= 9, let number = Int(digits), let unit = rest.popFirst() else { return nil }
            switch (unit, isTime) {
            case ("W", false): total += number * 7 * 86_400
            case ("D", false): total += number * 86_400
            case ("H", true): total += number * 3_600
            case ("M", true): total += number * 60
            case ("S", true): total += number
            default: return nil
            }
        }
        return sign * total
    }
}
