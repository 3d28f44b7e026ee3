import CLibical

/// The RRULE line, written again and again. Doses of one step mostly share their rule, which is then written once.
struct RuleLine: ~Copyable {
    private let property: Property
    private var last: SeriesRule?
    private var line: [UInt8] = []

    /// Makes the property to write through.
    init(in turn: borrowing Libical.Turn) {
        var empty = icalrecurrencetype()
        icalrecurrencetype_clear(&empty)
        property = Property(owning: icalproperty_new_rrule(empty), in: turn)
    }

    /// Appends the line that holds `rule`.
    mutating func append(_ rule: SeriesRule, to bytes: inout [UInt8], in turn: borrowing Libical.Turn) {
        if rule != last {
            icalproperty_set_rrule(property.pointer, rule.recurrence(in: turn))
            line.removeAll(keepingCapacity: true)
            property.appendLine(to: &line, in: turn)
            last = rule
        }
        bytes.append(contentsOf: line)
    }
}
