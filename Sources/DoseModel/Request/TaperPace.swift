/// How fast to come off, as asked.
public enum TaperPace: Hashable, Sendable {
    /// So many days between two cuts, wherever the monograph's ranges hold them.
    case days(Int)
    /// The fewest days every range allows.
    case fastest
    /// The most days every range allows.
    case slowest
}
