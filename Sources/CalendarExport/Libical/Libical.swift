import CLibical
import Synchronization

/// The one door to libical. The library keeps process-wide state without locks (error settings, the list of zones,
/// counters), so everything that calls it goes through here, one caller at a time.
enum Libical {
    /// Proof that this caller has the library to itself. Only ``Libical/alone(_:)`` makes one.
    struct Turn: ~Copyable {
        fileprivate init() {}
    }

    /// Whether the process-wide settings are made.
    private static let door = Mutex(false)

    /// Runs `body` while nobody else is inside the library. Must not be called from within itself.
    static func alone<Result: ~Copyable, Failure: Error>(
        _ body: (borrowing Turn) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
        try door.withLock { isSetUp throws(Failure) in
            if !isSetUp {
                // A fatal error would abort the process; every call here looks at its result instead.
                icalerror_set_errors_are_fatal(0)
                isSetUp = true
            }
            return try body(Turn())
        }
    }
}
