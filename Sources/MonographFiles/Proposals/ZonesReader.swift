import DoseModel

/// Reads from when on the times of a plan are those of other zones.
enum ZonesReader {
    /// The most of them in one plan. A typing guard.
    private static let most = 100

    /// Reads the list `zones`; `home` is the zone before the first.
    static func read(_ node: YAMLNode?, home: String?) throws(InputError) -> [ZoneStretch] {
        guard let node else { return [] }
        guard home != nil else {
            throw node.error("there are other zones, but none before the first", expected: "`time-zone` beside it")
        }
        let items = try node.list(expecting: "a list, like `[{ from: 2026-12-21, zone: Europe/London }]`")
        guard items.count <= most else { throw node.error("there are more than \(most) zones") }
        var result: [ZoneStretch] = []
        for item in items {
            let reader = try NodeReader(item, as: "the zone", keys: ["from", "at", "zone"])
            let stretch = ZoneStretch(
                from: try reader.required("from").date(),
                at: try reader.optional("at")?.clockTime() ?? ClockTime(minuteOfDay: 0)!,
                zone: try reader.required("zone").line(expecting: "the name of a time zone, like `Europe/London`"))
            if let last = result.last, stretch.wall <= last.wall {
                throw item.error("this zone does not begin after the one before", expected: "zones in order of time")
            }
            result.append(stretch)
        }
        return result
    }
}
