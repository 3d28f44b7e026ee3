import DoseModel

/// Reads the usual target of a protocol or variant, which must be a place that its ladders or its rule lead to.
struct TargetReader {
    let ladders: [[Rung]]
    let steps: StepRule

    /// Reads the target; `nil` where none stands there and the protocol's own fits.
    ///
    /// - Parameters:
    ///   - inherited: the protocol's own target, for a variant without one.
    ///   - place: where to point if that does not fit.
    func read(_ node: YAMLNode?, or inherited: AskedRegimen, at place: YAMLNode) throws(InputError) -> AskedRegimen? {
        if let node { return try read(node) }
        guard leads(to: inherited) else {
            throw place.error(
                "the protocol's usual target is no rung of the variant's ladders",
                expected: "`usual-target:` with one of the rungs")
        }
        return nil
    }

    /// Reads the target.
    func read(_ node: YAMLNode) throws(InputError) -> AskedRegimen {
        let target = try PlanText.regimen(node.located())
        guard leads(to: target) else {
            throw node.error("the usual target is no rung of a ladder", expected: "one of the rungs")
        }
        return target
    }

    /// Whether the target is a rung; a rule with a shape leads beyond the ladders.
    private func leads(to target: AskedRegimen) -> Bool {
        steps.shape != nil || ladders.contains { $0.contains { $0.regimen == target } }
    }
}
