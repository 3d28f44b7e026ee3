import DoseModel
import Glibc

/// A file that appears whole or not at all: written beside its place, then renamed into it. Nothing waits for the disk:
/// after a power cut the plan can be made again, byte for byte.
final class OutputFile {
    private let path: String
    private let temporaryPath: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []

    /// Opens a temporary file in the folder of `path`.
    ///
    /// - Throws: an ``InputError`` where the folder cannot be written to.
    init(path: String) throws(InputError) {
        self.path = path
        var template = Array((path + ".XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        temporaryPath = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard descriptor >= 0 else { throw OutputFile.error("cannot write \(path)") }
        // mkstemp makes a private file; the result is to be as private as the user's umask says, no more.
        let mask = umask(0)
        umask(mask)
        fchmod(descriptor, 0o666 & ~mask)
    }

    deinit {
        if descriptor >= 0 {
            close(descriptor)
            unlink(temporaryPath)
        }
    }

    /// Appends bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws(InputError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= OutputFile.chunk { try flush() }
    }

    /// Appends text.
    func write(_ text: String) throws(InputError) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= OutputFile.chunk { try flush() }
    }

    /// Finishes writing; the file is not in its place yet.
    func finish() throws(InputError) {
        try flush()
    }

    /// Puts the finished file into its place.
    func publish() throws(InputError) {
        guard rename(temporaryPath, path) == 0 else { throw OutputFile.error("cannot write \(path)") }
        close(descriptor)
        descriptor = -1
    }

    private func flush() throws(InputError) {
        guard StandardStream.writeAll(buffer, to: descriptor) else { throw OutputFile.error("cannot write \(path)") }
        buffer.removeAll(keepingCapacity: true)
    }

    private static let chunk = 1 << 16

    private static func error(_ message: String) -> InputError {
        InputError("\(message): \(String(cString: strerror(errno)))")
    }
}
