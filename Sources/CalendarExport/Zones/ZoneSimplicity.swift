package import DoseModel

/// Whether a zone's definition is a pair of yearly rules, which is all that Outlook reads of it (MS-STANOICAL 2.2.47;
/// rules as in MS-OXCICAL 2.1.3.2.2).
package enum ZoneSimplicity {
    /// A sentence about the zone of some plans where it is more than that; `nil` where it is not, or there is no zone.
    package static func complaint(of plans: [Plan]) throws(InputError) -> String? {
        guard let zone = try CalendarScope(plans).zones.first(where: { !isSimple($0.text) }) else { return nil }
        return "Outlook reads only yearly rules of a time zone, and \(zone.name) changes its clocks by others: around a"
            + " change look whether the reminders stand at the right hour."
    }

    /// At most one rule a direction, and no rule that names both a weekday and days of the month; no list of dates.
    static func isSimple(_ definition: [UInt8]) -> Bool {
        let lines = String(decoding: definition, as: UTF8.self).split(separator: "\r\n")
        let observances = lines.count { $0 == "BEGIN:STANDARD" || $0 == "BEGIN:DAYLIGHT" }
        return observances <= 2
            && !lines.contains { line in
                line.hasPrefix("RDATE")
                    || (line.hasPrefix("RRULE") && line.contains("BYDAY=") && line.contains("BYMONTHDAY="))
            }
    }
}
