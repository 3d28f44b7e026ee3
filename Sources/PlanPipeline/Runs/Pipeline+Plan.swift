public import DoseModel
import MonographFiles

extension Pipeline {
    /// `doseplan plan`: reads a request file, plans, checks, delivers.
    public func plan(
        path: String, overrides: [(key: String, value: String)], to destination: Destination
    ) throws(InputError) -> CommandResult {
        shelf.add(overrides)
        return try deliver(try answer(toRequest: try shelf.read(path), overrides: overrides), to: destination)
    }

    /// `doseplan taper`: a taper from flags alone.
    public func taper(
        drug: String, from regimen: String, after time: String, overrides: [(key: String, value: String)],
        to destination: Destination
    ) throws(InputError) -> CommandResult {
        let base = [
            (key: "drug", value: drug), (key: "protocol", value: PlanRequest.taperOnly),
            (key: "so-far-dose", value: regimen), (key: "so-far-for", value: time),
        ]
        shelf.add(base + [(key: "from", value: regimen), (key: "after", value: time)] + overrides)
        let source = try SourceText(name: "taper", bytes: Array("{}\n".utf8))
        let outcome: Outcome
        do throws(InputError) {
            outcome = try planned(source, overrides: base + overrides)
        } catch {
            throw Pipeline.renamed(error, ["--so-far-dose": "--from", "--so-far-for": "--after"])
        }
        return try deliver(.one(outcome), to: destination)
    }

    /// An error about a key, with the name of the flag that set it.
    private static func renamed(_ error: InputError, _ names: [String: String]) -> InputError {
        guard let span = error.span, let name = names[span.file] else { return error }
        return InputError(
            error.message, at: SourceSpan(file: name, line: span.line, column: span.column, length: span.length),
            expected: error.expected, nearest: error.nearest)
    }
}
