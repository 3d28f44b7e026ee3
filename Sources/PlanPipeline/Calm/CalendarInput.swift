import CalmDays
import DoseModel
import Glibc

/// The bytes of a calendar from elsewhere, and how much the process that reads it may use.
enum CalendarInput {
    /// Seconds of the processor for one calendar.
    private static let seconds: rlim_t = 3
    /// Bytes of memory for one calendar.
    private static let memory: rlim_t = 512 << 20
    /// By the clock on the wall, for one calendar.
    static let milliseconds = 4_000

    /// Binds this process to the limits, for good.
    static func limitProcess() {
        func limit(_ kind: __rlimit_resource, _ value: rlim_t) {
            var value = rlimit(rlim_cur: value, rlim_max: value)
            setrlimit(__rlimit_resource_t(kind.rawValue), &value)
        }
        limit(RLIMIT_CPU, seconds)
        limit(RLIMIT_AS, memory)
        limit(RLIMIT_CORE, 0)
        limit(RLIMIT_FSIZE, 0)
    }

    /// Reads a file, or standard input for `-`, and no more than one byte beyond the limit.
    static func bytes(of path: String, atMost limit: Int) throws(InputError) -> [UInt8] {
        guard let file = path == "-" ? fdopen(0, "r") : fopen(path, "r") else {
            throw InputError(
                "cannot read \(path): \(String(cString: strerror(errno)))", expected: "a calendar file (.ics)")
        }
        defer { if path != "-" { fclose(file) } }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        guard ferror(file) == 0 else {
            throw InputError("cannot read \(path): \(String(cString: strerror(errno)))")
        }
        return bytes
    }

    /// Says early that a file cannot be opened, before any process is started for it.
    static func requireReadable(_ path: String) throws(InputError) {
        guard path != "-", access(path, R_OK) != 0 else { return }
        throw InputError(
            "cannot read \(path): \(String(cString: strerror(errno)))", expected: "a calendar file (.ics)")
    }
}
