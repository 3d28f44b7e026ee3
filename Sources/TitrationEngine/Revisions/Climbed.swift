import DoseModel

/// The steps of a way up that was gone once, so that it can be gone again.
struct Climbed {
    private let steps: [DoseStep]

    /// - Parameter steps: what was taken, in order.
    init(_ steps: [DoseStep]) { self.steps = steps }

    /// The steps from the last one with this dose up to the highest after it, each in its whole length; `nil` where none
    /// has the dose.
    func steps(from goal: Regimen) throws(InputError) -> [DoseStep]? {
        for index in steps.indices.reversed() {
            guard try Regimen(of: steps[index]).isAlike(goal) else { continue }
            return try rising(steps[index...])
        }
        return nil
    }

    /// The steps from the first dose up to the highest.
    func fromTheStart() throws(InputError) -> [DoseStep] { try rising(steps[...]) }

    private func rising(_ steps: ArraySlice<DoseStep>) throws(InputError) -> [DoseStep] {
        var result: [DoseStep] = []
        var highest: Regimen?
        for step in steps {
            let regimen = try Regimen(of: step)
            if let highest, !regimen.rises(from: highest) { continue }
            highest = regimen
            result.append(step)
        }
        return result
    }
}
