import Foundation
import Testing

/// What is shown after a plan, and flags that choose how long it may be.
struct ExtraTests {
    private static let file = Program.package + "/Samples/reflux/request.yaml"

    @Test("--calculations and --trade-offs follow the table, before the findings")
    func shown() throws {
        let plain = try Program.run(["plan", ExtraTests.file]).output
        let run = try Program.run(["plan", ExtraTests.file, "--calculations", "--trade-offs"])
        #expect(run.status == 0)
        let order = ["To dispense", "Calculations: ", "Product choices", "verdict: proceed"].map { text in
            run.output.range(of: text)?.lowerBound
        }
        #expect(order.allSatisfy { $0 != nil })
        #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted())
        #expect(!plain.contains("Calculations: "))
        #expect(run.output.contains("this plan"))
        let markdown = try Program.run(["plan", ExtraTests.file, "--calculations", "--format", "markdown"]).output
        #expect(markdown.contains("# Calculations: "))
        let table = try Program.run(["table", ExtraTests.file, "--trade-offs"])
        #expect(table.output.contains("Product choices"))
    }

    @Test("forms that are for programs have no room for them")
    func refused() throws {
        for format in ["json", "csv", "ics", "plan"] {
            #expect(try Program.run(["plan", ExtraTests.file, "--calculations", "--format", format]).status == 64)
        }
    }

    @Test("the plan's own products count as the choices do: 56 halves of one product")
    func counts() throws {
        let run = try Program.run(["plan", ExtraTests.file, "--trade-offs"])
        let json = try Program.run(["plan", ExtraTests.file, "--format", "json"]).output
        let halves = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let steps = try #require((halves["plan"] as? [String: Any])?["steps"] as? [[String: Any]])
        var splits = 0
        for step in steps {
            let days = ExtraTests.days(step["start"], step["end"])
            for dose in try #require(step["doses"] as? [[String: Any]]) {
                for take in try #require(dose["take"] as? [[String: Any]]) {
                    if (take["count"] as? String)?.contains("/") ?? false { splits += days }
                }
            }
        }
        #expect(splits > 0)
        let line = try #require(run.output.split(separator: "\n").first { $0.contains("this plan") })
        #expect(line.split(separator: " ").contains { $0 == "\(splits)" }, "\(line)")
    }

    private static func days(_ start: Any?, _ end: Any?) -> Int {
        let format = DateFormatter()
        format.calendar = Calendar(identifier: .gregorian)
        format.timeZone = TimeZone(identifier: "UTC")
        format.dateFormat = "yyyy-MM-dd"
        guard let start = (start as? String).flatMap(format.date), let end = (end as? String).flatMap(format.date)
        else {
            return 0
        }
        return Int(end.timeIntervalSince(start) / 86_400)
    }

    @Test("--by is the rows of a table or the day a plan must end by; --weeks counts from the first day")
    func by() throws {
        #expect(try Program.run(["plan", ExtraTests.file, "--by", "day"]).output.contains("Tue 8 Dec 2026"))
        #expect(try Program.run(["plan", ExtraTests.file, "--by", "dya"]).status == 64)
        #expect(try Program.run(["plan", ExtraTests.file, "--by"]).status == 64)
        let past = try Program.run(["plan", ExtraTests.file, "--by", "2026-12-01"])
        #expect(past.status == 2)
        #expect(past.diagnostics.contains("--by:1:1"))
        let both = try Program.run(["plan", ExtraTests.file, "--by", "2027-12-01", "--weeks", "9"])
        #expect(both.status == 2)
        #expect(try Program.run(["plan", ExtraTests.file, "--weeks", "none"]).status == 2)
        #expect(try Program.run(["plan", ExtraTests.file, "--weks", "9"]).diagnostics.contains("--weeks"))
    }

    @Test(
        "the examples of taper's help give plans",
        arguments: [
            ["diazepam", "--from", "20 mg at bedtime", "--after", "100 weeks", "--taper-pace", "fastest"],
            ["prednisolone", "--from", "15 mg at breakfast", "--after", "4 weeks", "--weeks", "60"],
            ["baclofen", "--from", "20 mg three times daily", "--after", "100 weeks", "--products", "10 mg tablet"],
        ])
    func tapers(arguments: [String]) throws {
        let run = try Program.run(
            ["taper"] + arguments
                + [
                    "--start", "2026-12-07", "--age", "40", "--egfr", "95", "--measured", "2026-11-20",
                    "--calculations",
                ])
        #expect(run.status == 0, "\(run.diagnostics)")
        #expect(run.output.contains("Calculations: "))
        #expect(run.output.contains("First day without: "))
    }

    @Test("a taper that cannot end so soon says what forbids it and when it could")
    func tooSoon() throws {
        let run = try Program.run([
            "taper", "prednisolone", "--from", "15 mg at breakfast", "--after", "4 weeks", "--start", "2026-12-07",
            "--by", "2026-12-20",
        ])
        #expect(run.status == 2)
        #expect(run.diagnostics.contains("--by:1:1"))
        #expect(run.diagnostics.contains("or later"))
    }

    @Test("every monograph has a page", arguments: ["gabapentin", "lamotrigine", "tizanidine"])
    func drugs(name: String) throws {
        let run = try Program.run(["drugs", name])
        #expect(run.status == 0)
        #expect(run.output.contains("mg"))
    }
}
