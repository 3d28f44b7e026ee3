import CalendarExport
import DoseModel
import SamplePlans

/// A plan as the writer wrote it, as bytes and read back.
struct Written {
    let bytes: [UInt8]
    let text: CalendarText

    init(
        _ plan: Plan, notes: [String] = [], style: CalendarStyle = CalendarStyle(),
        writer: CalendarWriter = CalendarWriter(), monograph: Monograph = SampleMonograph.value
    ) throws {
        var bytes: [UInt8] = []
        try writer.write(plan: plan, monograph: monograph, notes: notes, style: style) { bytes += $0 }
        guard let text = CalendarText(bytes) else { throw Unreadable() }
        (self.bytes, self.text) = (bytes, text)
    }

    struct Unreadable: Error {}

    /// The raw lines with their line ends cut off; the piece after the last line end is empty in a sound file.
    var rawLines: [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for index in bytes.indices.dropFirst() where bytes[index - 1] == 13 && bytes[index] == 10 {
            lines.append(bytes[start..<index - 1])
            start = index + 1
        }
        lines.append(bytes[start...])
        return lines
    }

    /// All reminders as wall-clock moments, expanded by walking from day to day.
    var occurrences: [NaiveSeries.Occurrence] {
        text.doses.flatMap { NaiveSeries.occurrences(of: $0) ?? [] }.sorted()
    }

    /// The UIDs of all events, in order.
    var uids: [String] { text.events.compactMap { $0["UID"]?.value } }

    /// Each event's own bytes as text, by UID.
    var raw: [String: String] {
        var events: [String: String] = [:]
        for piece in String(decoding: bytes, as: UTF8.self).components(from: "BEGIN:VEVENT\r\n", to: "END:VEVENT\r\n") {
            guard let uid = piece.split(separator: "\r\n").first(where: { $0.hasPrefix("UID:") }) else { continue }
            events[String(uid.dropFirst(4))] = piece
        }
        return events
    }
}

extension String {
    /// The texts between two marks, in order.
    fileprivate func components(from opening: String, to closing: String) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while let start = rest.firstRange(of: opening) {
            guard let end = rest[start.upperBound...].firstRange(of: closing) else { break }
            pieces.append(String(rest[start.upperBound..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return pieces
    }
}
