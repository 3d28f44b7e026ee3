import CalendarExport

/// What calendar files are to be like. The usual ones tell all and suit any program.
public struct CalendarChoices: Sendable {
    /// The code word of a discreet calendar where nobody chose one.
    public static var usualCodeWord: String { CodeWord.usual }

    /// The word that stands for everything; `nil` for a calendar that says what it is about.
    public var codeWord: String?
    /// The program the file is for; `nil` where nobody said, which is as for any program and says nothing about it.
    public var client: CalendarClient?
    /// Whether the calendar the file goes into is empty: nothing is to be marked as cancelled then.
    public var isFresh: Bool
    /// The name of another set of UIDs; `nil` for the usual one.
    public var uidSet: String?
    /// When a test reminder is to ring; `nil` for none.
    public var test: UTCMinute?

    /// Creates choices.
    public init(
        codeWord: String? = nil, client: CalendarClient? = nil, isFresh: Bool = false, uidSet: String? = nil,
        test: UTCMinute? = nil
    ) {
        self.codeWord = codeWord
        self.client = client
        self.isFresh = isFresh
        self.uidSet = uidSet
        self.test = test
    }

    /// Whether anything was chosen.
    public var isUsual: Bool { codeWord == nil && client == nil && !isFresh && uidSet == nil && test == nil }
}
