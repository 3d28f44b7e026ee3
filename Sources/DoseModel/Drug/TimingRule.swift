/// When in the day a drug is to be taken. All values in minutes.
public struct TimingRule: Hashable, Sendable {
    /// How long before a problem time a dose works: the window of leads.
    public let window: Cited<ClosedRange<Int>>
    /// The lead where nobody asked.
    public let usualLead: Cited<Int>
    /// A dose this close to a problem time, before or after, is meant for it.
    public let reach: Cited<Int>
    /// The shortest time between two doses.
    public let minimumGap: Cited<Int>

    /// Creates a rule.
    public init(
        window: Cited<ClosedRange<Int>>, usualLead: Cited<Int>, reach: Cited<Int>, minimumGap: Cited<Int>
    ) {
        self.window = window
        self.usualLead = usualLead
        self.reach = reach
        self.minimumGap = minimumGap
    }
}
