import DoseModel
import Glibc
import PlanStore
import Testing

struct LogFileTests {
    private static let three = [["2026-12-14", "a"], ["2026-12-15", "b c"], ["2026-12-16", "ü ½"]]

    @Test("what is written is read back, from one run to the next, and numbered through")
    func roundTrip() throws {
        let folder = LogFolder()
        #expect(try folder.append([["2026-12-14", "a"]]).map(\.number) == [1])
        #expect(try folder.append([["2026-12-15", "b c"], ["2026-12-16", "ü ½"]]).map(\.number) == [2, 3])
        let read = try #require(try LogFile.read(folder.log, plan: LogFolder.plan))
        #expect(read.contents.records.map(\.fields) == LogFileTests.three)
        #expect(read.contents.records.map(\.number) == [1, 2, 3])
        #expect(read.notices.isEmpty)
    }

    @Test("the file is text that a person reads: the plan first, then a line an entry, each with its sum")
    func bytes() throws {
        let folder = LogFolder()
        _ = try folder.append([["2026-12-14", "", "score", "regurgitation", "4", "", ""]])
        // Sums from zlib's crc32 of the same lines.
        #expect(
            String(decoding: folder.bytes(), as: UTF8.self)
                == "doseplan-log/1\t6c62272e-07bb-8142-a2b8-21756295c58d\t7a0c5255\n"
                + "1\t2026-12-14\t\tscore\tregurgitation\t4\t\t\tc379233a\n")
    }

    @Test("nothing is read where there is no file, and reading makes none")
    func none() throws {
        let folder = LogFolder()
        #expect(try LogFile.read(folder.log, plan: LogFolder.plan) == nil)
        #expect(folder.names == [])
    }

    @Test("a file cut at any byte keeps every entry that stands whole before the cut, and takes new ones")
    func cutAnywhere() throws {
        let whole = LogFolder()
        _ = try whole.append(LogFileTests.three)
        let bytes = whole.bytes()
        for cut in 0...bytes.count {
            let folder = LogFolder()
            folder.write(Array(bytes[..<cut]))
            // How many lines stand whole, but for a line break at most.
            let lines = bytes.indices.filter { bytes[$0] == 0x0A && $0 <= cut }.count
            let kept = max(lines - 1, 0)
            let read = try #require(try LogFile.read(folder.log, plan: LogFolder.plan))
            #expect(read.contents.records.map(\.fields) == Array(LogFileTests.three.prefix(kept)), "cut at \(cut)")
            #expect(folder.bytes() == Array(bytes[..<cut]), "reading changes nothing")

            var log: LogFile? = try LogFile(folder.log, plan: LogFolder.plan)
            #expect(try log?.append([["new"]]).map(\.number) == [kept + 1], "cut at \(cut)")
            let notices = log?.notices
            log = nil
            let start = bytes.indices.last { $0 < cut && bytes[$0] == 0x0A }.map { $0 + 1 } ?? 0
            let isTorn = start < cut && bytes[cut..<min(cut + 1, bytes.count)] != [0x0A]
            #expect(folder.names == (isTorn ? ["plan.log", "plan.log.torn"] : ["plan.log"]), "cut at \(cut)")
            if isTorn {
                #expect(folder.bytes(of: "plan.log.torn") == Array(bytes[start..<cut]) + [0x0A])
                #expect(folder.mode(of: "plan.log.torn") == 0o600)
                #expect(notices == [.keptAside(bytes: cut - start, file: folder.log + ".torn")])
            }
            let after = try #require(try LogFile.read(folder.log, plan: LogFolder.plan))
            #expect(after.contents.records.map(\.fields) == Array(LogFileTests.three.prefix(kept)) + [["new"]])
            #expect(after.notices.isEmpty, "cut at \(cut)")
        }
    }

    @Test("a byte changed anywhere in an entry hides that entry alone, and says so")
    func changedAnywhere() throws {
        let whole = LogFolder()
        _ = try whole.append(LogFileTests.three)
        let bytes = whole.bytes()
        let header = bytes.firstIndex(of: 0x0A)! + 1
        for place in header..<bytes.count where bytes[place] != 0x0A {
            let folder = LogFolder()
            var changed = bytes
            changed[place] ^= 0x01
            folder.write(changed)
            let line = bytes[..<place].count { $0 == 0x0A }
            let read = try #require(try LogFile.read(folder.log, plan: LogFolder.plan))
            // A letter may become a line break; then one line is two, and what follows has another number.
            if changed[place] == 0x0A { continue }
            #expect(read.contents.records.map(\.number) == [1, 2, 3].filter { $0 != line }, "byte \(place)")
            #expect(read.notices == [.damaged(line: line + 1)], "byte \(place)")
            #expect(try folder.append([["new"]]).map(\.number) == [4])
            #expect(Array(folder.bytes().prefix(bytes.count)) == changed, "what stands there is never written again")
        }
    }

    @Test("the file is its owner's alone, whatever the umask says or somebody set")
    func permission() throws {
        let folder = LogFolder()
        for mask: mode_t in [0, 0o022, 0o077, 0o777] {
            let before = umask(mask)
            defer { umask(before) }
            unlink(folder.log)
            _ = try folder.append([["a"]])
            #expect(folder.mode() == 0o600)
        }
        chmod(folder.log, 0o644)
        let log = try LogFile(folder.log, plan: LogFolder.plan)
        #expect(log.notices == [.madePrivate])
        #expect(folder.mode() == 0o600)
    }

    @Test("the log of another plan, and what is no log, is refused and left as it is")
    func others() throws {
        let folder = LogFolder()
        _ = try folder.append([["a"]])
        let bytes = folder.bytes()
        #expect(throws: InputError.self) { try LogFile(folder.log, plan: "another") }
        #expect(throws: InputError.self) { try LogFile.read(folder.log, plan: "another") }
        #expect(folder.bytes() == bytes)
        for text in ["hello\n", "drug: baclofen", "\n", "doseplan-log/2\tx\t00000000\n", "\u{0}"] {
            folder.write(Array(text.utf8))
            #expect(throws: InputError.self, "\(text)") { try folder.append([["a"]]) }
            #expect(folder.bytes() == Array(text.utf8))
        }
        #expect(throws: InputError.self) { try LogFile(folder.path, plan: LogFolder.plan) }
        #expect(throws: InputError.self) { try LogFile("/dev/null", plan: LogFolder.plan) }
        #expect(throws: InputError.self) { try LogFile(folder.path + "/no/plan.log", plan: LogFolder.plan) }
    }

    @Test("while one run holds the log another waits, and both entries stand")
    func lock() async throws {
        let folder = LogFolder()
        let path = folder.log
        let plan = LogFolder.plan
        var first: LogFile? = try LogFile(path, plan: plan)
        let other = Task.detached { try LogFile(path, plan: plan).append([["second"]]) }
        try await Task.sleep(for: .milliseconds(150))
        #expect(folder.bytes().isEmpty, "the other one waits")
        _ = try first?.append([["first"]])
        first = nil
        #expect(try await other.value.map(\.number) == [2])
        let read = try #require(try LogFile.read(path, plan: plan))
        #expect(read.contents.records.map(\.fields) == [["first"], ["second"]])
    }

    @Test("many writers at once lose nothing and number without gap")
    func manyWriters() async throws {
        let folder = LogFolder()
        let path = folder.log
        let plan = LogFolder.plan
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    for entry in 0..<25 { _ = try LogFile(path, plan: plan).append([["\(writer)/\(entry)"]]) }
                }
            }
            try await group.waitForAll()
        }
        let read = try #require(try LogFile.read(path, plan: plan))
        #expect(read.contents.records.map(\.number) == Array(1...100))
        #expect(Set(read.contents.records.map { $0.fields[0] }).count == 100)
        for writer in 0..<4 {
            let own = read.contents.records.map { $0.fields[0] }.filter { $0.hasPrefix("\(writer)/") }
            #expect(own == (0..<25).map { "\(writer)/\($0)" })
        }
    }

    @Test("where the disk is full nothing is recorded, and it is said")
    func full() throws {
        let folder = LogFolder()
        _ = try folder.append([["a"]])
        let bytes = folder.bytes()
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(1), &limit)
        let before = limit
        signal(SIGXFSZ, SIG_IGN)
        limit.rlim_cur = rlim_t(bytes.count + 5)
        setrlimit(__rlimit_resource_t(1), &limit)
        defer { setrlimit(__rlimit_resource_t(1), [before]) }
        #expect(throws: InputError.self) { try folder.append([["bbbbbbbbbbbbbbbbbbbbbbbb"]]) }
        #expect(folder.bytes() == bytes)
    }
}
