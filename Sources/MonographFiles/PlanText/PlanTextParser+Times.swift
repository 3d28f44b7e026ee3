import DoseModel

extension PlanTextParser {
    /// Reads the slots after `before`, `at` and their like into a group; `false` where something else begins.
    mutating func times(of group: inout Group) throws(InputError) -> Bool {
        let start = cursor.token.bytes.lowerBound
        if try accept(phrases: PlanWords.atNight) {
            group.slots.append(Slot(slot: .bedtime, anchor: .at, weekdays: nil, bytes: start..<cursor.end))
            return true
        }
        if try accept("ac") {
            if try slots(.beforeMeal, into: &group) { return true }
            appendMeals(.beforeMeal, start, to: &group)
            return true
        }
        if try accept("before") {
            if try problemTimes(of: &group) { return true }
            return try namedTimes(.beforeMeal, start, of: &group)
        }
        if try accept("at", "with") { return try namedTimes(.at, start, of: &group) }
        if try accept(phrases: [["on", "waking"]]) {
            group.slots.append(Slot(slot: .wake, anchor: .at, weekdays: nil, bytes: start..<cursor.end))
            return true
        }
        return try bareTime(of: &group)
    }

    /// One slot with its preposition and days, and nothing else.
    mutating func moment() throws(InputError) -> (slot: DaySlot, anchor: Anchor, weekdays: WeekdaySet) {
        let bytes = 0..<cursor.bytes.count
        var group = Group(amounts: Amounts(doses: [], bytes: bytes, mayBeFraction: false), bytes: bytes)
        let expected = "a time, like `08:00`, `before lunch` or `at bedtime`"
        guard try times(of: &group) else { throw unexpected(expected: expected) }
        guard group.slots.count == 1, !group.isForProblemTimes else {
            throw cursor.error("`\(cursor.text(bytes))` is not one time", at: bytes, expected: expected)
        }
        _ = try weekdays(of: &group)
        try expectEnd(expected: "nothing after the time")
        return (group.slots[0].slot, group.slots[0].anchor, group.slots[0].weekdays ?? .everyDay)
    }

    /// The slots or meals that must follow a preposition.
    private mutating func namedTimes(
        _ anchor: Anchor, _ start: Int, of group: inout Group
    ) throws(InputError) -> Bool {
        _ = try accept("each", "every", "the", "all")
        if try accept("meal", "meals", "mealtimes") {
            appendMeals(anchor, start, to: &group)
            return true
        }
        guard try slots(anchor, into: &group) else {
            try refuseBareHour()
            throw unexpected(
                expected: names.isEmpty
                    ? "wake, breakfast, lunch, dinner, bedtime or a clock time"
                    : "wake, breakfast, lunch, dinner, bedtime, a clock time or one of the problem times ("
                        + names.map(\.name).sorted().joined(separator: ", ") + ")",
                words: DaySlot.ofEveryDay.map(\.name) + names.map(\.name) + ["meals", "problem"])
        }
        return true
    }

    private mutating func problemTimes(of group: inout Group) throws(InputError) -> Bool {
        var ahead = self
        _ = try ahead.accept("each", "every", "the", "all", "my")
        guard try ahead.accept(phrases: PlanWords.problemTimes) else { return false }
        group.isForProblemTimes = true
        self = ahead
        return true
    }

    private func appendMeals(_ anchor: Anchor, _ start: Int, to group: inout Group) {
        group.areMeals = true
        for meal in DaySlot.meals {
            group.slots.append(Slot(slot: meal, anchor: anchor, weekdays: nil, bytes: start..<cursor.end))
        }
    }

    /// A time without preposition: only where it is clear without one.
    private mutating func bareTime(of group: inout Group) throws(InputError) -> Bool {
        let start = cursor.token.bytes.lowerBound
        var ahead = self
        guard let slot = try ahead.slot() else { return false }
        switch slot {
        case .bedtime, .clock:
            self = ahead
            group.slots.append(Slot(slot: slot, anchor: .at, weekdays: nil, bytes: start..<cursor.end))
            return true
        default:
            throw cursor.error(
                "`\(slot.name)` does not say whether before or at it", at: start..<ahead.cursor.end,
                expected: "`before \(slot.name)` or `at \(slot.name)`")
        }
    }

    /// One or more slots; `false` where none begins here.
    private mutating func slots(_ anchor: Anchor, into group: inout Group) throws(InputError) -> Bool {
        var start = cursor.token.bytes.lowerBound
        guard var slot = try slot() else { return false }
        while true {
            group.slots.append(Slot(slot: slot, anchor: anchor, weekdays: nil, bytes: start..<cursor.end))
            if try accept(mark: "/") {
                group.hasSlashedSlots = true
                start = cursor.token.bytes.lowerBound
                guard let next = try self.slot() else {
                    throw unexpected(
                        expected: "another time after the slash", words: DaySlot.ofEveryDay.map(\.name))
                }
                slot = next
                continue
            }
            var ahead = self
            let comma = try ahead.accept(mark: ",")
            let joined = try ahead.acceptJoint()
            guard comma || joined else { return true }
            start = ahead.cursor.token.bytes.lowerBound
            guard let next = try ahead.slot() else { return true }
            slot = next
            self = ahead
        }
    }

    /// One slot: a clock time, a problem time's own name, or a slot of every day.
    private mutating func slot() throws(InputError) -> DaySlot? {
        if let name = try ownName() { return .named(name) }
        if let time = try slotClock() { return .clock(time) }
        guard let word = cursor.token.word, let slot = PlanWords.slot(word) else { return nil }
        try cursor.advance()
        return slot
    }

    /// A problem time's own name, the longest that fits.
    private mutating func ownName() throws(InputError) -> String? {
        let start = cursor.token.bytes.lowerBound
        for (lower, name) in names where start + lower.count <= cursor.bytes.count {
            let end = start + lower.count
            guard cursor.text(start..<end).lowercased().utf8.elementsEqual(lower) else { continue }
            var ahead = cursor
            try ahead.skip(to: end)
            // A name must not end within a word.
            guard ahead.token.kind == .end || ahead.token.bytes.lowerBound > end || ahead.token.word == nil else {
                continue
            }
            cursor = ahead
            return name
        }
        return nil
    }

    /// A clock time: `08:00`, `8:00 pm`, `8 am`.
    mutating func slotClock() throws(InputError) -> ClockTime? {
        let start = cursor.token.bytes.lowerBound
        var ahead = cursor
        try ahead.advance()
        let half: Int? =
            switch ahead.token.word {
            case "am": 0
            case "pm": 12
            default: nil
            }
        switch cursor.token.kind {
        case .time(let time):
            cursor = ahead
            guard let half else { return time }
            return try twelveHour(time.hour, time.minute, half, from: start)
        case .number:
            guard let half, let hour = cursor.token.wholeNumber else { return nil }
            cursor = ahead
            return try twelveHour(hour, 0, half, from: start)
        default:
            return nil
        }
    }

    private mutating func twelveHour(
        _ hour: Int, _ minute: Int, _ half: Int, from start: Int
    ) throws(InputError) -> ClockTime {
        try cursor.advance()
        let bytes = start..<cursor.end
        guard (1...12).contains(hour), let time = ClockTime(hour: hour % 12 + half, minute: minute) else {
            throw cursor.error(
                "`\(cursor.text(bytes))` is no clock time", at: bytes, expected: "00:00 to 23:59, or 1 am to 11 pm")
        }
        guard hour != 12 else {
            throw cursor.error(
                "`\(cursor.text(bytes))` is read as noon by some and as midnight by others", at: bytes,
                expected: "`12:00` for noon or `00:00` for midnight")
        }
        return time
    }

    /// `at 8` is morning or evening.
    private func refuseBareHour() throws(InputError) {
        guard let hour = cursor.token.wholeNumber else { return }
        let text = cursor.text(cursor.token.bytes)
        let readings: String =
            switch hour {
            case 1...11: "`\(hour) am` or `\(hour) pm`"
            case 0, 12...23: "a clock time like `\(ClockTime(hour: hour, minute: 0)?.text ?? "12:00")`"
            default: "a clock time, 00:00 to 23:59"
            }
        throw cursor.error("`\(text)` is no clock time", at: cursor.token.bytes, expected: readings)
    }
}
