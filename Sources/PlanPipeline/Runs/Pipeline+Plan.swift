public import DoseModel
import MonographFiles

extension Pipeline {
    /// `doseplan plan`: reads a request file, plans, checks, delivers.
    public func plan(
        path: String, overrides: [(key: String, value: String)], to destination: Destination
    ) throws(InputError) -> CommandResult {
        shelf.add(overrides)
        return try deliver(try planned(try shelf.read(path), overrides: overrides), to: destination)
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
        shelf.add(base + overrides)
        let source = try SourceText(name: "taper", bytes: Array("{}\n".utf8))
        return try deliver(try planned(source, overrides: base + overrides), to: destination)
    }
}
