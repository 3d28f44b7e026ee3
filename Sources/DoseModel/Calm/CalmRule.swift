/// What speaks against taking a first or a higher dose on a day, as data.
public struct CalmRule: Hashable, Sendable {
    /// Something that the titles of calendar entries speak of.
    public struct Kind: Hashable, Sendable {
        /// A short name, `drive`.
        public let name: String
        /// What it is, in words: `a drive`.
        public let title: String
        /// Words of titles that speak of it.
        public let words: [String]
        /// The days, counted from the day of the dose, on which it speaks against that day: 0 the day itself, 1 the day
        /// after.
        public let days: ClosedRange<Int>
        /// What that rests on, in words.
        public let citation: String

        /// Creates a kind.
        public init(name: String, title: String, words: [String], days: ClosedRange<Int>, citation: String) {
            self.name = name
            self.title = title
            self.words = words
            self.days = days
            self.citation = citation
        }
    }

    /// From how many busy minutes between getting up and bedtime on a day is packed.
    public let packedDay: Cited<Int>
    /// The days, counted from the day of the dose, on which a packed day speaks against it.
    public let packedDays: ClosedRange<Int>
    /// How many days from the first dose on are looked at to tell calm weeks from busy ones.
    public let firstDays: Cited<Int>
    /// How many days later than planned a calmer day for a higher dose is looked for.
    public let laterDays: Cited<Int>
    /// What titles speak of.
    public let kinds: [Kind]
    /// The name of the kind that a trip of the request is; one of ``kinds``.
    public let tripKind: String

    /// Creates a rule.
    public init(
        packedDay: Cited<Int>, packedDays: ClosedRange<Int>, firstDays: Cited<Int>, laterDays: Cited<Int>,
        kinds: [Kind], tripKind: String
    ) {
        self.packedDay = packedDay
        self.packedDays = packedDays
        self.firstDays = firstDays
        self.laterDays = laterDays
        self.kinds = kinds
        self.tripKind = tripKind
    }
}
