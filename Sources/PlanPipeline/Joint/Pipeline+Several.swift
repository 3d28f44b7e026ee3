import CalendarExport
public import DoseModel
import MonographFiles
import SafetyChecks

extension Pipeline {
    /// Plans a request for several drugs, given as YAML or JSON text: each alone with the others as taken, then all
    /// together. A request for one drug gives one outcome.
    ///
    /// - Parameters:
    ///   - text: the request.
    ///   - name: what messages call it.
    ///   - overrides: keys that hold for all drugs and the values that replace the text's.
    /// - Throws: an ``InputError`` where it cannot be read, or where no plan exists for one of the drugs.
    public func outcomes(
        ofRequest text: String, named name: String, overrides: [(key: String, value: String)] = []
    ) throws(InputError) -> JointOutcome {
        let source = try SourceText(name: name, bytes: Array(text.utf8))
        shelf.add(source)
        return Pipeline.together(try answer(toRequest: source, overrides: overrides))
    }

    /// Judges plans for several drugs, given as Doseplan's JSON.
    public func outcomes(
        ofPlans text: String, named name: String, overrides: [(key: String, value: String)] = []
    ) throws(InputError) -> JointOutcome {
        let source = try SourceText(name: name, bytes: Array(text.utf8))
        shelf.add(source)
        return try judged(source, overrides: overrides)
    }

    /// Plans and checks a request for several drugs.
    ///
    /// - Parameter monographs: those of the drugs, in the order of the request.
    public func outcomes(of request: JointRequest, by monographs: [Monograph]) throws(InputError) -> JointOutcome {
        var outcomes: [Outcome] = []
        for (index, (one, monograph)) in zip(request.requests, monographs).enumerated() {
            var one = one
            Pipeline.gather(&one.circumstances, at: index, of: monographs, request.acknowledgements)
            outcomes.append(try outcome(of: one, by: monograph))
        }
        return Pipeline.together(
            outcomes, crossTaper: request.crossTaper, acknowledgements: request.acknowledgements)
    }

    /// Plans what a request asks for, one drug or several.
    func answer(
        toRequest source: SourceText, overrides: [(key: String, value: String)]
    ) throws(InputError) -> Answer {
        switch try RequestReader.readAny(source, overrides: overrides, library: library) {
        case .one(let request, let monograph): .one(try outcome(of: request, by: monograph))
        case .several(let request, let monographs): .several(try outcomes(of: request, by: monographs))
        }
    }

    /// Judges anew the plans of a file of ours.
    func judged(
        _ source: SourceText, overrides: [(key: String, value: String)]
    ) throws(InputError) -> JointOutcome {
        let reading = try JointJSONReader.read(source, overrides: overrides, library: library)
        let monographs = reading.plans.map(\.monograph)
        var outcomes: [Outcome] = []
        for (index, plan) in reading.plans.enumerated() {
            var circumstances = plan.proposal.circumstances
            if let zone = circumstances.timeZone { try Zones.validate(zone, at: nil) }
            Pipeline.gather(&circumstances, at: index, of: monographs, reading.acknowledgements)
            outcomes.append(
                try judged(plan.proposal.plan, in: circumstances, by: plan.monograph, also: plan.findings))
        }
        return Pipeline.together(
            outcomes, crossTaper: reading.crossTaper, acknowledgements: reading.acknowledgements)
    }

    /// Tells one plan of the others, and of what was acknowledged for all.
    private static func gather(
        _ circumstances: inout Circumstances, at index: Int, of monographs: [Monograph], _ shared: [Acknowledgement]
    ) {
        circumstances.companions = monographs.indices.filter { $0 != index }.map { Companion(monographs[$0]) }
        circumstances.acknowledgements += shared
    }

    /// Judges plans together that were judged alone.
    private static func together(
        _ outcomes: [Outcome], crossTaper: CrossTaper?, acknowledgements: [Acknowledgement]
    ) -> JointOutcome {
        let judgement = JointChecker.check(
            outcomes.map { outcome in
                JointMember(
                    plan: outcome.plan, circumstances: outcome.circumstances, monograph: outcome.monograph,
                    findings: outcome.findings)
            }, crossTaper: crossTaper, acknowledgements: acknowledgements)
        return JointOutcome(
            outcomes: zip(outcomes, judgement.members).map { outcome, findings in
                Outcome(
                    plan: outcome.plan, findings: findings, circumstances: outcome.circumstances,
                    monograph: outcome.monograph)
            }, crossTaper: crossTaper, acknowledgements: acknowledgements, findings: judgement.joint)
    }

    private static func together(_ answer: Answer) -> JointOutcome {
        switch answer {
        case .several(let outcome): outcome
        case .one(let outcome):
            JointOutcome(outcomes: [outcome], crossTaper: nil, acknowledgements: [], findings: [])
        }
    }
}
