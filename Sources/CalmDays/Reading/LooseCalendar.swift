/// What a calendar from elsewhere holds, as far as it says when somebody is busy: a streaming reader whose work and
/// memory are bounded whatever the file holds.
struct LooseCalendar {
    /// The events, in file order.
    private(set) var events: [LooseEvent] = []
    /// The zones the file defines.
    private(set) var zones: [LooseZone] = []
    /// The zone that floating times are meant in, where the file says one.
    private(set) var defaultZone: String?

    private static let begin = Array("BEGIN".utf8)

    /// Reads a file.
    init(_ bytes: [UInt8], within limits: CalendarLimits, _ warnings: inout CalendarWarnings) {
        var bytes = bytes
        if bytes.count > limits.bytes {
            warnings.note("the calendar is larger than \(limits.bytes >> 20) MB; what lies beyond was not read")
            bytes.removeSubrange(limits.bytes...)
        }
        var lines = UnfoldedLines(bytes, longest: limits.line)
        var open: [String] = []
        var beyond = 0
        var (components, datesLeft, isCalendar) = (0, limits.dates, false)
        var event: LooseEvent?
        var zone: LooseZone?
        while let line = lines.next() {
            guard let property = LooseProperty(line) else { continue }
            switch property.name {
            case "BEGIN":
                components += 1
                if components > limits.components {
                    warnings.note(
                        "the calendar has more than \(limits.components) components; what lies beyond was not read")
                    if event?.start != nil { events.append(event!) }
                    return
                }
                guard beyond == 0, open.count < limits.depth else {
                    if beyond == 0 { warnings.note("components deeper in one another than \(limits.depth)") }
                    beyond += 1
                    continue
                }
                open.append(property.word)
                isCalendar = isCalendar || open[0] == "VCALENDAR"
                if open.count == 2, property.word == "VEVENT" { event = LooseEvent() }
                if open.count == 2, property.word == "VTIMEZONE" { zone = LooseZone() }
                if open.count == 3, zone != nil { zone?.begin() }
            case "END":
                if beyond > 0 {
                    beyond -= 1
                    continue
                }
                guard open.popLast() != nil else { continue }
                guard open.count == 1 else { continue }
                if let event { LooseCalendar.add(event, to: &events, &warnings) }
                if let zone, !zone.name.isEmpty { zones.append(zone) }
                (event, zone) = (nil, nil)
            default:
                guard beyond == 0 else { continue }
                switch open.count {
                case 1 where property.name == "X-WR-TIMEZONE": defaultZone = property.text.trimmed
                case 2 where event != nil: event?.take(property, &warnings, datesLeft: &datesLeft)
                case 2 where property.name == "TZID": zone?.name = property.text
                case 3 where zone != nil: zone?.take(property, &warnings)
                default: break
                }
            }
        }
        if lines.tooLong > 0 {
            for _ in 0..<min(lines.tooLong, 1_000) {
                warnings.note("a line longer than \(limits.line >> 10) KiB was not read")
            }
        }
        if !open.isEmpty || beyond > 0 { warnings.note("the calendar ends in the middle") }
        if !isCalendar { warnings.note("this is no calendar: no BEGIN:VCALENDAR") }
    }

    private static func add(
        _ event: LooseEvent, to events: inout [LooseEvent], _ warnings: inout CalendarWarnings
    ) {
        guard event.start != nil else { return warnings.note("an event without a beginning was left out") }
        events.append(event)
    }
}
