import CalendarExport
public import DoseModel
import MonographFiles
import SafetyChecks
import Templates
import TextReports
import TitrationEngine

/// Strings the parts together: request -> plan -> findings -> outputs. It decides nothing itself.
///
/// ```swift
/// let pipeline = try Pipeline()
/// let outcome = try pipeline.outcome(ofRequest: text, named: "request.yaml")
/// print(outcome.verdict, try pipeline.text(of: outcome, as: .text))
/// ```
public final class Pipeline {
    let folder: TemplateFolder
    let library: MonographLibrary
    let calendar = CalendarWriter()
    let shelf = SourceShelf()
    let isColored: Bool

    /// Finds the templates: in `templates`, in the folder the environment names, beside the executable, or where the
    /// package was built.
    ///
    /// - Throws: an ``InputError`` that says where was looked.
    public init(templates: String? = nil, isColored: Bool = false) throws(InputError) {
        folder = try TemplateFolder.find(explicit: templates, sourcePath: TemplateBundle.sourcePath)
        library = MonographLibrary(folder: folder, shapes: ShapeRegistry.schemas)
        self.isColored = isColored
    }

    /// Plans a request given as YAML or JSON text.
    ///
    /// - Parameters:
    ///   - text: the request.
    ///   - name: what messages call it.
    ///   - overrides: keys of the request and the values that replace the text's.
    /// - Throws: an ``InputError`` where it cannot be read, or where no plan exists.
    public func outcome(
        ofRequest text: String, named name: String, overrides: [(key: String, value: String)] = []
    ) throws(InputError) -> Outcome {
        let source = try SourceText(name: name, bytes: Array(text.utf8))
        shelf.add(source)
        return try planned(source, overrides: overrides)
    }

    /// Judges a proposed plan given as text: YAML, plan text, CSV, a FHIR resource, our own calendar or JSON.
    ///
    /// - Parameters:
    ///   - text: the plan.
    ///   - name: what messages call it.
    ///   - request: a request that says what the plan leaves out, and what messages call it.
    ///   - overrides: keys of the request and the values that replace the text's.
    public func outcome(
        ofProposal text: String, named name: String, request: (text: String, name: String)? = nil,
        overrides: [(key: String, value: String)] = []
    ) throws(InputError) -> Outcome {
        let source = try SourceText(name: name, bytes: Array(text.utf8))
        shelf.add(source)
        var base: SourceText?
        if let request {
            let added = try SourceText(name: request.name, bytes: Array(request.text.utf8))
            shelf.add(added)
            base = added
        }
        return try checked(source, request: base, overrides: overrides)
    }

    /// The monograph of a drug.
    public func monograph(named name: String) throws(InputError) -> Monograph {
        try library.monograph(named: name, at: nil)
    }

    func planned(
        _ source: SourceText, overrides: [(key: String, value: String)]
    ) throws(InputError) -> Outcome {
        let (request, monograph) = try RequestReader.read(source, overrides: overrides, library: library)
        return try outcome(of: request, by: monograph)
    }

    /// Plans and checks a request.
    public func outcome(of request: PlanRequest, by monograph: Monograph) throws(InputError) -> Outcome {
        if let zone = request.circumstances.timeZone { try Zones.validate(zone, at: request.spans[.timeZone]) }
        let id = NameUUID.v5(namespace: .doseplan, name: RequestDigest.text(of: request)).text
        let planned = try Planner(monograph: monograph).plan(request, id: id, clocks: try Pipeline.clocks(of: request))
        return try judged(planned.plan, in: request.circumstances, by: monograph, also: planned.findings)
    }

    /// The clocks of the zones a request speaks of, over all years that are known: how long the plan will last is only
    /// known once it is made.
    private static func clocks(of request: PlanRequest) throws(InputError) -> TripClocks? {
        guard let zone = request.circumstances.timeZone else { return nil }
        var away: [LocalClock] = []
        for trip in request.travel {
            try Zones.validate(trip.zone, at: trip.span)
            away.append(try Zones.clock(in: trip.zone))
        }
        return TripClocks(home: try Zones.clock(in: zone), away: away)
    }

    func checked(
        _ source: SourceText, request: SourceText? = nil, overrides: [(key: String, value: String)]
    ) throws(InputError) -> Outcome {
        let (proposal, monograph, findings) = try ProposalReader.read(
            source, request: request, overrides: overrides, library: library)
        if let zone = proposal.circumstances.timeZone { try Zones.validate(zone, at: nil) }
        return try repairable(
            try judged(proposal.plan, in: proposal.circumstances, by: monograph, also: findings))
    }

    func judged(
        _ plan: Plan, in circumstances: Circumstances, by monograph: Monograph, also findings: [Finding]
    ) throws(InputError) -> Outcome {
        for stretch in plan.zones { try Zones.validate(stretch.zone) }
        let all = Checker(monograph: monograph).check(
            plan, in: circumstances, clockChanges: try Zones.clockChanges(of: plan), clock: try Zones.clock(of: plan),
            also: findings)
        return Outcome(plan: plan, findings: all, circumstances: circumstances, monograph: monograph)
    }
}

extension Pipeline {
    /// Reads a request file and its monograph, for callers that plan it more than once.
    public func request(path: String) throws(InputError) -> (request: PlanRequest, monograph: Monograph) {
        try RequestReader.read(try shelf.read(path), library: library)
    }

    /// Writes the calendar of an outcome piece by piece, so that no plan's calendar is ever whole in memory.
    ///
    /// - Throws: an ``InputError`` where errors stand that nobody acknowledged, or no time zone is known.
    public func writeCalendar(
        of outcome: Outcome, to sink: (UnsafeRawBufferPointer) throws(InputError) -> Void
    ) throws(InputError) {
        try write(outcome, as: .ics, rows: .step, to: sink)
    }
}
