public import DoseModel
import MonographFiles
import TextReports
import TitrationEngine

extension Pipeline {
    /// The next revision of a plan, judged.
    ///
    /// - Parameters:
    ///   - outcome: the plan as it is.
    ///   - flags: one verb with its value, and what belongs to it, as `doseplan revise` takes them: `step-back`,
    ///     `slow=7 days`, `from=2026-12-16`, `by=Dr A. Rao`.
    ///   - today: the first day where none is given.
    /// - Throws: an ``InputError`` that says why the verb is not possible here, and what is.
    public func revised(
        _ outcome: Outcome, flags: [(key: String, value: String)], today: CivilDate
    ) throws(InputError) -> Outcome {
        shelf.add(flags)
        let order = try RevisionOrderReader.read(flags, circumstances: outcome.circumstances, today: today)
        return try revised(outcome, by: order)
    }

    /// The next revision of a plan, judged.
    public func revised(_ outcome: Outcome, by order: RevisionOrder) throws(InputError) -> Outcome {
        let revised = try Reviser(monograph: outcome.monograph).revised(
            outcome.plan, in: outcome.circumstances, by: order)
        return try judged(revised.plan, in: revised.circumstances, by: outcome.monograph, also: revised.findings)
    }

    /// What a revision changes, in words.
    public func difference(from before: Outcome, to after: Outcome) -> String {
        RevisionDiff(from: before.plan, to: after.plan, monograph: after.monograph).text(color: isColored)
    }

    /// `doseplan revise`: reads a plan, revises it, prints what changes, and writes the new revision.
    ///
    /// A revision with errors that nobody acknowledged is written in no form, so that a plan that is being followed is
    /// never replaced by one that must not be.
    public func revise(
        path: String, flags: [(key: String, value: String)], isDryRun: Bool, today: CivilDate,
        to destination: Destination
    ) throws(InputError) -> CommandResult {
        let answer = try anyAnswer(path: path, overrides: [])
        guard case .one(let before) = answer else {
            throw InputError(
                "\(path) holds plans with several drugs", expected: "the plan of one drug, in a file of its own")
        }
        let after = try revised(before, flags: flags, today: today)
        let report = difference(from: before, to: after) + "\n" + findingsText(of: after)
        var result = CommandResult(status: ExitStatus(after.gravest, failOn: destination.failOn))
        guard after.isDeliverable else {
            result.status = .findings
            result.output = report
            result.diagnostics =
                (destination.files.isEmpty
                    ? "The revision is" : destination.files.joined(separator: ", ") + " not written:")
                + " withheld while errors stand that nobody acknowledged.\n"
            return result
        }
        // What could not be read back would be the end of the plan.
        guard json(of: after).text.utf8.count <= SourceText.maximumBytes else {
            throw InputError(
                "with revision \(after.plan.identity.revision) the history would be longer than 1 MiB, which is not read again",
                expected: "a new plan with `so-far`")
        }
        if !isDryRun {
            try writeFiles(
                .one(after), destination.files, rows: destination.rows, page: destination.page,
                language: destination.language, fhir: destination.fhir)
        }
        if let format = destination.format {
            result.output = try text(
                of: after, as: format, rows: destination.rows, page: destination.page, language: destination.language,
                fhir: destination.fhir)
            result.diagnostics = report
        } else {
            result.output = report
        }
        if isDryRun, !destination.files.isEmpty {
            result.diagnostics += "Dry run: \(destination.files.joined(separator: ", ")) not written.\n"
        }
        return result
    }

    /// The verbs of `doseplan revise` that take no value, those that do, and what says more of them.
    public static var revisionFlags: (bare: [String], valued: [String]) {
        (
            RevisionOrderReader.bareVerbs,
            RevisionOrderReader.verbs + RevisionOrderReader.kidney + RevisionOrderReader.others
        )
    }
}
