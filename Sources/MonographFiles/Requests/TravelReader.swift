import DoseModel

/// Reads the trips of a request.
enum TravelReader {
    /// The most trips in one request. A typing guard.
    private static let most = 50
    private static let expectedLanding = "a date, or a date and a time: `2026-12-21 06:30`"

    /// Reads `travel`: a list of trips, or one trip alone.
    static func read(_ node: YAMLNode) throws(InputError) -> [Trip] {
        if case .mapping = node.content { return [try trip(node)] }
        let items = try node.list(
            expecting:
                "a trip, like `{ zone: Europe/London, from: 2026-12-21 06:30, to: 2027-01-03, mode: home-clock }`")
        guard items.count <= most else { throw node.error("there are more than \(most) trips") }
        var trips: [Trip] = []
        for item in items { trips.append(try trip(item)) }
        return trips
    }

    private static func trip(_ node: YAMLNode) throws(InputError) -> Trip {
        let reader = try NodeReader(node, as: "the trip", keys: ["zone", "from", "to", "mode", "shift"])
        var trip = Trip(
            zone: try reader.required("zone").line(expecting: "the name of a time zone, like `Europe/London`"),
            from: try landing(reader.required("from")), to: try landing(reader.required("to")),
            mode: try reader.required("mode").choice(of: Trip.Mode.self), span: node.span)
        if let shift = reader.optional("shift") {
            guard trip.mode == .gradual else {
                throw shift.error("`shift` does nothing in a trip of this mode", expected: "`mode: gradual`")
            }
            trip.shift = try AmountText.minutes(shift)
        }
        return trip
    }

    /// A date, with a time behind it or midnight.
    private static func landing(_ node: YAMLNode) throws(InputError) -> Trip.Landing {
        let text = try node.located(expecting: expectedLanding)
        guard let space = text.range.first(where: { text.bytes[$0] == UInt8(ascii: " ") }) else {
            return Trip.Landing(date: try AmountText.date(text), time: ClockTime(minuteOfDay: 0)!)
        }
        return Trip.Landing(
            date: try AmountText.date(text.slice(text.range.lowerBound..<space)),
            time: try AmountText.clockTime(text.slice(space..<text.range.upperBound).trimmed))
    }
}
