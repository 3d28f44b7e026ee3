/// One published way to come off a drug. The caps on each cut and the shortest duration all hold; the slowest wins. A
/// drug may have several; a plan made elsewhere is in order where any of them allows it.
public struct TaperRule: Hashable, Sendable {
    /// The name requests use, `by-level`.
    public let id: String
    /// The name for people.
    public let title: String
    /// What it rests on.
    public let citation: String
    /// How the planner comes down.
    public let shape: ShapeParameters
    /// The caps on each cut, the highest level first, the last one above 0.
    public let limits: [CutLimit]
    /// The days between two cuts: the fewest allowed, and the most the planner uses by itself.
    public let interval: Cited<ClosedRange<Int>>
    /// The days between two cuts where nobody asked.
    public let usualInterval: Cited<Int>
    /// The fewest days from the first cut to the first day without the drug; `nil` where none are asked for.
    public let minimumDays: Cited<Int>?
    /// When the minimum duration is waived; `nil` for never.
    public let shortExposure: Exposure?
    /// When the drug may be stopped from its dose at once; `nil` for never.
    public let directStop: Exposure?
    /// The exposures it is meant for; `nil` for all.
    public let within: Exposure?

    /// Creates a rule.
    public init(
        id: String, title: String, citation: String, shape: ShapeParameters, limits: [CutLimit],
        interval: Cited<ClosedRange<Int>>, usualInterval: Cited<Int>, minimumDays: Cited<Int>?,
        shortExposure: Exposure?, directStop: Exposure?, within: Exposure? = nil
    ) {
        self.id = id
        self.title = title
        self.citation = citation
        self.shape = shape
        self.limits = limits
        self.interval = interval
        self.usualInterval = usualInterval
        self.minimumDays = minimumDays
        self.shortExposure = shortExposure
        self.directStop = directStop
        self.within = within
    }

    /// The cap that holds for a cut from a daily total, on average over days with and without the drug.
    public func limit(at total: Dose) -> CutLimit? {
        limits.first { total > $0.above } ?? limits.last
    }
}
