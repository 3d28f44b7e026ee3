/// What `doseplan start-day` was asked.
public struct StartDayOptions: Sendable {
    /// The calendar files, `-` for standard input.
    public var calendars: [String]
    /// The first day looked at, as written; `nil` for the request's.
    public var from: String?
    /// How many days are looked at, as written: `21 days`.
    public var within: String
    /// Whether titles of the calendars may be printed.
    public var showsTitles: Bool
    /// Whether the answer is JSON.
    public var asJSON: Bool
    /// The program that reads calendars in a process of its own, this one; `nil` to read them in this process.
    public var program: String?

    /// Creates options.
    public init(
        calendars: [String], from: String? = nil, within: String = "21 days", showsTitles: Bool = false,
        asJSON: Bool = false, program: String? = nil
    ) {
        self.calendars = calendars
        self.from = from
        self.within = within
        self.showsTitles = showsTitles
        self.asJSON = asJSON
        self.program = program
    }
}
