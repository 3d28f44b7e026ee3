import CurlTransport
import DoseModel
import Glibc

/// Where user and password come from: a private file, standard input, the environment, or a question at the terminal.
/// Never from a command line, which every user of a machine can read.
enum CredentialSource {
    private static let userName = "DOSEPLAN_CALDAV_USER"
    private static let passwordName = "DOSEPLAN_CALDAV_PASSWORD"
    private static let mostBytes = 4096

    /// The credentials; `nil` where none are given, for servers that ask for none.
    ///
    /// - Parameter file: the file that holds both, a line each; `-` for standard input.
    static func read(file: String?) throws(InputError) -> Credentials? {
        if let file {
            let text = file == "-" ? try lines(of: STDIN_FILENO, "standard input") : try privateLines(of: file)
            guard text.count >= 2 else {
                throw InputError(
                    "\(file): no user and password", expected: "the user in line 1, the password in line 2")
            }
            return try checked(text[0], text[1])
        }
        let user = setting(userName)
        let password = setting(passwordName)
        switch (user, password) {
        case (let user?, let password?): return try checked(user, password)
        case (nil, nil): return isatty(STDIN_FILENO) == 1 ? try asked() : nil
        default:
            throw InputError(
                "\(user == nil ? userName : passwordName) is not set", expected: "\(userName) and \(passwordName)")
        }
    }

    private static func setting(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    private static func checked(_ user: String, _ password: String) throws(InputError) -> Credentials {
        guard let credentials = Credentials(user: user, password: password) else {
            throw InputError("user or password cannot be sent", expected: "no colon in the user, no control characters")
        }
        return credentials
    }

    /// Asks at the terminal; an empty user means none is needed.
    private static func asked() throws(InputError) -> Credentials? {
        StandardStream.writeDiagnostics("User: ")
        guard let user = readLine(), !user.isEmpty else { return nil }
        guard let password = getpass("Password: ") else { throw InputError("no password was given") }
        return try checked(user, String(cString: password))
    }

    private static func privateLines(of path: String) throws(InputError) -> [String] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputError("\(path): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw InputError("\(path): a file is meant")
        }
        guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() else {
            throw InputError("\(path): others can read or write it", expected: "a file of yours alone: chmod 600")
        }
        return try lines(of: descriptor, path)
    }

    private static func lines(of descriptor: Int32, _ name: String) throws(InputError) -> [String] {
        var bytes: [UInt8] = []
        while true {
            let piece = [UInt8](unsafeUninitializedCapacity: mostBytes) { buffer, count in
                count = max(0, Glibc.read(descriptor, buffer.baseAddress, mostBytes))
            }
            if piece.isEmpty { break }
            bytes += piece
            guard bytes.count <= mostBytes else { throw InputError("\(name): too large for a user and a password") }
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasSuffix("\r") ? String($0.dropLast()) : String($0) }
    }
}
