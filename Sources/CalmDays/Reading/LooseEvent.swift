import DoseModel

/// One VEVENT of a calendar from elsewhere, as far as it says when somebody is busy.
struct LooseEvent {
    /// One more time of a series, with its own length where it has one.
    struct Extra {
        let start: CalendarTime
        /// Minutes; `nil` for that of the series.
        let length: Int?
        /// Its end, where that is written.
        let end: CalendarTime?
    }

    /// Ties the parts of a series together; empty where the event has none.
    var uid = ""
    /// Which version of it.
    var sequence = 0
    /// When it begins; an event without is left out.
    var start: CalendarTime?
    /// When it ends.
    var end: CalendarTime?
    /// How long it lasts, in minutes, where it says that instead.
    var duration: Int?
    /// How it repeats.
    var rules: [ArraySlice<UInt8>] = []
    /// What is added to that.
    var extras: [Extra] = []
    /// What is taken out of it.
    var exceptions: [CalendarTime] = []
    /// The time of a series it stands for.
    var replaces: CalendarTime?
    /// Whether it stands for all later times too.
    var isOfFuture = false
    /// Whether it is off.
    var isCancelled = false
    /// Whether it takes no time.
    var isFree = false
    /// What it is called.
    var title = ""

    /// Takes in one property. What cannot be read is noted and left out.
    mutating func take(_ property: LooseProperty, _ warnings: inout CalendarWarnings, datesLeft: inout Int) {
        func time() -> CalendarTime? { CalendarTime(property.value, zone: property.parameter("TZID")) }
        switch property.name {
        case "UID": uid = property.text
        case "SEQUENCE": sequence = Int(digits: property.value) ?? 0
        case "SUMMARY": title = LooseEvent.unescaped(property.value)
        case "STATUS": isCancelled = property.word == "CANCELLED"
        case "TRANSP": isFree = isFree || property.word == "TRANSPARENT"
        case "X-MICROSOFT-CDO-BUSYSTATUS": isFree = isFree || property.word == "FREE"
        case "DTSTART":
            start = time()
            if start == nil { warnings.note("a beginning that is no time") }
        case "DTEND": end = time()
        case "DURATION": duration = CalendarDuration.minutes(property.value)
        case "RRULE": if rules.count < 16 { rules.append(property.value) }
        case "RECURRENCE-ID":
            replaces = time()
            isOfFuture = property.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
        case "EXDATE", "RDATE":
            for part in property.value.split(separator: UInt8(ascii: ",")) {
                guard datesLeft > 0 else {
                    warnings.note("more dates taken out of or added to series than are read")
                    return
                }
                datesLeft -= 1
                take(part, property, &warnings)
            }
        case "EXRULE": warnings.note("a rule that takes times out, which is out of use and is not read")
        default: break
        }
    }

    /// Takes in one date of a list; in RDATE it may be a period, `start/end` or `start/length`.
    private mutating func take(
        _ part: ArraySlice<UInt8>, _ property: LooseProperty, _ warnings: inout CalendarWarnings
    ) {
        let zone = property.parameter("TZID")
        let ends = part.split(separator: UInt8(ascii: "/"), maxSplits: 1)
        guard let first = ends.first, let start = CalendarTime(first, zone: zone) else {
            return warnings.note("a date of a series that is none")
        }
        if property.name == "EXDATE" {
            exceptions.append(start)
        } else if ends.count == 2 {
            let length = CalendarDuration.minutes(ends[1])
            extras.append(
                Extra(start: start, length: length, end: length == nil ? CalendarTime(ends[1], zone: zone) : nil))
        } else {
            extras.append(Extra(start: start, length: nil, end: nil))
        }
    }

    /// A text without its escapes; what is badly escaped stays as it is.
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var isEscaped = false
        for byte in bytes.prefix(1_000) {
            if isEscaped {
                result.append(byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N") ? UInt8(ascii: " ") : byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
