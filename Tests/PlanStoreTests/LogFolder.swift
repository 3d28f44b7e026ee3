import DoseModel
import Glibc
import PlanStore

/// A folder of its own for one test, gone afterwards.
final class LogFolder {
    static let plan = "6c62272e-07bb-8142-a2b8-21756295c58d"
    let path: String

    init() {
        var template = Array("/tmp/plan-store-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        for name in names { unlink(path + "/" + name) }
        rmdir(path)
    }

    var log: String { path + "/plan.log" }

    /// The files there are, sorted.
    var names: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    func bytes(of name: String = "plan.log") -> [UInt8] {
        let file = open(path + "/" + name, O_RDONLY)
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(file, &bytes, bytes.count)
        return Array(bytes.prefix(max(count, 0)))
    }

    func write(_ bytes: [UInt8], mode: mode_t = 0o600) {
        let file = open(log, O_WRONLY | O_CREAT | O_TRUNC, mode)
        defer { close(file) }
        fchmod(file, mode)
        precondition(Glibc.write(file, bytes, bytes.count) == bytes.count)
    }

    func mode(of name: String = "plan.log") -> mode_t {
        var status = stat()
        precondition(stat(path + "/" + name, &status) == 0)
        return status.st_mode & 0o777
    }

    func append(_ entries: [[String]]) throws(InputError) -> [LogRecord] {
        try LogFile(log, plan: LogFolder.plan).append(entries)
    }
}
