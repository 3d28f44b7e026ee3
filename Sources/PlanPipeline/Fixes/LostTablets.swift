import DoseModel
import TextReports

/// The tablets that a plan stated and its repaired text no longer does: plan text leaves it to the pharmacy which
/// tablets make a dose, and whoever wrote them down must hear of it.
enum LostTablets {
    /// A line for each dose whose tablets are no longer stated.
    ///
    /// - Parameters:
    ///   - before: the plan as it was.
    ///   - after: the plan as its repaired text says it.
    ///   - origins: which step of `before` each step of `after` is, or stands before.
    static func lines(before: Plan, after: Plan, origins: [Int], monograph: Monograph) -> [String] {
        let wording = DoseWording(monograph: monograph)
        var lines: [String] = []
        for (place, step) in before.steps.enumerated() {
            let own = after.steps.indices.filter { origins.indices.contains($0) && origins[$0] == place }
            // What fell away as a whole was told with the change that took it away.
            guard let last = own.last else { continue }
            var stated = own.flatMap { after.steps[$0].doses }.compactMap(\.take)
            for dose in step.doses {
                guard let take = dose.take, !take.isEmpty else { continue }
                if let kept = stated.firstIndex(of: take) {
                    stated.remove(at: kept)
                    continue
                }
                lines.append(
                    "no longer stated at step \(last + 1): what to take at \(dose.time.text), \(wording.take(dose))")
            }
        }
        return lines
    }
}
