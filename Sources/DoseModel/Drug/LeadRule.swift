/// How long before a meal or another problem time a dose is to be taken. All values in minutes.
public struct LeadRule: Hashable, Sendable {
    /// How long before a problem time a dose works: the window of leads.
    public let window: Cited<ClosedRange<Int>>
    /// The lead where nobody asked.
    public let usual: Cited<Int>
    /// A dose this close to a problem time, before or after, is meant for it.
    public let reach: Cited<Int>

    /// Creates a rule.
    public init(window: Cited<ClosedRange<Int>>, usual: Cited<Int>, reach: Cited<Int>) {
        self.window = window
        self.usual = usual
        self.reach = reach
    }
}
