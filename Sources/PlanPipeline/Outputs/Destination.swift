public import DoseModel

/// Where a plan is to go, and from which severity on the exit status tells of findings.
public struct Destination: Sendable {
    /// Files to write; the ending of each chooses its form.
    public var files: [String]
    /// The form for standard output; `nil` for the table and the findings.
    public var format: OutputFormat?
    /// What a row of a table stands for.
    public var rows: TableRows
    /// What pages of HTML and Markdown hold.
    public var page: PagePart
    /// The tag of the language that sheets and drawings are in.
    public var language: String
    /// What is shown after the plan besides.
    public var extras: Set<Extra>
    /// What calendars among the files are to be like.
    public var calendar: CalendarChoices
    /// What FHIR resources among the files are written for.
    public var fhir: FHIRTarget
    /// From this severity on the status is ``ExitStatus/findings``.
    public var failOn: Severity

    /// Creates a destination.
    public init(
        files: [String] = [], format: OutputFormat? = nil, rows: TableRows = .step,
        page: PagePart = .sheet, language: String = "en", extras: Set<Extra> = [],
        calendar: CalendarChoices = CalendarChoices(),
        fhir: FHIRTarget = .r4, failOn: Severity = .error
    ) {
        self.files = files
        self.format = format
        self.rows = rows
        self.page = page
        self.language = language
        self.extras = extras
        self.calendar = calendar
        self.fhir = fhir
        self.failOn = failOn
    }

    /// The calendars among the files.
    var calendarFiles: [String] { files.filter { OutputFormat(fileName: $0) == .ics } }
}
