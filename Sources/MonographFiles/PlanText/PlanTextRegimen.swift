package import DoseModel

/// A regimen read from plan text, with the places of its doses in the file.
package struct PlanTextRegimen: Hashable, Sendable {
    /// What was asked, without places, weekdays and tablets.
    package let asked: AskedRegimen
    /// The doses at named slots, in the order of the text; empty where the text counts doses (`three times daily`) or
    /// leaves the slots to the problem times.
    package let doses: [PlanTextDose]
    /// The stated tablets of each dose, where the text names no slots; `nil` where there are none.
    package let take: [Dosage]?
    /// Where the regimen stands.
    package let span: SourceSpan

    /// Whether it names tablets.
    var hasTablets: Bool { take != nil || doses.contains { $0.take != nil } }

    /// Whether it says more than a regimen can: days of the week, or tablets.
    var hasDetails: Bool { hasTablets || doses.contains { $0.weekdays != .everyDay } }
}
