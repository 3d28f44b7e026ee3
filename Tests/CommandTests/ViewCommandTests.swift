import Foundation
import Testing

/// `view` and `supply`, run as a person runs them.
struct ViewCommandTests {
    private static let sample =
        #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Samples/reflux/request.yaml"

    @Test("a view in Spanish goes to standard output, with flags of the request")
    func spanish() throws {
        let run = try Program.run([
            "view", ViewCommandTests.sample, "--as", "patient", "--language", "es", "--start", "2026-12-14",
        ])
        #expect(run.status == 0, "\(run.diagnostics)")
        #expect(run.output.contains("Desde el lunes 14 de diciembre de 2026 y durante 7 días"))
    }

    @Test("an unknown language is refused with those there are, an unknown view as wrong usage")
    func unknown() throws {
        let language = try Program.run(["view", ViewCommandTests.sample, "--as", "patient", "--language", "eo"])
        #expect(language.status == 2)
        #expect(language.diagnostics.contains("en, es"))
        #expect(try Program.run(["view", ViewCommandTests.sample, "--as", "nurse"]).status == 64)
    }

    @Test("supply takes what is at hand and what is handed over, and exits with 1 where that ends early")
    func supply() throws {
        let short = try Program.run([
            "supply", ViewCommandTests.sample, "--on-hand", "5 x 10 mg tablet", "--fill",
            "2026-12-10: 20 x 10 mg tablet",
        ])
        #expect(short.status == 1)
        #expect(short.output.contains("Runs out: "))
        #expect(short.diagnostics.contains("Q901"))
        let question = try Program.run(["supply", ViewCommandTests.sample, "--on-hand", "5 x 10 mg tablet"])
        #expect(question.status == 0)
        #expect(try Program.run(["supply", ViewCommandTests.sample, "--reserve-days", "0"]).status == 64)
    }
}
