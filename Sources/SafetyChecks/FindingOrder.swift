import DoseModel

/// The order of findings in every output: by step (those of the whole plan first), code and place. It tells any two
/// findings apart that are not equal, so that the list never depends on what was found first.
enum FindingOrder {
    /// Whether one comes before another.
    static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
        let (leftStep, rightStep) = (left.step ?? 0, right.step ?? 0)
        if leftStep != rightStep { return leftStep < rightStep }
        if left.code != right.code { return left.code < right.code }
        if left.span != right.span {
            guard let leftSpan = left.span else { return true }
            guard let rightSpan = right.span else { return false }
            return leftSpan < rightSpan
        }
        if left.date != right.date {
            guard let leftDate = left.date else { return true }
            guard let rightDate = right.date else { return false }
            return leftDate < rightDate
        }
        if left.message != right.message { return left.message < right.message }
        if left.severity != right.severity { return right.severity < left.severity }
        return details(of: left).lexicographicallyPrecedes(details(of: right))
    }

    /// What stands beside a message. Only built where everything else is equal.
    private static func details(of finding: Finding) -> [String] {
        [
            finding.actual ?? "", finding.limit ?? "", finding.basis?.rawValue ?? "", finding.citation ?? "",
            finding.help ?? "", finding.source?.text ?? "",
        ] + finding.notes + finding.related.map { "\($0.label) \($0.span?.text ?? "")" }
    }
}
