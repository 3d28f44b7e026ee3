import DoseModel

/// What one drug is at on the days of a row of the joint table.
struct JointCell: Hashable {
    /// What is taken and when, `5 mg: 11:45 before lunch, 17:45 before dinner`.
    let doses: [String]
    /// The total of a day with the drug; empty where none is taken or none is known.
    let total: String
    /// What to take of what, `1/2 x 10 mg tablet`; empty where none is taken or it is not known.
    let take: String
    /// Where a rhythm of several days begins; two that begin on other days are not the same.
    let rhythmStart: CivilDate?

    /// No drug.
    static let none = JointCell(doses: ["-"])

    private init(doses: [String], total: String = "", take: String = "", rhythmStart: CivilDate? = nil) {
        self.doses = doses
        self.total = total
        self.take = take
        self.rhythmStart = rhythmStart
    }

    /// What a plan says about one stretch of days that crosses none of its dates.
    init(_ plan: Plan, from start: CivilDate, wording: DoseWording) {
        let steps = plan.steps.filter { $0.start <= start && start < $0.end && !$0.doses.isEmpty }
        guard steps.isEmpty else {
            self.init(steps, wording: wording)
            return
        }
        let isBefore = plan.steps.allSatisfy { start < $0.start }
        let isAfter = plan.steps.allSatisfy { $0.end <= start }
        if isBefore, let soFar = plan.soFar {
            self.init(doses: ["so far: \(RegimenText.of(soFar.regimen))"])
        } else if isAfter, plan.ending == .unstated {
            self.init(doses: ["not said"])
        } else if isAfter, plan.ending != .stop, let last = plan.steps.max(by: { $0.end < $1.end }) {
            let dose = JointCell([last], wording: wording)
            self.init(
                doses: ["as before, " + (dose.doses.first ?? "nothing")] + dose.doses.dropFirst(), total: dose.total,
                take: dose.take, rhythmStart: dose.rhythmStart)
        } else {
            self = .none
        }
    }

    private init(_ steps: [DoseStep], wording: DoseWording) {
        var doses: [String] = []
        var takes: [String] = []
        var totals: [String] = []
        for step in steps {
            let row = StepRow(step, after: nil, soFar: nil, wording: wording)
            var runs: [(amount: String, whens: [String])] = []
            for entry in row.entries {
                if runs.last?.amount == entry.amount {
                    runs[runs.count - 1].whens.append(entry.whenText)
                } else {
                    runs.append((entry.amount, [entry.whenText]))
                }
                if !takes.contains(entry.take) { takes.append(entry.take) }
            }
            doses += runs.map { "\($0.amount): " + $0.whens.joined(separator: ", ") }
            // A row may begin in the middle of a round, so it says where the rounds are counted from.
            if let rhythm = row.rhythm { doses.append("\(rhythm) from \(step.start.readableText)") }
            totals.append(row.total)
        }
        self.init(
            doses: doses, total: totals.count == 1 ? totals[0] : steps.map(\.dailyTotal).total().text,
            take: takes.joined(separator: "; "),
            rhythmStart: steps.first { $0.everyDays > 1 }?.start)
    }

    /// What a plan says about one day.
    init(_ plan: Plan, on date: CivilDate, wording: DoseWording) {
        let days = plan.steps.filter { $0.start <= date && date < $0.end }.map { step in
            DayRow(date: date, step: step.number, phase: step.phase, doses: step.doses(on: date))
        }
        guard !days.isEmpty else {
            self.init(plan, from: date, wording: wording)
            return
        }
        let doses = days.flatMap(\.doses)
        guard !doses.isEmpty else {
            self.init(doses: ["no dose today"], total: Dose.zero.text)
            return
        }
        self.init(
            doses: days.flatMap { $0.phrases(wording: wording) }, total: doses.lazy.map(\.amount).total().text,
            take: doses.map { wording.take($0) }.joined(separator: "; "))
    }

    /// Doses and total in one line.
    var text: String { doses.joined(separator: "; ") }
}
