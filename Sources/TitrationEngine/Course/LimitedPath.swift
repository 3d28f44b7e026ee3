import DoseModel

/// A way up held to a person's limits; what that changes is said.
struct LimitedPath {
    let request: PlanRequest
    let tools: Tools

    private var reduction: Reduction { Reduction(composer: tools.composer, first: tools.limits.reduction) }

    /// The rungs up to the first that breaks a limit; where the very first does, that rung made smaller.
    func path(
        _ rungs: [ShapeStep], target: Regimen, _ findings: inout [Finding]
    ) throws(InputError) -> [ShapeStep] {
        let limits = tools.limits
        guard let broken = rungs.lazy.compactMap({ limits.broken(by: $0.regimen) }).first else { return rungs }
        var path = Array(rungs.prefix { limits.broken(by: $0.regimen) == nil })
        if path.isEmpty {
            let reduced = reduction.reduced(
                rungs[0].regimen, daily: limits.daily?.cited.value, perDose: limits.perDose?.cited.value,
                dosesPerDay: limits.dosesPerDay?.value)
            guard let reduced else {
                throw InputError(
                    "P601: the products at hand make no dose as small as \(broken.owner) allows (\(broken.text))",
                    at: request.spans[.products] ?? request.spans[.target],
                    expected: "a product that makes \(broken.text) or less")
            }
            path = [ShapeStep(regimen: reduced, wait: rungs[0].wait)]
        }
        let highest = path[path.count - 1].regimen
        findings.append(
            Finding(
                broken.code, .warning,
                "target lowered: \(target.text) (\(target.averageText)) was asked; the highest rung that"
                    + " \(broken.owner) allows is \(highest.text) (\(highest.averageText))",
                actual: target.averageText, limit: broken.text, basis: broken.basis, citation: broken.citation,
                help: "ask for \(highest.text), or change the limit's cause", span: request.spans[.target]))
        return path
    }

    /// A lower first rung where the kidneys forbid the protocol's own, and a rarer one where the drug starts rarer.
    func gentleStart(_ path: [ShapeStep], every rule: Cited<Int>?) throws(InputError) -> [ShapeStep] {
        guard let first = path.first?.regimen else { return path }
        if let rule, first.everyDays < rule.value, !first.isVaried {
            var rarer = first
            rarer.everyDays = rule.value
            return try gentleStart([ShapeStep(regimen: rarer)] + path, every: nil)
        }
        guard let limit = tools.limits.startDaily, first.largestDay > limit.cited.value else { return path }
        let lower = reduction.reduced(
            first, daily: limit.cited.value, perDose: tools.limits.perDose?.cited.value)
        guard let lower else {
            throw InputError(
                "P601: the products at hand make no first dose of \(limit.cited.value.text) or less, which"
                    + " \(limit.owner) asks for", at: request.spans[.products] ?? request.spans[.target],
                expected: "a product that makes \(limit.cited.value.text) or less")
        }
        return [ShapeStep(regimen: lower)] + path
    }
}
