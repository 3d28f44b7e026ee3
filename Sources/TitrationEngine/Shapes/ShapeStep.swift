import DoseModel

/// A regimen on the way a shape leads, before it has days.
struct ShapeStep {
    let regimen: Regimen
    /// The average daily total in micrograms that was asked for here, exactly; `nil` where the shape states regimens.
    var asked: Ratio?
    /// How long the shape itself keeps this regimen; `nil` for the interval of the rule around it.
    var wait: Cited<ClosedRange<Int>>?
    /// The share of receptors occupied here, in percent, where the shape knows a curve.
    var occupancy: Cited<Ratio>?
    /// What is unusual here, in a clause.
    var remark: String?

    /// The same step, kept for another time.
    func keeping(_ wait: Cited<ClosedRange<Int>>?) -> ShapeStep {
        var step = self
        step.wait = wait
        return step
    }
}
