package import DoseModel

/// A dose, and how often a plan takes it.
package struct DoseDemand: Hashable, Sendable {
    /// The dose.
    package let amount: Dose
    /// How many times it is taken over the whole plan.
    package let times: Int

    /// Creates a demand.
    package init(amount: Dose, times: Int) {
        self.amount = amount
        self.times = times
    }
}
