import DoseModel

/// Reads when in the day a drug is to be taken.
enum TimingRuleReader {
    /// Reads the mapping `timing`.
    static func read(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> TimingRule {
        let reader = try NodeReader(
            node, as: "the timing rule", keys: ["window", "usual-lead", "reach", "minimum-gap"])
        let window = try citations.cited(
            reader.required("window"), "the window before a problem time", force: .advises, read: AmountText.minuteRange
        )
        let lead = try citations.cited(reader.required("usual-lead"), "the usual lead", force: .advises) {
            (node) throws(InputError) in
            try MonographReader.within(window.value, AmountText.minutes(node), "minutes", node)
        }
        return TimingRule(
            window: window, usualLead: lead,
            reach: try citations.cited(
                reader.required("reach"), "the reach of a problem time", force: .advises, read: AmountText.minutes),
            minimumGap: try citations.cited(
                reader.required("minimum-gap"), "the gap between two doses", read: AmountText.minutes))
    }

    /// Reads `usual-day`: a clock time for each slot that every day has.
    static func usualDay(_ node: YAMLNode, _ citations: CitationList) throws(InputError) -> Cited<DaySchedule> {
        try citations.cited(node, "the usual day", force: .advises) { (node) throws(InputError) in
            let reader = try NodeReader(node, as: "the usual day", keys: DaySlot.ofEveryDay.map(\.name))
            var day = DaySchedule()
            for slot in DaySlot.ofEveryDay { day.set(slot, to: try reader.required(slot.name).clockTime()) }
            return day
        }
    }
}
