/// A component of a calendar with its lines and the components in it, as far as is needed to compare and to join: values
/// stay as they are written.
struct CalendarTree: Hashable {
    /// The component's name, like `VEVENT`.
    let name: String
    /// Its lines.
    var lines: [ContentLine] = []
    /// The components in it.
    var children: [CalendarTree] = []

    /// Deeper than this no calendar goes: VCALENDAR, VEVENT, VALARM.
    private static let deepest = 5
    private static let mostLines = 100_000

    private init(name: String) { self.name = name }

    /// Reads a calendar; `nil` where it is none, or none of a bearable form.
    init?(_ bytes: [UInt8]) {
        var open: [CalendarTree] = []
        var count = 0
        for text in CalendarTree.unfolded(bytes) {
            count += 1
            guard count <= CalendarTree.mostLines else { return nil }
            let line = ContentLine(text)
            switch line.name {
            case "BEGIN":
                guard open.count < CalendarTree.deepest else { return nil }
                open.append(CalendarTree(name: line.value.trimmed.uppercased()))
            case "END":
                guard let last = open.popLast(), last.name == line.value.trimmed.uppercased() else { return nil }
                guard !open.isEmpty else {
                    guard last.name == "VCALENDAR" else { return nil }
                    self = last
                    return
                }
                open[open.count - 1].children.append(last)
            default:
                guard !open.isEmpty else { return nil }
                open[open.count - 1].lines.append(line)
            }
        }
        return nil
    }

    private static func unfolded(_ bytes: [UInt8]) -> [String] {
        var lines: [[UInt8]] = []
        for raw in bytes.split(separator: 0x0A) {
            let line = raw.last == 0x0D ? raw.dropLast() : raw
            if let first = line.first, first == 0x20 || first == 0x09, !lines.isEmpty {
                lines[lines.count - 1].append(contentsOf: line.dropFirst())
            } else if !line.isEmpty {
                lines.append(Array(line))
            }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The first line of a name.
    subscript(_ name: String) -> ContentLine? { lines.first { $0.name == name } }

    /// The components of a name in this one.
    func all(_ name: String) -> [CalendarTree] { children.filter { $0.name == name } }

    /// The event: the one that is not the changed occurrence of another.
    var event: CalendarTree? {
        let events = all("VEVENT")
        return events.first { $0["RECURRENCE-ID"] == nil } ?? events.first
    }

    /// The component as it is sent.
    var bytes: [UInt8] {
        ContentLine("BEGIN:" + name).folded + lines.flatMap(\.folded) + children.flatMap(\.bytes)
            + ContentLine("END:" + name).folded
    }
}
