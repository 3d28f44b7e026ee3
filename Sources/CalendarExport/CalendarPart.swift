package import DoseModel

/// One plan of a calendar that may hold several.
package struct CalendarPart: Sendable {
    /// A plan with a time zone.
    package let plan: Plan
    /// The drug's facts.
    package let monograph: Monograph
    /// Lines that must not be lost, like acknowledged findings; they stand in the plan's first event and in its first
    /// milestone.
    package let notes: [String]

    /// Creates a part.
    package init(plan: Plan, monograph: Monograph, notes: [String]) {
        self.plan = plan
        self.monograph = monograph
        self.notes = notes
    }
}
