package import DoseModel
import Glibc

extension SourceText {
    /// Reads a file, or standard input for `-`. Reads one byte more than is allowed and no further, so that endless
    /// inputs end in an error too.
    ///
    /// - Throws: an error naming the file and why it cannot be read.
    package static func read(path: String) throws(InputError) -> SourceText {
        let bytes: [UInt8]
        if path == "-" {
            bytes = try contents(of: STDIN_FILENO, named: path)
        } else {
            guard !path.isEmpty, !path.utf8.contains(0) else { throw InputError("the name of the file is empty") }
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw unreadable(path, errno) }
            defer { close(descriptor) }
            bytes = try contents(of: descriptor, named: path)
        }
        return try SourceText(name: path, bytes: bytes)
    }

    private static func contents(of descriptor: Int32, named name: String) throws(InputError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(name, errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw unreadable(name, EISDIR) }
        let isFile = status.st_mode & S_IFMT == S_IFREG
        guard !isFile || status.st_size <= maximumBytes else { throw tooLarge(name) }

        var bytes: [UInt8] = []
        // A pipe or a file of unknown size (such as those the kernel makes up) arrives in pieces.
        var room = isFile && status.st_size > 0 ? Int(status.st_size) + 1 : 16_384
        while bytes.count <= maximumBytes {
            var failure: Int32 = 0
            let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                var got = Glibc.read(descriptor, buffer.baseAddress, room)
                while got < 0, errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, room) }
                failure = got < 0 ? errno : 0
                count = max(got, 0)
            }
            guard failure == 0 else { throw unreadable(name, failure) }
            if piece.isEmpty { return bytes }
            bytes = bytes.isEmpty ? piece : bytes + piece
            room = min(max(room, 16_384), maximumBytes + 1 - bytes.count)
        }
        throw tooLarge(name)
    }

    private static func unreadable(_ name: String, _ code: Int32) -> InputError {
        let shown = name == "-" ? "standard input" : "`\(name)`"
        switch code {
        case ENOENT: return InputError("there is no file \(shown)")
        case EISDIR: return InputError("\(shown) is a folder", expected: "a file")
        case EACCES, EPERM: return InputError("there is no permission to read \(shown)")
        case ENOTDIR: return InputError("there is no file \(shown): a part of the path is no folder")
        default: return InputError("\(shown) cannot be read: \(String(cString: strerror(code)))")
        }
    }
}
