import CalmDays
import DoseModel

/// What the reader of a calendar hands to the program that asked: a line each for a busy time and for a warning, and a last
/// line that says it is all.
enum BusyLines {
    private static let last = "end"

    /// Writes them.
    static func text(_ times: [BusyTime], _ warnings: [String]) -> String {
        var text = ""
        for time in times {
            let days = time.days.map { "\($0.lowerBound.dayNumber) \($0.upperBound.dayNumber)" } ?? "- -"
            let kinds = time.kinds.isEmpty ? "-" : time.kinds.joined(separator: ",")
            text += "busy \(time.start) \(time.end) \(days) \(kinds)"
            if let title = time.title { text += "\t" + oneLine(title) }
            text += "\n"
        }
        for warning in warnings { text += "note\t" + oneLine(warning) + "\n" }
        return text + last + "\n"
    }

    /// Reads them; `nil` where they are not whole.
    static func read(_ bytes: [UInt8], kinds: [String]) -> (times: [BusyTime], warnings: [String])? {
        var times: [BusyTime] = []
        var warnings: [String] = []
        var isWhole = false
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard !isWhole else { return nil }
            let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
            let head = String(decoding: parts.first ?? [], as: UTF8.self)
            let tail = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
            if head == last {
                isWhole = true
            } else if head == "note" {
                warnings.append(tail ?? "")
            } else {
                guard let time = time(head, tail, kinds: kinds) else { return nil }
                times.append(time)
            }
        }
        return isWhole ? (times, warnings) : nil
    }

    private static func time(_ head: String, _ title: String?, kinds: [String]) -> BusyTime? {
        let words = head.split(separator: " ")
        guard words.count == 6, words[0] == "busy", let start = Int(words[1]), let end = Int(words[2]) else {
            return nil
        }
        var days: Range<CivilDate>?
        if let first = Int(words[3]), let after = Int(words[4]), first <= after {
            days = CivilDate(dayNumber: first)..<CivilDate(dayNumber: after)
        }
        let found = words[5].split(separator: ",").map { String($0) }
        return BusyTime(start: start, end: end, days: days, kinds: kinds.filter(found.contains), title: title)
    }

    private static func oneLine(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
