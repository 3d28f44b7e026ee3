import DoseModel

/// The side effects of a log that nobody said are over.
enum SideEffectList {
    /// Each as it was written down last, by name. One that is over is left out until it is written down again; one
    /// whose strength was said before and not in the last entry keeps it.
    static func open(in log: PlanLog) -> [OpenSideEffect] {
        var open: [String: OpenSideEffect] = [:]
        for entry in log.entries.sorted(by: { ($0.date, $0.number) < ($1.date, $1.number) }) {
            guard case .sideEffect(let name, let severity, let hasEnded) = entry.event else { continue }
            let key = WordKey.of(name)
            open[key] =
                hasEnded
                ? nil : OpenSideEffect(name: name, severity: severity ?? open[key]?.severity, date: entry.date)
        }
        return open.sorted { $0.key < $1.key }.map(\.value)
    }
}
