package import DoseModel

/// The passage from one level of a plan to the next: into the first step, from step to step, out of the last. A reference
/// that never changes.
package final class LevelChange: Sendable {
    /// What was taken before.
    package let before: DoseLevel
    /// What is taken from now on.
    package let after: DoseLevel
    /// The day it happens; `nil` for a stop in a plan without steps.
    package let date: CivilDate?
    /// The position, in `CheckContext.timeline`, of the step that ends here; `nil` where no step did.
    package let ending: Int?
    /// The position of the step that begins here; `nil` for the stop at the end.
    package let beginning: Int?
    /// Whether one begins here: for the first time, or once more after too many days without.
    package let isStart: Bool
    /// The days without the drug before it, where they are so many that one begins again; `nil` otherwise.
    package let lapse: Int?
    /// The most by which a single dose rises.
    package let riseOfDose: Dose
    /// The most by which a single dose falls.
    package let fallOfDose: Dose

    /// Creates a change and measures it.
    init(
        from before: DoseLevel, to after: DoseLevel, on date: CivilDate?, ending: Int?, beginning: Int?,
        isStart: Bool = false, lapse: Int? = nil
    ) {
        self.before = before
        self.after = after
        self.date = date
        self.ending = ending
        self.beginning = beginning
        self.isStart = isStart
        self.lapse = lapse
        riseOfDose = after.largestRise(from: before)
        fallOfDose = before.largestRise(from: after)
    }

    /// By how much the total of a day with the drug rises; negative where it falls.
    var riseOfDay: Dose { after.dayTotal - before.dayTotal }

    /// Whether some single dose or a day's total rises, even if another falls.
    var isStepUp: Bool { isStart || riseOfDose > .zero || riseOfDay > .zero || isRise }

    /// Whether more is taken on average.
    var isRise: Bool { before.average < after.average }

    /// Whether less is taken on average.
    var isCut: Bool { after.average < before.average }

    /// Whether the drug is stopped here.
    var isStop: Bool { after.isNone && !before.isNone }
}
