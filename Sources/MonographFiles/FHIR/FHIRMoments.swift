import DoseModel

/// Reads the times of the day: `timeOfDay`, or the codes of `when` with their `offset`.
enum FHIRMoments {
    /// A moment of the day, and how many minutes after it, where that is said.
    struct Moment {
        let slot: DaySlot
        let anchor: Anchor
        let shift: Int?
    }

    /// Whole meals and single ones, by the last letter of a code.
    private static let meals: [Character: [DaySlot]] = ["M": [.breakfast], "D": [.lunch], "V": [.dinner]]
    /// Parts of the day, which are times only where the person says so.
    private static let parts = [
        "MORN": "morning", "NOON": "noon", "AFT": "afternoon", "EVE": "evening", "NIGHT": "night", "PHS": "night",
    ]
    /// The longest offset: half a day. A typing guard.
    private static let longestOffset = 720

    /// The moments; none where nothing says when.
    ///
    /// - Parameter names: times of the person's day that have names of their own.
    static func read(
        _ times: FHIRObject, names: [String], _ remarks: inout FHIRRemarks
    ) throws(InputError) -> [Moment] {
        let clocks = try times.list("timeOfDay")
        let codes = try times.list("when")
        let offset = try times.optional("offset")?.integer(in: 0...longestOffset)
        if !clocks.isEmpty, !codes.isEmpty {
            throw InputError("`timeOfDay` and `when` exclude each other", at: times.span("when"))
        }
        if offset != nil, codes.isEmpty {
            throw InputError("an offset stands without `when`", at: times.span("offset"))
        }
        var moments: [Moment] = []
        for node in clocks {
            let text = try node.located()
            // FHIR writes seconds, which must be none.
            let isWhole = text.range.count == 8 && text.text.hasSuffix(":00")
            let minutes = isWhole ? text.slice(text.range.lowerBound..<text.range.lowerBound + 5) : text
            moments.append(Moment(slot: .clock(try AmountText.clockTime(minutes)), anchor: .at, shift: nil))
        }
        for node in codes {
            moments += try moment(node, offset: offset, names: names, times, &remarks)
        }
        return moments
    }

    private static func moment(
        _ node: YAMLNode, offset: Int?, names: [String], _ times: FHIRObject, _ remarks: inout FHIRRemarks
    ) throws(InputError) -> [Moment] {
        let code = try node.text(expecting: "a code of the value set event-timing")
        switch code {
        case "HS": return [Moment(slot: .bedtime, anchor: .at, shift: offset.map { -$0 })]
        case "WAKE": return [Moment(slot: .wake, anchor: .at, shift: offset)]
        case "C", "CM", "CD", "CV":
            guard offset == nil else {
                throw InputError("an offset does not go with `\(code)`, which is at a meal", at: times.span("offset"))
            }
            return slots(code).map { Moment(slot: $0, anchor: .at, shift: nil) }
        case "AC", "ACM", "ACD", "ACV":
            return slots(code).map { Moment(slot: $0, anchor: .beforeMeal, shift: offset.map { -$0 }) }
        case "PC", "PCM", "PCD", "PCV":
            if offset == nil {
                remarks.add(
                    .warning, "`\(code)` is after a meal and does not say how long; judged at the meal's own time",
                    at: node.span, help: "give an `offset` in minutes, or `timeOfDay`")
            }
            return slots(code).map { Moment(slot: $0, anchor: .at, shift: offset) }
        default: break
        }
        guard let part = parts[String(code.prefix { $0 != "." })] else {
            throw node.error(
                "`\(code)` is no code for a time of the day", expected: "HS, WAKE, or a meal like ACM, CD or PCV",
                nearest: NearestWord.of(code, in: ["HS", "WAKE", "AC", "ACM", "ACD", "ACV", "CM", "CD", "CV", "PC"]))
        }
        guard let name = names.first(where: { $0.lowercased() == part }) else {
            throw node.error(
                "`\(code)` is a part of the day and no time",
                expected: "`timeOfDay`, a meal, HS or WAKE; or its time in a file given with --request: "
                    + "`problem-times: { \(part): 08:00 }`")
        }
        return [Moment(slot: .named(name), anchor: .at, shift: offset)]
    }

    /// All meals for a code that names none.
    private static func slots(_ code: String) -> [DaySlot] { meals[code.last ?? " "] ?? DaySlot.meals }
}
