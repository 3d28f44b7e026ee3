import DoseModel
import Glibc

/// Runs a program as a child of this one and gathers what it writes, for no longer than it is given and no more than it
/// may write.
struct ChildProgram {
    /// How it ended.
    enum Ending: Equatable {
        /// By itself, with this status.
        case exited(Int32)
        /// By a signal, one of its limits among them.
        case killed(Int32)
        /// Because its time was over.
        case outOfTime
        /// Because it wrote too much.
        case tooMuch
    }

    private let path: String
    private let arguments: [String]
    private let milliseconds: Int
    private let mostBytes: Int

    /// - Parameters:
    ///   - path: the program.
    ///   - arguments: its arguments, without its name.
    ///   - milliseconds: how long it may take by the clock on the wall.
    ///   - mostBytes: how much it may write.
    init(_ path: String, _ arguments: [String], milliseconds: Int, mostBytes: Int) {
        self.path = path
        self.arguments = arguments
        self.milliseconds = milliseconds
        self.mostBytes = mostBytes
    }

    /// Runs it. What it says on standard error is dropped: a calendar's contents must not reach the screen.
    ///
    /// - Throws: an error where it cannot be started.
    func run() throws(InputError) -> (output: [UInt8], ending: Ending) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw ChildProgram.failure("no pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var argv = ([path] + arguments).map { strdup($0) }
        argv.append(nil)
        defer { for text in argv { free(text) } }
        var child = pid_t()
        let status = posix_spawn(&child, path, &actions, nil, argv, environ)
        close(ends[1])
        defer { close(ends[0]) }
        guard status == 0 else { throw ChildProgram.failure(String(cString: strerror(status))) }
        let (output, isWhole) = gather(ends[0])
        if isWhole != nil { kill(child, SIGKILL) }
        var result: Int32 = 0
        while waitpid(child, &result, 0) < 0, errno == EINTR {}
        if let isWhole { return (output, isWhole) }
        let signal = result & 0x7F
        return (output, signal == 0 ? .exited(result >> 8 & 0xFF) : .killed(signal))
    }

    /// Reads until the other end is closed; says why where it stopped before.
    private func gather(_ file: Int32) -> (output: [UInt8], stopped: Ending?) {
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let end = ChildProgram.now + milliseconds
        while true {
            let left = end - ChildProgram.now
            guard left > 0 else { return (output, .outOfTime) }
            var wait = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
            guard poll(&wait, 1, Int32(left)) > 0 else { continue }
            let count = read(file, &buffer, buffer.count)
            guard count > 0 else {
                if count < 0, errno == EINTR { continue }
                return (output, nil)
            }
            output += buffer[..<count]
            guard output.count <= mostBytes else { return ([], .tooMuch) }
        }
    }

    /// Milliseconds of a clock that never jumps.
    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
    }

    private static func failure(_ reason: String) -> InputError {
        InputError("the reader of calendars cannot be started: \(reason)")
    }
}
