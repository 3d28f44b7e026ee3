import DoseModel

/// Days from a first one up to, not including, an end; open where nothing is said.
struct DayStretch: Hashable {
    /// The first day; `nil` for a time before any plan.
    let start: CivilDate?
    /// The first day after it; `nil` where it goes on.
    let end: CivilDate?

    /// The days both have in common; `nil` for none.
    func common(with other: DayStretch) -> DayStretch? {
        let latest = [start, other.start].compactMap(\.self).max()
        let earliest = [end, other.end].compactMap(\.self).min()
        if let latest, let earliest, latest >= earliest { return nil }
        return DayStretch(start: latest, end: earliest)
    }
}
