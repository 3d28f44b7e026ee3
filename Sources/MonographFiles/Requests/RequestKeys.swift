import DoseModel

/// The keys a request or proposal may have.
package enum RequestKeys {
    /// What the plan stands in; requests and proposals both have these.
    static let circumstances =
        ["time-zone", "jurisdiction", "patient"] + days + ["problem-times", "products", "acknowledge"]
    /// The keys with the clock times of the day.
    static let days = ["day", "weekends"] + Weekday.allCases.map(\.name)
    /// The keys of a request.
    static let request =
        ["id", "drug", "protocol", "start", "written", "lead", "pace", "taper", "taper-pace", "by", "weeks", "target"]
        + ["trial", "then", "so-far", "goal"] + circumstances
    /// The keys of a proposal.
    static let proposal =
        ["id", "drug", "protocol", "start", "written", "lead", "then", "so-far", "goal", "plan", "dispense"]
        + circumstances
    /// The keys under `patient`.
    static let patient =
        ["age", "sex"] + kidney + ["measured", "weight", "taking", "conditions", "pregnancy"]
    /// The keys that state kidney function; one of them at most.
    static let kidney = ["creatinine", "egfr", "crcl", "dialysis"]
    /// The keys under `day` and its like.
    static let slots = DaySlot.ofEveryDay.map(\.name)
    /// The command-line flags that stand for one key each.
    package static let flags =
        request.filter { !(["patient", "problem-times", "so-far", "goal", "acknowledge"] + days).contains($0) }
        + patient.filter { !["taking", "conditions"].contains($0) } + slots + [
            "so-far-dose", "so-far-for", "so-far-missed",
        ]
}
