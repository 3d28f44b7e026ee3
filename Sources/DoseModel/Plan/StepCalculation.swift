/// What a shape asked for at one step, before it was known what the products make: the "show calculations" of a plan.
public struct StepCalculation: Hashable, Sendable {
    /// The daily total asked for, averaged over days with and without the drug, to the nearest microgram.
    public let asked: Dose
    /// The share of receptors occupied at the chosen daily total, in percent, where the shape knows a curve.
    public let occupancy: Cited<Ratio>?

    /// Creates a calculation.
    public init(asked: Dose, occupancy: Cited<Ratio>? = nil) {
        self.asked = asked
        self.occupancy = occupancy
    }
}
