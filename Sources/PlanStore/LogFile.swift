package import DoseModel
import Glibc

/// A log that is open, and nobody else's until it is closed. It only grows: what stands in it is never written again.
package final class LogFile {
    /// What messages call it.
    package let path: String
    /// What it holds.
    package private(set) var contents: LogContents
    /// What its owner should know.
    package private(set) var notices: [LogNotice]
    private let plan: String
    private let descriptor: Int32
    private var isNew: Bool

    /// The largest file that is read: entries of many years.
    static let mostBytes = 16 << 20
    /// How long somebody else's run may hold the file, in steps of 20 ms.
    private static let patience = 500

    /// The log of a plan, to be read only; `nil` where there is none.
    ///
    /// - Throws: an ``InputError`` where it cannot be read, is no log, or that of another plan.
    package static func read(
        _ path: String, plan: String
    ) throws(InputError) -> (contents: LogContents, notices: [LogNotice])? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw error("cannot read \(path)")
        }
        defer { close(descriptor) }
        try expectFile(descriptor, path)
        try lock(descriptor, LOCK_SH, path)
        let contents = try LogText.contents(of: bytes(of: descriptor, path), plan: plan, named: path)
        let torn: [LogNotice] = contents.torn.isEmpty ? [] : [.torn(bytes: contents.torn.count)]
        return (contents, contents.damagedLines.map { .damaged(line: $0) } + torn)
    }

    /// Opens the log of a plan for writing, makes it where there is none, and puts aside a last line that was never
    /// finished.
    ///
    /// - Throws: an ``InputError`` where that is not possible, or the file is no log, or that of another plan.
    package init(_ path: String, plan: String) throws(InputError) {
        self.path = path
        self.plan = plan
        let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard descriptor >= 0 else { throw LogFile.error("cannot write \(path)") }
        self.descriptor = descriptor
        (contents, notices, isNew) = (LogContents(), [], false)
        try LogFile.expectFile(descriptor, path)
        try LogFile.lock(descriptor, LOCK_EX, path)
        try makePrivate()
        contents = try LogText.contents(of: LogFile.bytes(of: descriptor, path), plan: plan, named: path)
        isNew = contents.lines == 0
        notices += contents.damagedLines.map { .damaged(line: $0) }
    }

    deinit { close(descriptor) }

    /// Writes records behind all others. When it returns they are on the disk.
    ///
    /// - Throws: an ``InputError`` where they are not; then the file is as it was.
    package func append(_ entries: [[String]]) throws(InputError) -> [LogRecord] {
        guard !entries.isEmpty else { return [] }
        try putAside()
        var text = contents.lines == 0 ? LogText.header(plan: plan) : contents.lacksLineBreak ? "\n" : ""
        let records = entries.enumerated().map { index, fields in
            LogRecord(number: contents.nextNumber + index, fields: fields)
        }
        for record in records { text += LogText.line(of: record) }
        let bytes = Array(text.utf8)
        // One write, so that a kill leaves either nothing, all, or one line that was not finished.
        var written = Glibc.write(descriptor, bytes, bytes.count)
        while written < 0, errno == EINTR { written = Glibc.write(descriptor, bytes, bytes.count) }
        guard written == bytes.count, fsync(descriptor) == 0 else {
            let failure = written >= 0 && written < bytes.count ? ENOSPC : errno
            if ftruncate(descriptor, off_t(contents.wholeBytes)) == 0 { fsync(descriptor) }
            throw LogFile.error("not recorded: cannot write \(path)", failure)
        }
        if isNew { try syncFolder() }
        isNew = false
        contents.records += records
        contents.wholeBytes += bytes.count
        contents.lines = max(contents.lines, 1) + records.count
        contents.lacksLineBreak = false
        return records
    }

    /// Puts a last line that was never finished into a file beside the log, before it is cut off: nothing is thrown away.
    private func putAside() throws(InputError) {
        guard !contents.torn.isEmpty else { return }
        let aside = path + ".torn"
        let other = open(aside, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard other >= 0 else { throw LogFile.error("cannot write \(aside)") }
        defer { close(other) }
        try LogFile.expectFile(other, aside)
        fchmod(other, 0o600)
        let bytes = contents.torn + [UInt8(ascii: "\n")]
        guard Glibc.write(other, bytes, bytes.count) == bytes.count, fsync(other) == 0 else {
            throw LogFile.error("cannot write \(aside)")
        }
        guard ftruncate(descriptor, off_t(contents.wholeBytes)) == 0, fsync(descriptor) == 0 else {
            throw LogFile.error("cannot write \(path)")
        }
        notices.append(.keptAside(bytes: contents.torn.count, file: aside))
        contents.torn = []
    }

    /// Health data is its owner's alone, whatever the umask says or somebody else once set.
    private func makePrivate() throws(InputError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw LogFile.error("cannot write \(path)") }
        guard status.st_mode & 0o777 != 0o600 else { return }
        guard fchmod(descriptor, 0o600) == 0 else { throw LogFile.error("cannot make \(path) private") }
        if status.st_mode & 0o077 != 0 { notices.append(.madePrivate) }
    }

    /// A new file's name must be on the disk too, or a power cut could lose the whole of it.
    private func syncFolder() throws(InputError) {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LogFile.error("cannot open \(folder)") }
        defer { close(descriptor) }
        // Some file systems cannot do this for folders, and need not.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw LogFile.error("cannot write \(folder)") }
    }
}

extension LogFile {
    private static func expectFile(_ descriptor: Int32, _ path: String) throws(InputError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw error("cannot read \(path)") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw InputError("\(path) is no ordinary file", expected: "--log with the name of one")
        }
    }

    /// Waits for whoever holds the file, but not forever.
    private static func lock(_ descriptor: Int32, _ kind: Int32, _ path: String) throws(InputError) {
        for _ in 0..<patience {
            if flock(descriptor, kind | LOCK_NB) == 0 { return }
            guard errno == EWOULDBLOCK || errno == EINTR else { throw error("cannot lock \(path)") }
            usleep(20_000)
        }
        throw InputError("another run has held \(path) for ten seconds", expected: "one run at a time")
    }

    private static func bytes(of descriptor: Int32, _ path: String) throws(InputError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw error("cannot read \(path)") }
        guard status.st_size <= mostBytes else {
            throw InputError("\(path) is larger than 16 MiB", expected: "a log that `doseplan log` made")
        }
        let size = Int(status.st_size)
        var bytes = [UInt8](repeating: 0, count: size)
        var got = 0
        while got < size {
            let count = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress! + got, size - got, off_t(got))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw error("cannot read \(path)") }
            got += count
        }
        return bytes
    }

    private static func error(_ message: String, _ code: Int32 = errno) -> InputError {
        InputError("\(message): \(String(cString: strerror(code)))")
    }
}
