import DoseModel
import Glibc
import MonographFiles
import Testing

@Suite("Reading the text of an input")
struct SourceTextTests {
    @Test("lines are found with LF, CRLF and CR, and a last line without a break counts")
    func lines() throws {
        let text = try source("one\r\ntwo\nthree\rfour")
        #expect(text.lineCount == 4)
        #expect((0...5).map { text.line($0) } == [nil, "one", "two", "three", "four", nil])
    }

    @Test("a byte order mark is dropped, so that column 1 is the first letter")
    func byteOrderMark() throws {
        let text = try SourceText(name: "a", bytes: [0xEF, 0xBB, 0xBF] + Array("drug: x".utf8))
        #expect(text.line(1) == "drug: x")
        #expect(try YAMLDocument.read(text).pairs()[0].key.span == SourceSpan(file: "a", line: 1, column: 1, length: 4))
    }

    @Test("one MiB is read and one byte more is refused")
    func size() throws {
        let most = [UInt8](repeating: UInt8(ascii: "#"), count: 1 << 20)
        #expect(try SourceText(name: "a", bytes: most).bytes.count == 1_048_576)
        let error = refusal { () throws(InputError) in try SourceText(name: "a", bytes: most + [0x20]) }
        #expect(error?.message == "the input is larger than 1 MiB")
    }

    @Test(
        "bytes that are no text are refused at their line and column",
        arguments: [
            ([0x61, 0x0A, 0x62, 0x00], 2, 2, "the input is binary: a NUL byte stands here"),
            ([0x61, 0x1B], 1, 2, "a control character stands here"),
            ([0x61, 0x7F], 1, 2, "a control character stands here"),
            ([0xC2, 0xB5, 0xFF], 1, 2, "a byte here is not UTF-8"),
            ([0xC0, 0x80], 1, 1, "a byte here is not UTF-8"),
            ([0xED, 0xA0, 0x80], 1, 1, "a byte here is not UTF-8"),
            ([0xF4, 0x90, 0x80, 0x80], 1, 1, "a byte here is not UTF-8"),
            ([0x0A, 0xE2, 0x82], 2, 1, "a byte here is not UTF-8"),
            ([0xFF, 0xFE, 0x61, 0x00], 1, 1, "the input is UTF-16"),
            ([0x61, 0xC2, 0x85], 1, 2, "an invisible control character stands here"),
            ([0x61, 0xE2, 0x80, 0xA8], 1, 2, "an invisible control character stands here"),
        ] as [([UInt8], Int, Int, String)])
    func refused(bytes: [UInt8], line: Int, column: Int, message: String) {
        let error = refusal { () throws(InputError) in try SourceText(name: "a", bytes: bytes) }
        #expect(error?.message == message)
        #expect(error?.span == SourceSpan(file: "a", line: line, column: column))
    }

    @Test("every byte sequence that Swift itself decodes without repair is accepted, every other one is refused")
    func agreesWithTheStandardLibrary() {
        // All pairs and a stride of triples of interesting bytes, judged by the standard library's own decoder.
        let bytes: [UInt8] = [
            0x41, 0x7E, 0x80, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5,
        ]
        var disagreements: [[UInt8]] = []
        for a in bytes {
            for b in bytes {
                for c in bytes {
                    for d in bytes {
                        let candidate = [a, b, c, d]
                        let repaired = String(decoding: candidate, as: UTF8.self)
                        let controls = repaired.unicodeScalars.contains {
                            (0x80..<0xA0).contains($0.value) || $0.value == 0x2028 || $0.value == 0x2029
                        }
                        let valid = Array(repaired.utf8) == candidate && !controls
                        let error = refusal { () throws(InputError) in try SourceText(name: "a", bytes: candidate) }
                        if valid != (error == nil) { disagreements.append(candidate) }
                    }
                }
            }
        }
        #expect(disagreements.isEmpty)
    }

    @Test("a missing file, a folder and an endless device each end in an error that names them")
    func unreadable() {
        let cases = [
            ("/nowhere/request.yaml", "there is no file `/nowhere/request.yaml`"),
            ("/proc", "`/proc` is a folder"),
            ("/dev/zero", "the input is larger than 1 MiB"),
            ("/dev/null/x", "there is no file `/dev/null/x`: a part of the path is no folder"),
            ("", "the name of the file is empty"),
        ]
        for (path, message) in cases {
            #expect(refusal { () throws(InputError) in try SourceText.read(path: path) }?.message == message)
        }
    }

    @Test("a file is read whole, however large it is up to the limit")
    func readsFiles() throws {
        var template = Array("/tmp/doseplan-source-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { unlink(path) }
        let bytes = (0..<300_000).map { UInt8(ascii: "a") + UInt8($0 % 26) }
        #expect(bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
        #expect(try SourceText.read(path: path).bytes == bytes)
        #expect(ftruncate(descriptor, 2 << 20) == 0)
        close(descriptor)
        let error = refusal { () throws(InputError) in try SourceText.read(path: path) }
        #expect(error?.message == "the input is larger than 1 MiB")
        #expect(error?.span?.file == path)
    }

    @Test("a pipe, which has no size and comes in pieces, is read to its end")
    func pipes() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let bytes = (0..<40_000).map { UInt8(ascii: "a") + UInt8($0 % 26) }
        #expect(bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) } == bytes.count)
        close(ends[1])
        defer { close(ends[0]) }
        #expect(try SourceText.read(path: "/proc/self/fd/\(ends[0])").bytes == bytes)
    }

    @Test("a file of the kernel, whose size reads as 0, is read all the same")
    func filesWithoutSize() throws {
        let text = try SourceText.read(path: "/proc/self/status")
        #expect(text.line(1)?.hasPrefix("Name:") == true)
    }

    @Test("an empty device is an empty text, which is no YAML document")
    func emptyDevice() throws {
        let text = try SourceText.read(path: "/dev/null")
        #expect(text.bytes.isEmpty)
        let error = refusal { () throws(InputError) in try YAMLDocument.read(text) }
        #expect(error?.message == "the file is empty")
        #expect(error?.span == SourceSpan(file: "/dev/null", line: 1, column: 1))
    }
}
