import DoseModel
import Testing

@testable import CalendarExport

@Suite("Time zone names")
struct ZoneNameTests {
    @Test("Zones and old aliases of the system are accepted")
    func known() throws {
        for name in ["America/New_York", "US/Eastern", "Asia/Kolkata", "UTC", "Etc/GMT+5", "America/Port-au-Prince"] {
            try Zones.validate(name)
        }
    }

    @Test(
        "Everything else is an error that names the nearest zone",
        arguments: [
            ("America/NewYork", "America/New_York"), ("Europe/Londn", "Europe/London"),
            ("europe/london", "Europe/London"), ("New York", "America/New_York"), ("Sydney", "Australia/Sydney"),
            ("Kolkatta", "Asia/Kolkata"), ("America/Vancover", "America/Vancouver"),
        ])
    func nearest(_ wrong: String, _ right: String) {
        let span = SourceSpan(file: "request.yaml", line: 4, column: 12, length: wrong.count)
        #expect(throws: InputError.self) { try Zones.validate(wrong, at: span) }
        do {
            try Zones.validate(wrong, at: span)
        } catch {
            #expect(error.nearest == right)
            #expect(error.span == span)
            #expect(error.message.contains("`\(wrong)`"))
        }
    }

    @Test("Nothing outside the zone files is looked at, and nothing beside the zones")
    func refused() {
        let names = [
            "", "/etc/passwd", "../../../etc/passwd", "Europe/../Europe/London", "Europe", "zone.tab", "tzdata.zi",
            "localtime", "posixrules", "posix/Europe/London", "right/Europe/London", "Europe/London\n",
            String(repeating: "A", count: 5_000), "Zürich", "Nowhere/Land",
        ]
        for name in names {
            #expect(throws: InputError.self, "\(name.prefix(40))") { try Zones.validate(name) }
        }
    }

    @Test("Names are read with their edition")
    func edition() throws {
        let version = Zones.tzdataVersion
        #expect(version.count == 5 && version.hasPrefix("20"), "\(version)")
        let names = ZoneFiles.names()
        #expect(names == names.sorted() && Set(names).count == names.count)
        for name in names { #expect(ZoneFiles.holdsZone(named: name), "\(name)") }
    }

    @Test("Days outside the known years are refused with the years that are known")
    func years() {
        let late = CivilDate(year: 2036, month: 1, day: 1)!
        do {
            _ = try Zones.definition(of: "Europe/London", over: late...late)
            Issue.record("2036 was accepted")
        } catch {
            #expect(error.message.contains("2036-01-01"))
            #expect(error.expected == "dates from 2024 to 2035")
        }
    }

    @Test("A zone that libical cannot name is refused before the calendar is begun")
    func unknownZone() {
        let today = CivilDate(year: 2026, month: 11, day: 22)!
        #expect(throws: InputError.self) { try Zones.definition(of: "Europe/Londn", over: today...today) }
    }
}
