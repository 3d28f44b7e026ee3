import CLibical
import DoseModel

/// The content line of a property with a date or date-time value, cut where libical put the value. Name, parameters
/// and value all come from libical, but name and parameters are written once and not anew for each event.
struct TimeLine {
    private let beforeValue: [UInt8]
    private let afterValue: [UInt8]

    /// Learns the line from a property that holds `sample`.
    init(_ property: OpaquePointer?, holding sample: icaltimetype, in turn: borrowing Libical.Turn) {
        let line = Property.line(property, in: turn)
        var value: [UInt8] = []
        value.append(takingOver: icaltime_as_ical_string_r(sample))
        let lineEnd: [UInt8] = [13, 10]
        // Values of one form all have the same length, so a line that is not folded once is never folded. Zone names
        // are kept short enough for that.
        precondition(line.suffix(value.count + lineEnd.count).elementsEqual(value + lineEnd), "a folded time")
        beforeValue = Array(line.dropLast(value.count + lineEnd.count))
        afterValue = lineEnd
    }

    /// Appends the line with another value of the same form.
    func append(_ time: icaltimetype, to bytes: inout [UInt8], in turn: borrowing Libical.Turn) {
        bytes.append(contentsOf: beforeValue)
        bytes.append(takingOver: icaltime_as_ical_string_r(time))
        bytes.append(contentsOf: afterValue)
    }
}
