import CalDAV
import DoseModel
import Glibc
import MonographFiles

/// The file in which is remembered what lies on a server. It is private, replaced as a whole, and used by one run at a
/// time.
final class StateFile {
    private let path: String
    private var lock: Int32 = -1

    /// The file at a path; nothing is opened yet.
    init(path: String) { self.path = path }

    deinit { if lock >= 0 { close(lock) } }

    /// The file's usual place, for one address, user and calendar.
    static func usualPath(for parts: [String]) throws(InputError) -> String {
        let base: String
        if let folder = getenv("XDG_STATE_HOME").map({ String(cString: $0) }), folder.hasPrefix("/") {
            base = folder
        } else if let home = getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/") {
            base = home + "/.local/state"
        } else {
            throw InputError("neither XDG_STATE_HOME nor HOME is set", expected: "one of them, or --state FILE")
        }
        return base + "/doseplan/caldav/" + PlanKey.fileName(parts) + ".txt"
    }

    /// Makes the folder and takes the file for this run.
    func open() throws(InputError) {
        if let folder = path.lastIndex(of: "/"), folder != path.startIndex { try makeFolder(path[..<folder]) }
        lock = Glibc.open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw error("cannot write \(path)") }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            throw InputError("another run is publishing to the same calendar", expected: "one at a time")
        }
    }

    /// What is remembered; nothing where there is no file.
    func memory() throws(InputError) -> PublishMemory {
        guard access(path, F_OK) == 0 else { return PublishMemory() }
        return try PublishMemoryText.memory(of: try SourceText.read(path: path).text, named: path)
    }

    /// Puts a new file in the place of the old one. It is on the disk before anything more is sent.
    func write(_ memory: PublishMemory) throws(InputError) {
        var template = Array((path + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw error("cannot write \(path)") }
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let isWritten =
            StandardStream.writeAll(Array(PublishMemoryText.text(of: memory).utf8), to: descriptor)
            && fsync(descriptor) == 0
        let isClosed = close(descriptor) == 0
        guard isWritten, isClosed, rename(temporary, path) == 0 else {
            let failure = error("cannot write \(path)")
            unlink(temporary)
            throw failure
        }
    }

    private func makeFolder(_ path: Substring) throws(InputError) {
        if access(String(path), F_OK) == 0 { return }
        if let parent = path.lastIndex(of: "/"), parent != path.startIndex { try makeFolder(path[..<parent]) }
        guard mkdir(String(path), 0o700) == 0 || errno == EEXIST else { throw error("cannot make \(path)") }
    }

    private func error(_ message: String) -> InputError {
        InputError("\(message): \(String(cString: strerror(errno)))")
    }
}
