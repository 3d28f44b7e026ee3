package import DoseModel

/// Reads the text of a calendar file (RFC 5545) into its components: strictly, with a place for every error. Says
/// nothing about what the components mean.
package enum CalendarDocument {
    /// How deep components may stand in one another. A calendar, an event and an alarm are three.
    static let deepest = 8

    /// Whether bytes are a calendar file: their first line that is not empty begins with `BEGIN:VCALENDAR`.
    package static func isCalendar(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let mark = Array("BEGIN:VCALENDAR".utf8)
        let start = text.drop { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }.prefix(mark.count)
        return start.count == mark.count && zip(start, mark).allSatisfy { $0 == $1 || $0 == $1 | 0x20 }
    }

    /// The calendars of a file, mostly one.
    ///
    /// - Parameters:
    ///   - bytes: the file, in UTF-8.
    ///   - file: what errors call it.
    /// - Throws: an error located at the line that is no content line, or that does not fit the lines around it.
    package static func read(_ bytes: [UInt8], named file: String) throws(InputError) -> [CalendarComponent] {
        var lines = FoldedLines(file: file, bytes: bytes)
        var open: [CalendarComponent] = []
        var calendars: [CalendarComponent] = []
        while let line = try lines.next() {
            let property = try ContentLine(line)
            switch property.name {
            case "BEGIN":
                try begin(property, in: &open)
            case "END":
                let closed = try end(property, in: &open)
                if open.isEmpty { calendars.append(closed) } else { open[open.count - 1].components.append(closed) }
            default:
                guard !open.isEmpty else {
                    throw InputError(
                        "\(property.name) stands outside a calendar", at: property.nameSpan,
                        expected: "`BEGIN:VCALENDAR`")
                }
                open[open.count - 1].properties.append(property)
            }
        }
        if let last = open.last {
            throw last.error("this \(last.name) is never ended", expected: "`END:\(last.name)` below it")
        }
        guard !calendars.isEmpty else {
            throw InputError(
                "the file holds no calendar", at: SourceSpan(file: file, line: 1, column: 1),
                expected: "`BEGIN:VCALENDAR`")
        }
        return calendars
    }

    private static func begin(_ line: ContentLine, in open: inout [CalendarComponent]) throws(InputError) {
        let name = line.rawValue.uppercased()
        guard open.count < deepest else {
            throw line.error("components stand more than \(deepest) deep in one another")
        }
        guard !open.isEmpty || name == "VCALENDAR" else {
            throw line.error("a \(name) stands outside a calendar", expected: "`BEGIN:VCALENDAR`")
        }
        guard open.isEmpty || name != "VCALENDAR" else {
            throw line.error("a calendar begins inside another", expected: "`END:VCALENDAR` above it")
        }
        open.append(CalendarComponent(name: name, span: line.line.span))
    }

    private static func end(
        _ line: ContentLine, in open: inout [CalendarComponent]
    ) throws(InputError) -> CalendarComponent {
        guard let last = open.popLast() else {
            throw line.error("nothing is open that could end here", expected: "`BEGIN:VCALENDAR`")
        }
        guard line.rawValue.uppercased() == last.name else {
            throw line.error(
                "`END:\(line.rawValue)` stands here, and the \(last.name) of line \(last.span.line) is open",
                expected: "`END:\(last.name)`")
        }
        return last
    }
}
