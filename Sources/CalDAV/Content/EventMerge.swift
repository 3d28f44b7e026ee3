/// Puts a new version in the place of an old one and keeps what people's programs added to it: alarms that are not ours,
/// and that an alarm was acknowledged or put off.
enum EventMerge {
    /// The wanted calendar with what is to be kept of the one on the server.
    ///
    /// - Parameters:
    ///   - wanted: what the plan wants.
    ///   - present: what lies on the server.
    ///   - ours: the keys of the alarms we put in, now and before.
    ///   - isEdited: whether the one on the server is somebody's edit that is to be replaced.
    static func merged(
        _ wanted: CalendarTree, over present: CalendarTree, ours: Set<String>, isEdited: Bool
    ) -> CalendarTree {
        guard let old = present.event, let place = wanted.children.firstIndex(where: { $0.name == "VEVENT" }) else {
            return wanted
        }
        var result = wanted
        var event = wanted.children[place]
        event.lines = withSequence(event.lines, over: old, isEdited: isEdited)
        event.lines += old.lines.filter { isKept($0, in: event) }
        let oldAlarms = old.all("VALARM")
        let foreign = oldAlarms.filter { !ours.contains(AlarmKey.of($0)) }
        let known = oldAlarms.filter { ours.contains(AlarmKey.of($0)) }
        for index in event.children.indices where event.children[index].name == "VALARM" {
            let key = AlarmKey.of(event.children[index])
            // Where the wording of the alarm's moment changed, the one alarm there was is still its forerunner.
            let forerunner = known.first { AlarmKey.of($0) == key } ?? (known.count == 1 ? known[0] : nil)
            if let forerunner {
                let lines = forerunner.lines.filter { isKept($0, in: event.children[index]) }
                event.children[index].lines += lines
            }
        }
        // Programs copy the event's title into the alarms they add. An old dose must not ring.
        let stale = Set(([old["SUMMARY"]] + known.map { $0["DESCRIPTION"] }).compactMap { $0?.plainValue.trimmed })
        event.children += foreign.map { renewed($0, stale: stale, title: event["SUMMARY"]?.plainValue ?? "") }
        result.children[place] = event
        return result
    }

    /// The alarms of an event that are not ours, and those of ours that are gone.
    static func missingAlarms(in present: CalendarTree, of sent: [String]) -> Bool {
        let there = Set((present.event?.all("VALARM") ?? []).map { AlarmKey.of($0) })
        return sent.contains { !there.contains($0) }
    }

    /// Lines of people's programs that outlive a new version (RFC 9074, and what is common).
    private static func isKept(_ line: ContentLine, in event: CalendarTree) -> Bool {
        let isForeign =
            line.name == "ACKNOWLEDGED" || line.name.hasPrefix("X-MOZ-") || line.name.hasPrefix("X-APPLE-")
        return isForeign && !event.lines.contains { $0.name == line.name }
    }

    /// A SEQUENCE never goes back; replacing an edit counts as a change of its own.
    private static func withSequence(
        _ lines: [ContentLine], over old: CalendarTree, isEdited: Bool
    ) -> [ContentLine] {
        guard let theirs = old["SEQUENCE"].flatMap({ Int32($0.value.trimmed) }), theirs >= 0, theirs < Int32.max else {
            return lines
        }
        return lines.map { line in
            guard line.name == "SEQUENCE" else { return line }
            return ContentLine("SEQUENCE:\(max(Int32(line.value) ?? 0, isEdited ? theirs + 1 : theirs))")
        }
    }

    private static func renewed(_ alarm: CalendarTree, stale: Set<String>, title: String) -> CalendarTree {
        var alarm = alarm
        alarm.lines = alarm.lines.map { line in
            ["DESCRIPTION", "SUMMARY"].contains(line.name) && stale.contains(line.plainValue.trimmed)
                ? ContentLine(line.name, text: title) : line
        }
        return alarm
    }
}
