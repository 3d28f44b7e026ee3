import DoseModel

/// One row of a plan as CSV: a dose, with the days it says it is taken on.
struct CSVRow {
    /// The step's number, where the table has them.
    let step: Int?
    /// The first day, or the one day.
    let start: CivilDate
    /// The first day after it.
    let end: CivilDate
    /// 2 for every other day.
    let every: Int
    /// What the step is for.
    let phase: Phase?
    /// The dose.
    let dose: PlanTextDose
    /// The day's total as stated.
    let total: Dose?
    /// Where the row stands.
    let span: SourceSpan

    /// What makes two doses of different days the same dose.
    var signature: PlanTextDose {
        PlanTextDose(
            amount: dose.amount, slot: dose.slot, anchor: dose.anchor, weekdays: .everyDay, time: dose.time,
            take: dose.take, span: SourceSpan(file: "", line: 1, column: 1))
    }
}
