import DoseModel

extension PlanTextParser {
    /// One amount, or several with slashes, and the times they are for.
    struct Group {
        /// The amounts.
        var amounts: Amounts
        /// Where the group stands.
        var bytes: Range<Int>
        /// How many doses a day, and where that is said.
        var count: Count?
        /// The named slots, in the order of the text.
        var slots: [Slot] = []
        /// Whether the slots are `meals`, all of them.
        var areMeals = false
        /// Whether slashes stand between the slots.
        var hasSlashedSlots = false
        /// Whether the amount is for each of the person's problem times.
        var isForProblemTimes = false
        /// On which days.
        var every: Interval?
        /// The stated tablets.
        var take: [Dosage]?

        /// Whether it says once a day, which leaves no room for other intervals.
        var isOnceDaily: Bool { count.map { $0.times == 1 && $0.saysDay } ?? false }

        /// The doses at the slots, without those of 0 mg that a list of amounts may hold.
        func doses(_ cursor: PlanTextCursor) -> [PlanTextDose] {
            slots.enumerated().compactMap { index, slot in
                let amount = amounts.doses[amounts.doses.count == 1 ? 0 : index]
                guard !amount.isZero else { return nil }
                return PlanTextDose(
                    amount: amount, slot: slot.slot, anchor: slot.anchor, weekdays: slot.weekdays ?? .everyDay,
                    take: take, span: cursor.span(bytes))
            }
        }
    }

    /// How many doses a day.
    struct Count {
        /// How many.
        var times: Int
        /// Where that is said.
        var bytes: Range<Int>
        /// Whether it is the word for every day rather than a count.
        var isPlainDaily: Bool
        /// Whether it says that the count is one of every day.
        var saysDay: Bool
    }

    /// A slot with its preposition and its days.
    struct Slot {
        /// The moment of the day.
        var slot: DaySlot
        /// Before or at it.
        var anchor: Anchor
        /// The days of the week; `nil` where none are named.
        var weekdays: WeekdaySet?
        /// Where it stands.
        var bytes: Range<Int>
    }

    /// An amount with everything that belongs to it.
    mutating func group() throws(InputError) -> Group {
        let amounts = try amounts()
        var group = Group(amounts: amounts, bytes: amounts.bytes)
        group.take = amounts.take
        while try qualifier(of: &group) { group.bytes = amounts.bytes.lowerBound..<cursor.end }
        try judge(group)
        return group
    }

    /// Reads one thing said of a dose; `false` where something else begins.
    private mutating func qualifier(of group: inout Group) throws(InputError) -> Bool {
        // All limits are those of doses by mouth.
        if try accept(phrases: PlanWords.byMouth) { return true }
        if cursor.token.isMark("(") {
            let start = cursor.token.bytes.lowerBound
            let take = try parenthesis()
            guard group.take == nil else {
                throw cursor.error("a second list of tablets", at: start..<cursor.end, expected: "one list for a dose")
            }
            group.take = take
            return true
        }
        if let every = try interval() {
            guard group.every == nil else {
                throw cursor.error("the interval is given twice", at: every.bytes, expected: "one interval")
            }
            group.every = every
            return true
        }
        if let count = try count() {
            if let first = group.count, !(first.isPlainDaily || count.isPlainDaily) {
                throw cursor.error(
                    "`\(cursor.text(first.bytes))` and `\(cursor.text(count.bytes))` exclude each other",
                    at: count.bytes, expected: "one of them")
            }
            if group.count?.isPlainDaily ?? true { group.count = count }
            return true
        }
        if try weekdays(of: &group) { return true }
        var ahead = self
        if !group.slots.isEmpty || group.isForProblemTimes {
            let comma = try ahead.accept(mark: ",")
            let joined = try ahead.accept("and")
            if comma || joined, try ahead.times(of: &group) {
                self = ahead
                return true
            }
        }
        return try times(of: &group)
    }

    /// Makes sure that a group's parts fit each other.
    private func judge(_ group: Group) throws(InputError) {
        let amounts = group.amounts
        let text = cursor.text(amounts.bytes)
        if amounts.mayBeFraction, !(group.slots.count == 2 && group.hasSlashedSlots) {
            throw cursor.error(
                "`\(text)` can be read two ways", at: amounts.bytes,
                expected: "a decimal for a part of a milligram, like `0.5 mg`; "
                    + "or two amounts with their two times, `\(text) at breakfast/dinner`")
        }
        if group.isForProblemTimes, !group.slots.isEmpty || group.count.map({ !$0.isPlainDaily }) ?? false {
            throw cursor.error(
                "`problem times` already says when", at: group.bytes, expected: "`before problem times` alone")
        }
        if group.slots.isEmpty { return try judgeWithoutSlots(group) }
        if let count = group.count, !count.isPlainDaily, count.times != group.slots.count {
            let counted = cursor.text(count.bytes)
            throw cursor.error(
                "`\(counted)` and \(PlanWords.times(group.slots.count)) by name do not agree", at: count.bytes,
                expected: group.areMeals
                    ? "the times by name, like `before breakfast and dinner`" : "as many times as doses")
        }
        guard amounts.doses.count == 1 || amounts.doses.count == group.slots.count else {
            throw cursor.error(
                "`\(text)` has \(amounts.doses.count) amounts for \(PlanWords.times(group.slots.count))",
                at: amounts.bytes, expected: "one amount, or one for each time, like `5/10 mg at lunch/dinner`")
        }
        if amounts.doses.count == 1, amounts.doses[0].isZero { throw noDrug(amounts) }
        if group.take != nil, amounts.doses.count > 1 {
            throw cursor.error(
                "the tablets cannot be told apart", at: group.bytes,
                expected: "each amount with its own tablets and time, separated by commas")
        }
    }

    private func judgeWithoutSlots(_ group: Group) throws(InputError) {
        let amounts = group.amounts
        let text = cursor.text(amounts.bytes)
        guard group.isForProblemTimes || group.count != nil || group.every != nil else {
            if cursor.token.kind != .end, cursor.token.word != "for", cursor.token.word != "from",
                cursor.token.word != "x", !cursor.token.isMark(","), !cursor.token.isMark("×")
            {
                throw unexpected(expected: PlanWords.forms)
            }
            throw cursor.error(
                "`\(text)` does not say how often", at: amounts.bytes,
                expected: "`\(text) once daily`, `\(text) at bedtime`, `\(text) three times daily` or the like")
        }
        guard amounts.doses.count == 1 else {
            throw cursor.error(
                "`\(text)` does not say which amount is for when", at: amounts.bytes,
                expected: "as many named times as amounts, like `5/10 mg at lunch/dinner`")
        }
        if amounts.doses[0].isZero { throw noDrug(amounts) }
    }

    private func noDrug(_ amounts: Amounts) -> InputError {
        cursor.error(
            "`\(cursor.text(amounts.bytes))` is no dose", at: amounts.bytes,
            expected: "an amount above 0, or `stop` on a line of its own")
    }
}
