import DoseModel

/// Reads the times of the day: `timeOfDay`, or the codes of `when` with their `offset`.
enum FHIRMoments {
    /// A moment of the day, and how many minutes after it, where that is said; with its clock time where the file says
    /// that too.
    struct Moment {
        let slot: DaySlot
        let anchor: Anchor
        let shift: Int?
        var time: ClockTime?
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
            moments.append(Moment(slot: .clock(try FHIRExtensions.clockTime(node)), anchor: .at, shift: nil))
        }
        for node in codes {
            moments += try moment(node, offset: offset, names: names, times, &remarks)
        }
        return try FHIRMoments.told(moments, by: FHIRExtensions(of: times.node))
    }

    /// The moments with what extensions of ours say of the only one: when the event is that `when` names, or what its
    /// clock time is tied to.
    private static func told(_ moments: [Moment], by extensions: FHIRExtensions) throws(InputError) -> [Moment] {
        let event = try extensions.value(.eventTime, "valueTime")
        let slot = try extensions.value(.slot, "valueString")
        guard let node = event ?? slot else { return moments }
        guard event == nil || slot == nil, moments.count == 1, let moment = moments.first else {
            throw node.error("the extension is about one time of the day", expected: "one `when` or one `timeOfDay`")
        }
        if let slot {
            guard case .clock(let time) = moment.slot else {
                throw slot.error("a slot goes with a clock time", expected: "`timeOfDay`")
            }
            let anchor = try extensions.value(.anchor, "valueCode")?.choice(of: Anchor.self) ?? .at
            return [Moment(slot: try FHIRMoments.slot(slot), anchor: anchor, shift: nil, time: time)]
        }
        if case .clock = moment.slot { throw node.error("the time of an event stands here without `when`") }
        guard moment.anchor == .at || moment.shift != nil else {
            throw node.error("the time of a meal does not say when the dose before it is", expected: "an `offset`")
        }
        let minute = try FHIRExtensions.clockTime(node).minuteOfDay + (moment.shift ?? 0)
        guard let time = ClockTime(minuteOfDay: minute) else {
            throw node.error("the dose falls on another day than its event", expected: "an offset within the day")
        }
        return [Moment(slot: moment.slot, anchor: moment.anchor, shift: moment.shift, time: time)]
    }

    private static func slot(_ node: YAMLNode) throws(InputError) -> DaySlot {
        let name = try node.line(expecting: "a moment of the day")
        if let slot = DaySlot(name: name) { return slot }
        // A name cannot begin with a digit and be a time; what is no time is a name.
        return (try? node.clockTime()).map { .clock($0) } ?? .named(name)
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
