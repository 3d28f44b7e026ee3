import DoseModel

/// Reads when in the day a drug is to be taken.
enum TimingRuleReader {
    /// Reads the mapping `timing`.
    static func read(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> TimingRule {
        let reader = try NodeReader(
            node, as: "the timing rule", keys: ["window", "usual-lead", "reach", "minimum-gap", "travel"])
        return TimingRule(
            lead: try lead(reader, citations),
            minimumGap: try citations.cited(
                reader.required("minimum-gap"), "the gap between two doses", read: AmountText.minutes),
            travel: try reader.optional("travel").map { node throws(InputError) in try travel(node, citations) })
    }

    /// What holds where clocks change.
    private static func travel(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> TravelRule {
        let reader = try NodeReader(
            node, as: "the travel rule", keys: ["longer-wait", "shorter-day", "shift-per-day"])
        return TravelRule(
            longerWait: try citations.cited(
                reader.required("longer-wait"), "how much longer a wait may become", read: AmountText.minutes),
            shorterDay: try citations.cited(
                reader.required("shorter-day"), "how much shorter a day may become", read: AmountText.minutes),
            shiftPerDay: try citations.cited(
                reader.required("shift-per-day"), "how far doses move a day", read: AmountText.minutes))
    }

    /// The lead before problem times: `window`, `usual-lead` and `reach` together, or none of them.
    private static func lead(_ reader: NodeReader, _ citations: CitationList) throws(InputError) -> LeadRule? {
        guard ["window", "usual-lead", "reach"].contains(where: { reader.optional($0) != nil }) else { return nil }
        let window = try citations.cited(
            reader.required("window"), "the window before a problem time", read: AmountText.minuteRange)
        let usual = try citations.cited(reader.required("usual-lead"), "the usual lead") { (node) throws(InputError) in
            try MonographReader.within(window.value, AmountText.minutes(node), "minutes", node)
        }
        return LeadRule(
            window: window, usual: usual,
            reach: try citations.cited(
                reader.required("reach"), "the reach of a problem time", read: AmountText.minutes))
    }

    /// Reads `usual-day`: a clock time for each slot that every day has.
    static func usualDay(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> Cited<DaySchedule> {
        try citations.cited(node, "the usual day") { (node) throws(InputError) in
            let reader = try NodeReader(node, as: "the usual day", keys: DaySlot.ofEveryDay.map(\.name))
            var day = DaySchedule()
            for slot in DaySlot.ofEveryDay { day.set(slot, to: try reader.required(slot.name).clockTime()) }
            return day
        }
    }
}
