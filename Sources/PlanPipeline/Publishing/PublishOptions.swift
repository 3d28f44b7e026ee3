/// Where a plan is to be published, and how.
public struct PublishOptions: Sendable {
    /// The address of a CalDAV server, or of a calendar on it.
    public var address: String
    /// The name of the calendar to use, and to make where it is missing.
    public var collection: String
    /// A file with the user's name and password, `-` for standard input; `nil` for the environment or a question.
    public var credentials: String?
    /// The file in which is remembered what was sent; `nil` for the usual place.
    public var state: String?
    /// What the events are to be like.
    public var calendar: CalendarChoices
    /// Whether to show only what would be done.
    public var isDryRun: Bool
    /// Whether edits made in the calendar are replaced.
    public var isForced: Bool
    /// Whether to take the plan's events out of the calendar.
    public var isRemoval: Bool
    /// Whether a calendar given by its address may hold other events.
    public var isShared: Bool

    /// Creates options.
    public init(
        address: String, collection: String = "doseplan", credentials: String? = nil, state: String? = nil,
        calendar: CalendarChoices = CalendarChoices(),
        isDryRun: Bool = false, isForced: Bool = false, isRemoval: Bool = false, isShared: Bool = false
    ) {
        self.address = address
        self.collection = collection
        self.credentials = credentials
        self.state = state
        self.calendar = calendar
        self.isDryRun = isDryRun
        self.isForced = isForced
        self.isRemoval = isRemoval
        self.isShared = isShared
    }
}
