/// What an event is called in messages: its first day and time, and its title.
package struct EventLabel: Hashable, Sendable {
    /// `2026-12-07 11:45`, or a day alone; empty where it is not known.
    package let start: String
    /// The title; it may come from a server and is hostile until escaped.
    package let title: String

    /// The label of an event.
    init(_ event: CalendarTree?) {
        let digits = Array((event?["DTSTART"]?.value ?? "").trimmed.utf8.prefix(15))
        let isTime = digits.count == 15 && digits[8] == UInt8(ascii: "T")
        if digits.count >= 8, digits.enumerated().allSatisfy({ $0 == 8 || (0x30..<0x3A).contains($1) }) {
            let text = String(decoding: digits, as: UTF8.self)
            func part(_ from: Int, _ count: Int) -> Substring { text.dropFirst(from).prefix(count) }
            start = "\(part(0, 4))-\(part(4, 2))-\(part(6, 2))" + (isTime ? " \(part(9, 2)):\(part(11, 2))" : "")
        } else {
            start = ""
        }
        title = event?["SUMMARY"]?.plainValue ?? ""
    }
}
