package import DoseModel
import Synchronization

/// The time zones of this machine. Names, offsets and clock changes all come from the one source libical reads, the
/// system's zone files.
package enum Zones {
    /// Zones already read. Bounded, because a server may be asked for any zone and year.
    private static let known = Mutex<[Key: ZoneDefinition]>([:])
    private static let mostKnown = 256

    private struct Key: Hashable {
        let name: String
        let window: ZoneWindow
    }

    /// Says whether there is a time zone of this name.
    ///
    /// - Parameters:
    ///   - name: an Olson name, letters' case included.
    ///   - span: where a person wrote it.
    /// - Throws: an error that names the nearest zone.
    package static func validate(_ name: String, at span: SourceSpan? = nil) throws(InputError) {
        guard !ZoneName.isWellFormed(name) || !ZoneFiles.holdsZone(named: name) else { return }
        throw InputError(
            "unknown time zone `\(name)`", at: span, expected: "an Olson name, like Europe/London or America/New_York",
            nearest: NearestZone.of(name, in: ZoneFiles.names()))
    }

    /// The changes of the clocks in a zone on the days from `from` to before `to`, in order: the minutes of the wall
    /// clock that are skipped or come twice.
    ///
    /// - Throws: an error where the zone is unknown or the days lie outside the years whose rules are known.
    package static func clockChanges(
        in name: String, from: CivilDate, to: CivilDate
    ) throws(InputError) -> [ClockChange] {
        guard from < to else { return [] }
        return try definition(of: name, over: from...to.adding(days: -1)).changes.filter {
            from <= $0.date && $0.date < to
        }
    }

    /// What a calendar with times on these days says about a zone. Read once and kept.
    ///
    /// - Throws: an error where the zone is unknown or the days lie outside the years whose rules are known.
    package static func definition(
        of name: String, over days: ClosedRange<CivilDate>
    ) throws(InputError) -> ZoneDefinition {
        guard let window = ZoneWindow(around: days) else {
            throw InputError(
                "the days from \(days.lowerBound.text) to \(days.upperBound.text) leave the years whose clock changes "
                    + "are known",
                expected: "dates from \(ZoneWindow.knownYears.lowerBound) to \(ZoneWindow.knownYears.upperBound)")
        }
        let key = Key(name: name, window: window)
        if let definition = known.withLock({ $0[key] }) { return definition }
        try validate(name)
        guard let definition = Libical.alone({ turn in ZoneDefinition(name, in: window, turn: turn) }) else {
            throw InputError("the time zone `\(name)` cannot be read from the system's zone files")
        }
        known.withLock { known in
            if known.count >= mostKnown { known.removeAll() }
            known[key] = definition
        }
        return definition
    }

    /// The edition of the zone files, `2026f`, or `unknown`. Calendars change with it when a country changes its
    /// clocks.
    package static var tzdataVersion: String { ZoneFiles.edition() ?? "unknown" }
}
