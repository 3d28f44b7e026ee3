import DoseModel
import Foundation
import Testing
import TextReports

@testable import PatientSheets

/// Whoever ticks the boxes has taken the plan: no dose without a box, no box without a dose.
struct TickTests {
    @Test("a day has as many boxes as the days of the CSV have doses", arguments: Sheets.samples)
    func boxes(name: String) throws {
        let part = try Sheets.sample(name)
        let csv = PlanCSV(plan: part.plan, monograph: part.monograph).text(by: .day)
        let doses = csv.components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }
            .reduce(into: [String: Int]()) { $0[String($1.prefix(10)), default: 0] += 1 }
        #expect(Markup(try Sheets.page(of: [part])).boxes == doses)
        let lines = try Sheets.page(of: [part], as: .markdown).split(separator: "\n").filter { $0.hasPrefix("- [ ] ") }
        #expect(lines.count == doses.values.reduce(0, +))
    }

    @Test("a day on which the total differs names it, and days that are all alike do not")
    func amounts() throws {
        let uneven = try Sheets.page(of: [Sheets.sample("prednisolone-alternate-days")])
        #expect(uneven.contains("<time datetime=\"2026-12-07\">7 Dec</time>"))
        let day = uneven.split(separator: "<td>").first { $0.contains("datetime=\"2026-12-08\"") }
        #expect(day?.contains("7.5 mg</span>") == true)
        let even = try Sheets.page(of: [Sheets.sample("reflux")])
        #expect(even.split(separator: "<td>").first { $0.contains("2026-12-08") }?.contains("class=\"small\"") == false)
    }

    @Test("a day without the drug says so, and a week shows no day outside its step")
    func gaps() throws {
        let part = try Sheets.sample("prednisolone-alternate-days")
        let last = try #require(part.plan.steps.last)
        let page = try Sheets.page(of: [part])
        let cells = page.split(separator: "<td>").filter { cell in
            stride(from: last.start.dayNumber + 1, to: last.end.dayNumber, by: 2).contains { number in
                cell.contains("datetime=\"\(CivilDate(dayNumber: number).text)\"")
            }
        }
        #expect(!cells.isEmpty)
        #expect(cells.allSatisfy { $0.contains("no dose") && !$0.contains("class=\"box\"") })
        let dates = page.components(separatedBy: "datetime=\"").dropFirst().map { String($0.prefix(10)) }
        #expect(dates.count == part.plan.steps.reduce(0) { $0 + $1.days })
    }
}
