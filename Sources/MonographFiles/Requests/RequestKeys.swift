import DoseModel

/// The keys a request or proposal may have.
package enum RequestKeys {
    /// What the plan stands in; requests and proposals both have these.
    static let circumstances =
        ["time-zone", "jurisdiction", "patient"] + days + ["problem-times", "products", "acknowledge"] + uses
    /// The keys that say what one drug is for and how it is taken.
    static let uses = ["purpose", "form", "route"]
    /// The keys with the clock times of the day.
    static let days = ["day", "weekends"] + Weekday.allCases.map(\.name)
    /// The keys of a request.
    static let request =
        ["id", "drug", "protocol", "start", "written", "lead", "pace", "taper", "taper-pace", "by", "weeks", "target"]
        + ["trial", "then", "so-far", "goal", "travel"] + reminders + circumstances
    /// The keys for what a request wants to be reminded of besides.
    static let reminders = ["blood-pressure-checks", "on-hand"]
    /// The keys with what is at hand, and what is handed over when.
    static let supply = ["on-hand", "fills"]
    /// The keys of a proposal.
    static let proposal =
        ["id", "drug", "protocol", "start", "written", "lead", "then", "so-far", "goal", "plan", "dispense", "zones"]
        + supply
        + circumstances
    /// The keys at the top of a request for several drugs; all but the first two hold for every drug.
    static let joint =
        ["drugs", "cross-taper", "id", "start", "written", "travel"]
        + circumstances.filter { $0 != "products" && !uses.contains($0) }
    /// The keys of one drug in a request for several; those that stand at the top too count more here.
    static let entry = request.filter { !sharedOnly.contains($0) }
    /// The keys that can only stand at the top of a request for several drugs: there is one person and one day.
    static let sharedOnly = ["written", "travel", "time-zone", "jurisdiction", "patient"] + days
    /// The keys under `patient`.
    static let patient =
        ["age", "sex"] + kidney + ["measured", "weight", "taking", "conditions", "pregnancy", "alcohol"]
        + ["blood-pressure", "tried"]
    /// The keys that state kidney function; one of them at most.
    static let kidney = ["creatinine", "egfr", "crcl", "dialysis"]
    /// The keys under `day` and its like.
    static let slots = DaySlot.ofEveryDay.map(\.name)
    /// The flags for the keys under `so-far`.
    static let soFar = ["so-far-dose", "so-far-for", "so-far-missed"]
    /// The command-line flags that stand for one key each.
    package static let flags =
        ["unit"]
        + request.filter {
            !(["patient", "problem-times", "so-far", "goal", "travel", "acknowledge", "on-hand"] + days).contains($0)
        }
        + patient.filter { !["taking", "conditions", "tried"].contains($0) } + slots + soFar
    /// The flags that a request for several drugs takes; all others are about one drug.
    static let jointFlags = flags.filter { joint.contains($0) || patient.contains($0) || slots.contains($0) }
}
