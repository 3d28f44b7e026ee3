/// One change of a plan. Steps and doses are named by their places, counted from 0, whatever numbers steps claim.
public enum PlanEdit: Hashable, Sendable {
    /// Takes so much at one dose. Tablets stated for it and a total stated for its step are dropped, because they spoke
    /// of the old dose.
    case setAmount(step: Int, dose: Int, to: Dose)
    /// Takes a dose at another clock time; it is tied to that time from then on.
    case moveDose(step: Int, dose: Int, to: ClockTime)
    /// Leaves a dose out.
    case dropDose(step: Int, dose: Int)
    /// Takes other doses in a step. A total stated for it is dropped.
    case setDoses(step: Int, to: [ScheduledDose], everyDays: Int)
    /// States other tablets for a dose; `nil` states none.
    case setTablets(step: Int, dose: Int, to: [Dosage]?)
    /// States another total for a step.
    case setTotal(step: Int, to: Dose?)
    /// Makes a step so many days longer; the steps after it move by as many.
    case lengthen(step: Int, days: Int)
    /// Moves the first day without a step, and nothing else.
    case setEnd(step: Int, to: CivilDate)
    /// Moves a step and all after it by so many days.
    case shift(step: Int, days: Int)
    /// Puts steps before a place; they begin where the step there began, or where the plan ended, and all after them
    /// move. Their dates are laid end to end, whatever they were.
    case insert(at: Int, [DoseStep])
    /// Leaves a step out; nothing else moves.
    case dropStep(Int)
    /// Hands over other amounts in all.
    case setDispensed([SupplyLine])
    /// Hands over so much at one fill.
    case setFill(Int, to: Ratio)
}
