import DoseModel
import PlanPipeline
import Testing

/// What several drugs are written as: one table, one calendar, one JSON that reads back.
struct JointOutputTests {
    private static let request = TwoDrugs.crossTaper(from: "2026-12-10")

    @Test("the calendar holds exactly the events of each plan's own, one zone, and no UID twice")
    func calendar() throws {
        let pipeline = try TwoDrugs.pipeline()
        let joint = try pipeline.outcomes(ofRequest: JointOutputTests.request, named: "request")
        let text = try pipeline.text(of: joint, as: .ics)
        let own = try joint.outcomes.flatMap { events(in: try pipeline.text(of: $0, as: .ics)) }
        #expect(!own.isEmpty)
        #expect(events(in: text) == own)
        #expect(text.split(separator: "\r\n").count { $0 == "BEGIN:VTIMEZONE" } == 1)
        #expect(text.split(separator: "\r\n").count { $0 == "BEGIN:VCALENDAR" } == 1)
        let uids = text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
        #expect(Set(uids).count == uids.count)
    }

    private func events(in calendar: String) -> [String] {
        calendar.components("BEGIN:VEVENT\r\n").dropFirst().map { $0.components("END:VEVENT")[0] }
    }

    @Test("JSON reads back to the same bytes in every form")
    func roundTrip() throws {
        let pipeline = try TwoDrugs.pipeline()
        let text = JointOutputTests.request + "acknowledge: [{ code: I702, by: \"Dr A. Rao\", reason: \"seen\" }]\n"
        let joint = try pipeline.outcomes(ofRequest: text, named: "request")
        let json = try pipeline.text(of: joint, as: .json)
        let again = try pipeline.outcomes(ofPlans: json, named: "plans")
        // SARIF says where in its file each thing stands, and the file is another.
        for format in OutputFormat.allCases where format != .json && format != .sarif {
            #expect(try pipeline.text(of: again, as: format) == pipeline.text(of: joint, as: format), "\(format)")
        }
        #expect(again.crossTaper?.to == "relaxin")
        #expect(again.findings.map(\.code) == joint.findings.map(\.code))
        #expect(again.findings.map(\.acknowledgement?.by) == joint.findings.map(\.acknowledgement?.by))
        let third = try pipeline.outcomes(ofPlans: try pipeline.text(of: again, as: .json), named: "plans")
        #expect(try pipeline.text(of: third, as: .json) == pipeline.text(of: again, as: .json))
    }

    @Test("the same request gives the same bytes")
    func stable() throws {
        for format in OutputFormat.allCases {
            let texts = try (0..<2).map { _ in
                let pipeline = try TwoDrugs.pipeline()
                return try pipeline.text(
                    of: try pipeline.outcomes(ofRequest: JointOutputTests.request, named: "request"), as: format)
            }
            #expect(texts[0] == texts[1])
        }
    }

    @Test("the joint rows cover every day once, and each day's totals are those of the plans")
    func rows() throws {
        let pipeline = try TwoDrugs.pipeline()
        let joint = try pipeline.outcomes(ofRequest: JointOutputTests.request, named: "request")
        let plans = joint.outcomes.map(\.plan)
        let rows = try pipeline.text(of: joint, as: .csv).components("\r\n").dropLast().map(cells)
        #expect(rows[0].prefix(5) == ["start", "last", "days", "baclofen", "baclofen_take"])
        var next = try #require(plans.flatMap(\.steps).map(\.start).min())
        for row in rows.dropFirst() {
            let (start, last) = (try #require(CivilDate.parse(row[0])), try #require(CivilDate.parse(row[1])))
            #expect(start == next)
            #expect(String(start.days(until: last) + 1) == row[2])
            for day in start.dayNumber...last.dayNumber {
                let date = CivilDate(dayNumber: day)
                for (plan, total) in zip(plans, [row[5], row[8]]) {
                    let due = plan.steps.flatMap { $0.doses(on: date) }.map(\.amount).total()
                    #expect(due.isZero ? total.isEmpty : total == due.text, "\(plan.drug) on \(date.text)")
                }
            }
            next = last.adding(days: 1)
        }
        #expect(next == plans.flatMap(\.steps).map(\.end).max())
        // Neighbours differ: nothing is said twice.
        for (row, after) in zip(rows.dropFirst(), rows.dropFirst(2)) { #expect(row[3...] != after[3...]) }
    }

    @Test("a row that begins in the middle of a round of days says from which day the rounds are counted")
    func middleOfARound() throws {
        let pipeline = try TwoDrugs.pipeline()
        let text =
            TwoDrugs.shared + """
                drugs:
                  - drug: prednisolone
                    protocol: taper
                    taper: alternate-days
                    so-far: { dose: 10 mg at breakfast, for: 60 days }
                  - drug: relaxin
                    protocol: spasm
                    start: 2026-12-10

                """
        let joint = try pipeline.outcomes(ofRequest: text, named: "request")
        let step = joint.outcomes[0].plan.steps[0]
        #expect(step.everyDays == 2)
        let rows = try pipeline.text(of: joint, as: .csv).components("\r\n").dropFirst().dropLast().map(cells)
        let row = try #require(rows.first { $0[0] == "2026-12-10" })
        #expect(row[3].contains("10 mg: ") && row[3].contains("7.5 mg: next day "))
        #expect(row[3].hasSuffix("rounds of 2 days from Mon 7 Dec 2026"))
        #expect(row[5] == "7.5 to 10 mg")
        let days = try pipeline.text(of: joint, as: .csv, rows: .day).components("\r\n").map(cells)
        #expect(days.first { $0[0] == "2026-12-10" }?[5] == "7.5 mg")
        #expect(days.first { $0[0] == "2026-12-11" }?[5] == "10 mg")
    }

    @Test("before its plan a drug that is taken stands as so far, after an open end as before, after a stop as none")
    func aroundAPlan() throws {
        let pipeline = try TwoDrugs.pipeline()
        let text =
            TwoDrugs.shared + "drugs:\n" + TwoDrugs.up("relaxin", from: "2026-12-07", more: "    then: review\n")
            + TwoDrugs.down.replacing("protocol: taper", with: "protocol: taper\n    start: 2027-03-01")
            .replacing("for: 60 days", with: "for: 150 days")
        let joint = try pipeline.outcomes(
            ofRequest: text.replacing("measured: 2026-11-02", with: "measured: 2026-12-07"), named: "request")
        let rows = try pipeline.text(of: joint, as: .csv).components("\r\n").dropFirst().dropLast().map(cells)
        let (first, last) = (try #require(rows.first), try #require(rows.last))
        #expect(first[6] == "so far: 10 mg three times daily")
        #expect(first[8].isEmpty)
        #expect(last[3].hasPrefix("as before, "))
        #expect(last[5] == joint.outcomes[0].plan.steps.last?.dailyTotal.text)
        let stopped = try pipeline.outcomes(
            ofRequest: TwoDrugs.crossTaper(from: "2027-01-04"), named: "request")
        let end = try #require(try pipeline.text(of: stopped, as: .csv).components("\r\n").dropLast().last.map(cells))
        #expect(end[3].isEmpty && end[4].isEmpty && end[5].isEmpty)
        #expect(try pipeline.text(of: stopped, as: .text).contains(" -  "))
    }

    private func cells(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    @Test("the text has the joint table and each drug's own below; Markdown and days too")
    func tables() throws {
        let pipeline = try TwoDrugs.pipeline()
        let joint = try pipeline.outcomes(ofRequest: JointOutputTests.request, named: "request")
        for format in [OutputFormat.text, .markdown] {
            for rows in TableRows.allCases {
                let text = try pipeline.text(of: joint, as: format, rows: rows, page: .table)
                let own = try joint.outcomes.map {
                    try pipeline.text(of: $0, as: format, rows: rows, page: .table)
                }
                #expect(text.hasSuffix(own[1]))
                #expect(text.contains(own[0]))
                #expect(text.split(separator: "\n").allSatisfy { format == .markdown || $0.count <= 100 })
            }
        }
        let plan = try pipeline.text(of: joint, as: .plan)
        #expect(plan.hasPrefix("# baclofen\n"))
        #expect(plan.contains("\n# relaxin\n"))
    }

    @Test("a calendar of plans for two zones is refused, and so are two plans of one drug or id")
    func mixed() throws {
        let pipeline = try TwoDrugs.pipeline()
        let joint = try pipeline.outcomes(ofRequest: JointOutputTests.request, named: "request")
        let json = try pipeline.text(of: joint, as: .json)
        let ids = joint.outcomes.map(\.plan.identity.id)
        for (old, new) in [(ids[1], ids[0]), ("\"drug\": \"relaxin\"", "\"drug\": \"baclofen\"")] {
            #expect(throws: InputError.self) {
                try pipeline.outcomes(ofPlans: json.replacing(old, with: new), named: "plans")
            }
        }
        let half = json.components("\"drug\": \"relaxin\"")
        let mixed = half[0] + "\"drug\": \"relaxin\"" + half[1].replacing("Europe/London", with: "Asia/Kolkata")
        let outcome = try pipeline.outcomes(ofPlans: mixed, named: "plans")
        #expect(throws: InputError.self) { try pipeline.text(of: outcome, as: .ics) }
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
    }
}
