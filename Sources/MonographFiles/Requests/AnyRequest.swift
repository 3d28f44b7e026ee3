package import DoseModel

/// A request as it was read, with the monographs of its drugs.
package enum AnyRequest: Sendable {
    /// For one drug.
    case one(PlanRequest, Monograph)
    /// For several, each with its monograph in the same order.
    case several(JointRequest, [Monograph])
}
