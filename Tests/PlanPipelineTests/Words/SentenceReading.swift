import DoseModel
import Foundation

/// Reads the sentences of a step back into doses by date. It shares nothing with what writes them: neither the
/// catalogues nor the calendar.
struct SentenceReading {
    /// What a sentence says of one dose.
    struct Dose: Hashable {
        let minute: Int64
        let micrograms: Int64
    }

    /// The words of a language that the reading hangs on.
    private struct Tongue {
        let months: [String]
        let days: [String]
        let start: String
        let length: String
        let otherDay: String
        let every: String
        let round: String
        let roundDay: String
        let take: String
        let nothing: String
        let amount: String
        let time: String
        let run: String
    }

    private let tongue: Tongue

    /// A reader of English (`en`) or Spanish (`es`).
    init(_ tag: String) {
        tongue = tag == "es" ? SentenceReading.spanish : SentenceReading.english
    }

    /// The doses by day number. `nil` where the sentence is not understood.
    func doses(_ sentence: String) -> [Int: [[Int64]]]? {
        guard let start = match(tongue.start, sentence), let first = dayNumber(start) else { return nil }
        let length = match(tongue.length, sentence).flatMap { Int($0[1]) } ?? 1
        guard let colon = sentence.range(of: ": ") else { return nil }
        let head = String(sentence[..<colon.lowerBound])
        let body = String(sentence[colon.upperBound...])
        var every = 1
        if head.contains(tongue.otherDay) { every = 2 }
        if let found = match(tongue.every, head) { every = Int(found[1])! }
        let isRound = match(tongue.round, head)
        if let isRound { every = Int(isRound[1])! }

        var result: [Int: [[Int64]]] = [:]
        for day in first..<(first + length) { result[day] = [] }
        if isRound != nil {
            for clause in split(body, at: tongue.roundDay) {
                guard let head = match(tongue.roundDay, clause) else { return nil }
                let numbers = head[1].split { !$0.isNumber }.compactMap { Int($0) }
                for number in numbers {
                    guard add(clause, on: { $0 == number - 1 }, first, length, every, &result) else { return nil }
                }
            }
        } else {
            guard add(body, on: { $0 == 0 }, first, length, every, &result) else { return nil }
        }
        return result.mapValues { $0.sorted { $0.lexicographicallyPrecedes($1) } }
    }

    private func add(
        _ clause: String, on isDue: (Int) -> Bool, _ first: Int, _ length: Int, _ every: Int,
        _ result: inout [Int: [[Int64]]]
    ) -> Bool {
        if clause.contains(tongue.nothing) { return true }
        for take in split(clause, at: tongue.take) {
            guard let amount = match(tongue.amount, take), let micrograms = micrograms(amount[1]) else { return false }
            guard tabletsAgree(take, micrograms) else { return false }
            for when in matches(tongue.time, take) {
                let minute = Int64(when[1])! * 60 + Int64(when[2])!
                let days = when.count > 3 && !when[3].isEmpty ? weekdays(when[3]) : Set(0..<7)
                guard !days.isEmpty else { return false }
                for offset in 0..<length where isDue(offset % every) && days.contains((first + offset + 3) % 7) {
                    result[first + offset, default: []].append([minute, micrograms])
                }
            }
        }
        return true
    }

    /// The counts of tablets or millilitres, times their strengths, are the amount.
    private func tabletsAgree(_ take: String, _ micrograms: Int64) -> Bool {
        guard let open = take.range(of: " (") else { return true }
        let what = take[..<open.lowerBound].replacing(",", with: ".")
        var quarters: Int64 = 0
        var found = false
        let solid =
            "(half of a|a quarter of a|three quarters of a|[0-9]* ?[0-9]*/[0-9]+ of a|[0-9]+[½¼¾]?(?: [0-9]+/[0-9]+)?|[½¼¾])"
            + " ?(?:[\\p{L}-]+ )*?(?:of |de )?([0-9.]+) mg(?!/)"
        for part in matches(solid, String(what)) {
            guard let strength = self.micrograms(part[2]) else { return false }
            let words = ["half of a": 2, "a quarter of a": 1, "three quarters of a": 3] as [String: Int64]
            let glyphs = ["½": 2, "¼": 1, "¾": 3] as [Character: Int64]
            var count = words[part[1]] ?? 0
            if count == 0 {
                count = (Int64(part[1].prefix { $0.isASCII && $0.isNumber }) ?? 0) * 4
                if let glyph = part[1].last.flatMap({ glyphs[$0] }) { count += glyph }
            }
            guard count > 0 else { return false }
            quarters += count * strength
            found = true
        }
        for part in matches("([0-9.]+) m[lL] (?:of the|de la solución de) ([0-9.]+) mg/", String(what)) {
            guard let volume = self.micrograms(part[1]), let strength = self.micrograms(part[2]) else { return false }
            quarters += volume * strength / 1_000 * 4
            found = true
        }
        return found && quarters == micrograms * 4
    }

    private func weekdays(_ text: String) -> Set<Int> {
        func number(_ name: String) -> Int? { tongue.days.firstIndex { name.hasPrefix($0) } }
        var days: Set<Int> = []
        var rest = text
        for run in matches(tongue.run, text) {
            guard let first = number(run[1]), let last = number(run[2]), first < last else { return [] }
            days.formUnion(first...last)
            rest = rest.replacing(run[0], with: "")
        }
        for word in rest.split(whereSeparator: { !$0.isLetter }) {
            if let day = number(String(word)) { days.insert(day) }
        }
        return days
    }

    /// Days from 1970 to a date in words, counted month by month.
    private func dayNumber(_ parts: [String]) -> Int? {
        guard let day = Int(parts[2]), let month = tongue.months.firstIndex(of: parts[3]), let year = Int(parts[4])
        else { return nil }
        var number = day - 1
        func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
        for earlier in 1970..<year { number += isLeap(earlier) ? 366 : 365 }
        let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        number += lengths[..<month].reduce(0, +)
        // The day of the week must be that of the date: 1970 began on a Thursday.
        guard tongue.days[(number + 3) % 7] == parts[1] else { return nil }
        return number
    }

    /// `7.5`, `7,5`, `60` in thousandths; `nil` for anything else.
    private func micrograms(_ text: String) -> Int64? {
        let parts = text.split { $0 == "." || $0 == "," }
        guard let whole = parts.first.flatMap({ Int64($0) }), parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return whole * 1_000 }
        guard parts[1].count <= 3 else { return nil }
        return whole * 1_000 + Int64((String(parts[1]) + "000").prefix(3))!
    }

    private func split(_ text: String, at pattern: String) -> [String] {
        let starts = (try? Regex(pattern)).map { text.ranges(of: $0).map(\.lowerBound) } ?? []
        return zip(starts, starts.dropFirst() + [text.endIndex]).map { String(text[$0..<$1]) }
    }

    private func match(_ pattern: String, _ text: String) -> [String]? { matches(pattern, text).first }

    private func matches(_ pattern: String, _ text: String) -> [[String]] {
        guard let regex = try? Regex(pattern) else { return [] }
        return text.matches(of: regex).map { match in match.output.map { String($0.substring ?? "") } }
    }

    private static let english = Tongue(
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        start: "^(?:From|On) (\\w+) (\\d+) (\\w+) (\\d+)", length: " for (\\d+) days", otherDay: "every other day",
        every: "every (\\d+) days", round: "rounds of (\\d+) days", roundDay: "on days? ([0-9, and]+) of each round",
        take: "\\b(?:take|put on) ", nothing: "take none", amount: "([\\d.]+) mg(?: in all)?\\)? at \\d\\d:",
        time: "at (\\d\\d):(\\d\\d)[^(;.0-9]*?(?:\\(((?:on|from) [^)]*)\\)|(?=, at \\d| and at \\d|;|\\.| and take|$))",
        run: "from (\\w+) to (\\w+)")

    private static let spanish = Tongue(
        months: [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ],
        days: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        start: "^(?:Desde el|El) (\\w+) (\\d+) de (\\w+) de (\\d+)", length: "durante (\\d+) días",
        otherDay: "un día sí y otro no", every: "cada (\\d+) días", round: "ciclos de (\\d+) días",
        roundDay: "(?:el|los) días? ([0-9, y]+) de cada ciclo", take: "\\b(?:tome|póngase) ",
        nothing: "no tome nada", amount: "([\\d,]+) mg(?: en total)?\\)? a las? \\d\\d:",
        time:
            "a las? (\\d\\d):(\\d\\d)[^(;.0-9]*?(?:\\(((?:los|de) [^)]*)\\)|(?=, a las? \\d| y a las? \\d|;|\\.| y tome|$))",
        run: "de (\\w+) a (\\w+)")
}
