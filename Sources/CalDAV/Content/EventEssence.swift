/// What an event says about a dose: when, how often, what. Servers rewrite the rest and people's programs add to it; only
/// a change of the essence is somebody's edit.
struct EventEssence: Hashable {
    /// 32 hexadecimal digits that stand for the essence.
    let digest: String

    /// The essence of a calendar that holds one event, with its changed occurrences if it has any.
    init(of calendar: CalendarTree) {
        var events: [String] = []
        for event in calendar.all("VEVENT") {
            let lines = event.lines.compactMap { EventEssence.canonical($0) }.sorted()
            events.append(lines.joined(separator: "\u{1F}"))
        }
        digest = String(SHA256.hex(events.sorted().joined(separator: "\u{1E}").utf8).prefix(32))
    }

    /// One spelling of a line that matters; `nil` for one that does not.
    private static func canonical(_ line: ContentLine) -> String? {
        switch line.name {
        case "DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE":
            let times = line.value.split(separator: ",").map { $0.trimmed.uppercased() }.sorted()
            let isDate = line["VALUE"]?.uppercased() == "DATE" || times.allSatisfy { $0.count == 8 }
            let zone = isDate ? "" : line["TZID"] ?? ""
            return line.name + ";" + zone + ":" + times.joined(separator: ",")
        case "RRULE", "EXRULE":
            let parts = line.value.uppercased().split(separator: ";").map { $0.trimmed }
            // An interval of one and weeks from Monday are what a rule has unless it says otherwise.
            return line.name + ":"
                + parts.filter { $0 != "INTERVAL=1" && $0 != "WKST=MO" }.sorted().joined(separator: ";")
        case "DURATION": return "DURATION:" + line.value.uppercased()
        case "STATUS":
            let status = line.value.trimmed.uppercased()
            return status == "CONFIRMED" ? nil : "STATUS:" + status
        case "SUMMARY", "DESCRIPTION":
            let text = line.plainValue.trimmed
            return text.isEmpty ? nil : line.name + ":" + text
        default: return nil
        }
    }
}
