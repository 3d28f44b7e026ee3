package import DoseModel

/// Makes the next revision of a plan that is being followed. A pure function of plan, circumstances and order.
///
/// Days before the revision stay as they were, what is running keeps its key, what goes on differently gets a new one,
/// and the revision before goes whole into the history.
package struct Reviser {
    private let monograph: Monograph

    /// Creates a reviser of plans with one drug.
    package init(monograph: Monograph) {
        self.monograph = monograph
    }

    /// Revises.
    ///
    /// - Throws: an ``InputError`` that says why the verb is not possible here, and what is.
    package func revised(
        _ plan: Plan, in circumstances: Circumstances, by order: RevisionOrder
    ) throws(InputError) -> Revised {
        var now = circumstances
        if case .kidney(let kidney, let measured) = order.revision {
            now.patient.kidney = kidney
            now.patient.measured = measured
        }
        let tools = try RevisionTools(plan, in: now, by: monograph, order)
        let rest = try Reviser.rest(tools, earlier: circumstances)
        return try RestAssembly(revision: tools).revised(rest)
    }

    private static func rest(
        _ tools: RevisionTools, earlier: Circumstances
    ) throws(InputError) -> RestOfPlan {
        switch tools.order.revision {
        case .hold(let day): try HoldVerb(revision: tools).rest(until: day)
        case .resume: try ResumeVerb(revision: tools).rest()
        case .slow(let days): try PaceVerb(revision: tools).slower(days)
        case .faster(let days): try PaceVerb(revision: tools).faster(days)
        case .stepBack: try StepBackVerb(revision: tools).rest()
        case .resync(let regimen): try ResyncVerb(revision: tools).rest(to: regimen)
        case .shift(let days): try ShiftVerb(revision: tools).rest(by: days)
        case .move(let moves): try MoveVerb(revision: tools).rest(moves)
        case .nightsOnly: try FewerTimesVerb(revision: tools).nightsOnly()
        case .dropDaytime: try FewerTimesVerb(revision: tools).dropDaytime()
        case .alternateDays: try FewerTimesVerb(revision: tools).alternateDays()
        case .stop: try StopVerb(revision: tools).rest()
        case .missed(let missed): try MissedVerb(revision: tools).rest(missed)
        case .kidney(let kidney, _): try KidneyVerb(revision: tools, earlier: earlier).rest(kidney)
        }
    }
}
