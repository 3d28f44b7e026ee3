import Glibc

/// Another program that is given bytes and gives bytes back, within limits of size and time.
struct ChildProcess {
    /// What one run left behind.
    struct Result {
        /// The exit status; `nil` where it was ended for taking too long or saying too much, or by a signal.
        let status: Int32?
        let output: [UInt8]
        let diagnostics: [UInt8]
    }

    /// Runs a program found on the path; `nil` where it cannot be started.
    ///
    /// - Parameters:
    ///   - arguments: the program's name and its arguments.
    ///   - environment: the environment, `NAME=value`.
    ///   - input: what it reads on standard input.
    ///   - mostOutput: it is ended when it says more.
    ///   - seconds: it is ended when it takes longer.
    static func run(
        _ arguments: [String], environment: [String], input: [UInt8], mostOutput: Int, seconds: Int
    ) -> Result? {
        // A socket and not a pipe: writing to a program that has ended is then an error and not a signal.
        var inward: [Int32] = [-1, -1]
        var outward: [Int32] = [-1, -1]
        var aside: [Int32] = [-1, -1]
        defer { for descriptor in inward + outward + aside where descriptor >= 0 { close(descriptor) } }
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &inward) == 0, makePipe(&outward), makePipe(&aside),
            let process = start(arguments, environment, inward[1], outward[1], aside[1])
        else { return nil }
        for side in [inward[1], outward[1], aside[1]] { close(side) }
        inward[1] = -1
        outward[1] = -1
        aside[1] = -1
        var talk = Talk(input: input, mostOutput: mostOutput, deadline: now() + Int64(seconds) * 1000)
        let isDone = talk.run(to: &inward[0], from: &outward[0], and: &aside[0])
        if !isDone { kill(process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let exited = isDone && status & 0x7F == 0
        return Result(
            status: exited ? status >> 8 & 0xFF : nil, output: talk.output, diagnostics: talk.diagnostics)
    }

    private static func makePipe(_ ends: inout [Int32]) -> Bool {
        guard pipe(&ends) == 0 else { return false }
        return ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
    }

    private static func start(
        _ arguments: [String], _ environment: [String], _ input: Int32, _ output: Int32, _ diagnostics: Int32
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Copies have numbers above those they are copied to, so that none overwrites another.
        let sides = [input, output, diagnostics].map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
        defer { for side in sides where side >= 0 { close(side) } }
        for (number, side) in sides.enumerated() {
            guard side >= 0, posix_spawn_file_actions_adddup2(&actions, side, Int32(number)) == 0 else { return nil }
        }
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
        defer { for text in words + settings { free(text) } }
        var process: pid_t = 0
        return posix_spawnp(&process, arguments[0], &actions, nil, &words, &settings) == 0 ? process : nil
    }

    /// The milliseconds of a clock that only goes forward.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
