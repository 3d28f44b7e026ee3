import CalendarExport
import DoseModel
import SafetyChecks

extension Pipeline {
    /// The outcome with a repair for every finding that one was found for. A plan without findings costs nothing.
    func repairable(_ outcome: Outcome) throws(InputError) -> Outcome {
        guard !outcome.findings.isEmpty else { return outcome }
        var search = RepairSearch(
            monograph: outcome.monograph, circumstances: outcome.circumstances,
            clockChanges: try Zones.clockChanges(of: outcome.plan), clock: try Zones.clock(of: outcome.plan))
        return Outcome(
            plan: outcome.plan, findings: search.adding(to: outcome.findings, of: outcome.plan),
            circumstances: outcome.circumstances, monograph: outcome.monograph)
    }

    /// The same for several drugs, each with repairs of its own.
    func repairable(_ outcome: JointOutcome) throws(InputError) -> JointOutcome {
        var outcomes: [Outcome] = []
        for one in outcome.outcomes { outcomes.append(try repairable(one)) }
        return JointOutcome(
            outcomes: outcomes, crossTaper: outcome.crossTaper, acknowledgements: outcome.acknowledgements,
            findings: outcome.findings)
    }
}
