import DoseModel
import Testing
import TextReports

@Suite("Errors of input")
struct ErrorTextTests {
    private let unknownKey = InputError(
        "unknown key `protocl`", at: SourceSpan(file: "request.yaml", line: 2, column: 1, length: 7),
        expected:
            "drug, protocol, start, time-zone, patient, day, weekends, problem-times, lead, pace, target or trial",
        nearest: "protocol")

    @Test("Place, line, carets, what was expected and the nearest word")
    func full() {
        #expect(
            ErrorText.text(unknownKey, line: "protocl: reflux", color: false) == """
                error: unknown key `protocl`
                 --> request.yaml:2:1
                  |
                2 | protocl: reflux
                  | ^^^^^^^
                  = expected: drug, protocol, start, time-zone, patient, day, weekends, problem-times, lead, pace,
                              target or trial
                  = help: did you mean `protocol`?

                """)
    }

    @Test("Without a place there is just the message")
    func bare() {
        #expect(ErrorText.text(InputError("no such file"), line: nil, color: false) == "error: no such file\n")
    }

    @Test("Colour adds nothing else")
    func color() {
        let colored = ErrorText.text(unknownKey, line: "protocl: reflux", color: true)
        #expect(Styles.removed(from: colored) == ErrorText.text(unknownKey, line: "protocl: reflux", color: false))
        #expect(colored.hasPrefix("\u{1B}[1;31merror\u{1B}[0m"))
    }

    @Test("As one line of JSON")
    func json() throws {
        let line = ErrorText.jsonLine(unknownKey)
        #expect(!line.contains("\n"))
        let error = try #require(try ParsedJSON(line)["error"])
        #expect(error["message"]?.text == "unknown key `protocl`")
        #expect(error["file"]?.text == "request.yaml")
        #expect(error["line"]?.number == 2)
        #expect(error["column"]?.number == 1)
        #expect(error["length"]?.number == 7)
        #expect(error["nearest"]?.text == "protocol")
        #expect(try ParsedJSON(ErrorText.jsonLine(InputError("x")))["error"]?["line"]?.isNull == true)
    }
}
