import Glibc

/// Writes to a program and reads from it at the same time, so that neither waits for the other for ever.
struct Talk {
    private let input: [UInt8]
    private let mostOutput: Int
    private let deadline: Int64
    private var sent = 0
    private(set) var output: [UInt8] = []
    private(set) var diagnostics: [UInt8] = []

    private static let mostDiagnostics = 64 << 10

    /// Prepares to send `input` and to take so many octets until the deadline, in the milliseconds of
    /// ``ChildProcess/now()``.
    init(input: [UInt8], mostOutput: Int, deadline: Int64) {
        self.input = input
        self.mostOutput = mostOutput
        self.deadline = deadline
    }

    /// Goes on until the program has closed both its streams; `false` where a limit was met before. Closes what is
    /// finished, and sets it to -1.
    mutating func run(to inward: inout Int32, from outward: inout Int32, and aside: inout Int32) -> Bool {
        while outward >= 0 || aside >= 0 {
            let left = deadline - ChildProcess.now()
            guard left > 0 else { return false }
            var waiting = [
                pollfd(fd: inward, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: outward, events: Int16(POLLIN), revents: 0),
                pollfd(fd: aside, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&waiting, nfds_t(waiting.count), Int32(min(left, 1000)))
            if count < 0, errno != EINTR { return false }
            guard count > 0 else { continue }
            if waiting[0].revents != 0 { send(to: &inward) }
            if waiting[1].revents != 0, !Talk.receive(from: &outward, into: &output, most: mostOutput) { return false }
            if waiting[2].revents != 0 {
                let most = Talk.mostDiagnostics
                guard Talk.receive(from: &aside, into: &diagnostics, most: most) else { return false }
            }
        }
        return true
    }

    private mutating func send(to descriptor: inout Int32) {
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        let count = input[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, flags) }
        if count < 0, errno == EAGAIN || errno == EINTR { return }
        sent += max(count, 0)
        // A program that reads no further has what it needs, or says on its other streams why not.
        if count < 0 || sent == input.count { Talk.end(&descriptor) }
    }

    private static func receive(from descriptor: inout Int32, into bytes: inout [UInt8], most: Int) -> Bool {
        var count = 0
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
            count = read(descriptor, buffer.baseAddress, buffer.count)
            initialized = max(count, 0)
        }
        if count < 0 { return errno == EINTR || errno == EAGAIN }
        if count == 0 { end(&descriptor) }
        bytes += piece
        return bytes.count <= most
    }

    private static func end(_ descriptor: inout Int32) {
        close(descriptor)
        descriptor = -1
    }
}
