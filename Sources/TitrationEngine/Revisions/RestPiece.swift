import DoseModel

/// A stretch of what is to come, before it has dates.
enum RestPiece {
    /// A step that the plan has already: it keeps its key, its doses and its length, and begins when its turn comes.
    case kept(DoseStep)
    /// The doses of a step for so many days more, known by a key of its own.
    case taken(DoseStep, phase: Phase, days: Int, why: String)
    /// Doses that have no clock times yet.
    case planned(Leg)

    /// How many days it lasts.
    var days: Int {
        switch self {
        case .kept(let step): step.days
        case .taken(_, _, let days, _): days
        case .planned(let leg): leg.days
        }
    }
}

/// What a verb makes of a plan.
struct RestOfPlan {
    /// The steps that are over by the day, or run on unchanged.
    var past: [DoseStep]
    /// The first day of the pieces, where there is nothing before them.
    var start: CivilDate?
    /// What comes after them, without gap.
    var pieces: [RestPiece] = []
    /// What follows the last of them.
    var ending: Ending
    /// What waits for the end of a hold.
    var held: HeldRest?
    /// The verb in words, with its values.
    var words: String
    /// The days missed just before.
    var missed = 0
    /// The circumstances, where the verb changes them.
    var circumstances: Circumstances?
    /// What was picked.
    var picks: [Pick] = []
    /// What could not be done quite as asked.
    var findings: [Finding] = []

    init(past: [DoseStep], pieces: [RestPiece] = [], ending: Ending, held: HeldRest? = nil, words: String) {
        self.past = past
        self.pieces = pieces
        self.ending = ending
        self.held = held
        self.words = words
    }
}
