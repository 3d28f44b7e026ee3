import DoseModel

/// X951: two drugs change on one day. When something gets better or worse after it, nobody can tell which change did
/// it.
struct ChangeDays: JointRule {
    var codes: [FindingCode] { [.x951] }

    private static let rule = Cited(1, basis: .engineering, citation: "Doseplan's own choice, no clinical claim")

    func judge(_ check: JointContext, into findings: inout FindingList) {
        for (first, second) in check.pairs {
            let other = Set(second.changeDays)
            let days = first.changeDays.filter { other.contains($0) }
            guard let day = days.first else { continue }
            let names = "\(first.drug) and \(second.drug)"
            let isOne = days.count == 1
            findings.add(
                .x951, .warning,
                isOne
                    ? "\(names) both change on \(day.readableText)"
                    : "\(names) both change on \(days.count) days, the first of them \(day.readableText)",
                on: day, actual: "two changes on \(DoseWording.days(days.count))", limit: "one change on a day",
                by: ChangeDays.rule, help: help(first, second, check),
                notes: ["when something gets better or worse, nobody can tell which change did it"]
                    + (isOne ? [] : ["on \(DoseWording.list(days.map(\.text)))"]))
        }
    }

    /// How many days later one of the two would have to start so that none of its changes meets one of any other drug.
    private func help(_ first: JointFacts, _ second: JointFacts, _ check: JointContext) -> String {
        let moved = ChangeDays.moved(first, second, check)
        let others = Set(check.drugs.filter { $0.drug != moved.drug }.flatMap(\.changeDays))
        var days = 1
        // Beyond the last change of all others nothing can meet, so this ends.
        while moved.changeDays.contains(where: { others.contains($0.adding(days: days)) }) { days += 1 }
        return "start \(moved.drug) on \(moved.start.adding(days: days).text), \(DoseWording.days(days)) later: then no"
            + " two changes fall on one day"
    }

    /// The one to move: of a cross-taper the drug that is left, because moving its end later leaves no days without
    /// either; otherwise the one that begins later, or stands later in the request.
    private static func moved(_ first: JointFacts, _ second: JointFacts, _ check: JointContext) -> JointFacts {
        if let from = check.from, let to = check.to, [first.drug, second.drug].contains(from.drug),
            [first.drug, second.drug].contains(to.drug)
        {
            return from
        }
        return first.start > second.start ? first : second
    }
}
