/// A calendar file read back by the plainest means, to judge our own with: lines unfolded and split, nothing understood.
struct CalendarText {
    struct Property {
        let name: String
        let parameters: [String: String]
        /// As written, with its escapes.
        let value: String

        /// The value of a text property without its escapes.
        var text: String {
            var result = ""
            var isEscaped = false
            for character in value {
                if isEscaped {
                    result.append(character == "n" || character == "N" ? "\n" : character)
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else {
                    result.append(character)
                }
            }
            return result
        }
    }

    final class Component {
        let name: String
        var properties: [Property] = []
        var children: [Component] = []
        /// Names of properties and children in the order of the file.
        var order: [String] = []

        init(name: String) { self.name = name }

        subscript(_ name: String) -> Property? { properties.first { $0.name == name } }
        func all(_ name: String) -> [Component] { children.filter { $0.name == name } }
    }

    let calendar: Component

    var events: [Component] { calendar.all("VEVENT") }
    /// The reminders: events with a time of day.
    var doses: [Component] { events.filter { $0["DTSTART"]?.parameters["VALUE"] == nil } }
    /// The all-day events.
    var milestones: [Component] { events.filter { $0["DTSTART"]?.parameters["VALUE"] == "DATE" } }
    var zone: Component? { calendar.all("VTIMEZONE").first }

    /// Reads one calendar; `nil` where it is not well formed.
    init?(_ bytes: [UInt8]) {
        let unfolded = CalendarText.lines(bytes)
        var open: [Component] = []
        for line in unfolded {
            guard let property = CalendarText.property(line) else { return nil }
            if property.name == "BEGIN" {
                let component = Component(name: property.value)
                open.last?.children.append(component)
                open.last?.order.append(property.value)
                open.append(component)
            } else if property.name == "END" {
                guard open.last?.name == property.value else { return nil }
                if open.count == 1 {
                    calendar = open[0]
                    return
                }
                open.removeLast()
            } else {
                open.last?.properties.append(property)
                open.last?.order.append(property.name)
            }
        }
        return nil
    }

    /// The lines, unfolded, without line ends.
    static func lines(_ bytes: [UInt8]) -> [String] {
        var lines: [[UInt8]] = []
        for raw in bytes.split(separator: 10) {
            let line = raw.last == 13 ? raw.dropLast() : raw
            if line.first == 32 || line.first == 9, !lines.isEmpty {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(Array(line))
            }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func property(_ line: String) -> Property? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let head = line[..<colon].split(separator: ";")
        var parameters: [String: String] = [:]
        for parameter in head.dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            parameters[String(parts[0])] = String(parts[1])
        }
        return Property(
            name: String(head.first ?? ""), parameters: parameters, value: String(line[line.index(after: colon)...]))
    }
}
