import CalendarExport
public import DoseModel
import MonographFiles
import SafetyChecks
import TextReports

extension Pipeline {
    /// How many times as much work as a check may spend on repairs is spent when they are asked for.
    private static let patience = 10

    /// `doseplan check --fix`: repairs a proposal, prints it, and says what was changed. Where an error has no repair,
    /// nothing is printed.
    ///
    /// - Parameters:
    ///   - path: the proposal.
    ///   - request: a request that says what the proposal leaves out.
    ///   - overrides: flags.
    ///   - files: where to write the repaired plan instead of standard output.
    public func fix(
        path: String, request: String?, overrides: [(key: String, value: String)], files: [String] = []
    ) throws(InputError) -> CommandResult {
        shelf.add(overrides)
        var base: SourceText?
        if let request { base = try shelf.read(request) }
        let source = try shelf.read(path)
        return try fix(source, request: base, overrides: overrides, files: files)
    }

    /// Repairs a proposal given as text.
    public func fix(
        proposal text: String, named name: String, overrides: [(key: String, value: String)] = []
    ) throws(InputError) -> CommandResult {
        let source = try SourceText(name: name, bytes: Array(text.utf8))
        shelf.add(source)
        return try fix(source, request: nil, overrides: overrides, files: [])
    }

    private func fix(
        _ source: SourceText, request: SourceText?, overrides: [(key: String, value: String)], files: [String]
    ) throws(InputError) -> CommandResult {
        let kind = try ContentKind.of(source)
        switch kind {
        case .jointRequest, .jointJSON:
            throw InputError("\(source.name) holds several drugs", expected: "a plan with one drug to repair")
        default: break
        }
        let (proposal, monograph, found) = try ProposalReader.read(
            source, request: request, overrides: overrides, library: library)
        let circumstances = proposal.circumstances
        if let zone = circumstances.timeZone { try Zones.validate(zone, at: nil) }
        var search = RepairSearch(
            monograph: monograph, circumstances: circumstances,
            clockChanges: try Zones.clockChanges(of: proposal.plan), clock: try Zones.clock(of: proposal.plan),
            budget: RepairSearch.usualBudget * Pipeline.patience)
        let fix = search.fix(proposal.plan, also: found)
        guard fix.left.isEmpty else {
            return CommandResult(
                diagnostics: FixLines.refusal(fix.left, fixed: fix.changes.count, color: isColored),
                status: .findings)
        }
        let fixed = FixedText(
            source: source, kind: kind, before: proposal.plan, after: fix.plan, origins: fix.origins,
            identities: fix.identities, circumstances: circumstances, monograph: monograph)
        let (text, plan) =
            fix.changes.isEmpty
            ? (source.text, proposal.plan)
            : try fixed.text { text, isWhole in
                self.reread(text, as: source, request: isWhole ? nil : request, overrides: isWhole ? [] : overrides)
            }
        let others =
            LostTablets.lines(before: proposal.plan, after: plan, origins: fix.origins, monograph: monograph)
            + fixed.renumberings
        let changes = fix.changes.map { change in
            FixLines.Change(
                finding: change.finding, repair: change.repair,
                before: lines(of: change.before, circumstances, monograph),
                after: lines(of: change.after, circumstances, monograph))
        }
        var result = CommandResult(output: text, diagnostics: FixLines.text(changes, others: others, color: isColored))
        if !files.isEmpty {
            var renumbered = circumstances
            renumbered.acknowledgements = fixed.agreed
            let outcome = try judged(fix.plan, in: renumbered, by: monograph, also: found)
            try writeFixed(text, of: outcome, to: files)
            result.output = ""
        }
        return result
    }

    /// The judgement of a text that would take the place of a file; `nil` where it cannot be read.
    func reread(
        _ text: String, as source: SourceText, request: SourceText?, overrides: [(key: String, value: String)]
    ) -> Outcome? {
        guard let source = try? SourceText(name: source.name, bytes: Array(text.utf8)),
            let (proposal, monograph, findings) = try? ProposalReader.read(
                source, request: request, overrides: overrides, library: library)
        else { return nil }
        return try? judged(proposal.plan, in: proposal.circumstances, by: monograph, also: findings)
    }

    private func lines(of plan: Plan, _ circumstances: Circumstances, _ monograph: Monograph) -> [String] {
        let text = PlanTextLines(plan: plan, circumstances: circumstances, monograph: monograph)
        return (try? text.stepLines())
            ?? plan.steps.map { step in
                "\(step.start.text) to \(step.end.text), \(step.dailyTotal.perDayText)"
            }
    }

    /// Writes the repaired plan as text, or in the form that a file's ending chooses: all files, or none.
    private func writeFixed(_ text: String, of outcome: Outcome, to paths: [String]) throws(InputError) {
        var files: [OutputFile] = []
        for path in paths {
            let file = try OutputFile(path: path)
            if let format = OutputFormat(fileName: path), format != .plan, format != .text {
                try write(outcome, as: format, rows: .step) { bytes throws(InputError) in try file.write(bytes) }
            } else {
                try file.write(text)
            }
            try file.finish()
            files.append(file)
        }
        for file in files { try file.publish() }
    }
}
