import DoseModel
import PlanPipeline

/// Writes `--slow "7 days"` as `--do "slow=7 days"` and `--hold` as `--do hold`: the same table as for requests, for the
/// verbs of `revise`.
enum ReviseShorthand {
    /// The arguments with all verbs written out; those of other commands as they are.
    static func expanded(_ arguments: [String]) -> [String] {
        guard arguments.first == "revise" else { return arguments }
        let (bare, valued) = Pipeline.revisionFlags
        var result: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" { return result + [argument] + rest }
            let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard argument.hasPrefix("--"), let key = parts.first.map({ String($0) }),
                bare.contains(key) || valued.contains(key)
            else {
                result.append(argument)
                continue
            }
            if parts.count == 2 {
                result += ["--do", key + "=" + parts[1]]
            } else if bare.contains(key) {
                result += ["--do", key]
            } else if let value = rest.popFirst() {
                result += ["--do", key + "=" + value]
            } else {
                // The parser says that a value is missing, in its own words.
                result.append("--do")
            }
        }
        return result
    }
}
