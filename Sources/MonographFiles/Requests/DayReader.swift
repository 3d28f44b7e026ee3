import DoseModel

/// Reads the clock times of a person's day: `day`, then `weekends`, then single weekdays, the later the stronger.
struct DayReader {
    private let layers: RequestLayers
    /// Problem times with names of their own.
    private let named: [ProblemTimesReader.Named]
    /// The file the day comes from; its keys belong together.
    private let layer: RequestLayers.Layer?

    init(_ layers: RequestLayers, named: [ProblemTimesReader.Named]) {
        self.layers = layers
        self.named = named
        layer = layers.layer(with: RequestKeys.days)
    }

    /// Reads all of it.
    func schedule() throws(InputError) -> DaySchedule {
        var day = DaySchedule()
        for problem in named {
            if let time = problem.time { day.set(.named(problem.name), to: time) }
        }
        if let node = layer?.node("day") { try set(node, as: "the day", on: .everyDay, in: &day) }
        for slot in DaySlot.ofEveryDay {
            if let node = layers.flags.node(slot.name) { day.set(slot, to: try node.clockTime()) }
        }
        if let node = layer?.node("weekends") { try set(node, as: "the weekends", on: .weekend, in: &day) }
        for weekday in Weekday.allCases {
            if let node = layer?.node(weekday.name) {
                try set(node, as: "the \(weekday.name)", on: WeekdaySet(weekday), in: &day)
            }
        }
        return day
    }

    /// The clock times under one key, as our JSON writes them; none where it is absent.
    static func schedule(_ node: YAMLNode?, names: [String]) throws(InputError) -> DaySchedule {
        var day = DaySchedule()
        guard let node else { return day }
        let layers = RequestLayers(flags: try RequestFlags([]), layers: [], place: node.span, what: "the day")
        let reader = DayReader(layers, named: names.map { ProblemTimesReader.Named(name: $0, time: nil) })
        try reader.set(node, as: "the day", on: .everyDay, in: &day)
        return day
    }

    private func set(
        _ node: YAMLNode, as what: String, on days: WeekdaySet, in day: inout DaySchedule
    ) throws(InputError) {
        let reader = try NodeReader(node, as: what, keys: RequestKeys.slots + named.map(\.name))
        for name in reader.names {
            guard let value = reader.optional(name) else { continue }
            let slot = DaySlot(name: name) ?? .named(name)
            if days == .everyDay, case .mapping = value.content {
                try set(slot, byWeekday: value, in: &day)
            } else {
                day.set(slot, to: try value.clockTime(), on: days)
            }
        }
    }

    /// One slot with a time for each day of the week, as our JSON writes days that differ.
    private func set(
        _ slot: DaySlot, byWeekday node: YAMLNode, in day: inout DaySchedule
    ) throws(InputError) {
        let reader = try NodeReader(node, as: "the times of \(slot.name)", keys: Weekday.allCases.map(\.name))
        for weekday in Weekday.allCases {
            if let value = reader.optional(weekday.name) {
                day.set(slot, to: try value.clockTime(), on: WeekdaySet(weekday))
            }
        }
    }
}
