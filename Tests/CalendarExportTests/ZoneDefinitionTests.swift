import DoseModel
import Testing

@testable import CalendarExport

@Suite("Time zone definitions")
struct ZoneDefinitionTests {
    /// The years of a plan each: near ones, a plan over several, the last whose rules are known.
    static let plans = [2024...2024, 2025...2025, 2026...2026, 2027...2027, 2026...2028, 2035...2035]

    static let names = ZoneFiles.names().filter { !ZoneName.meansUTC($0) }
    static let clock = SystemClock(names, years: 2023..<2038)

    @Test("Every zone of the system states exactly the changes that the C library makes, from the plan to a year after")
    func everyZone() throws {
        #expect(Self.names.count > 500)
        for years in Self.plans {
            for name in Self.names {
                let zone = try #require(Self.clock.zones[name])
                let component = try #require(try Self.component(name, years))
                let stated = try #require(NaiveZone(component, years: years.lowerBound - 1...years.upperBound + 1))
                let (from, to) = (Self.start(years.lowerBound), Self.start(years.upperBound + 2))
                let wanted = zone.changes.filter { from <= $0.moment && $0.moment < to }
                #expect(stated.changes(from: from, to: to) == wanted, "\(name) \(years)")
                let offset = zone.changes.last { $0.moment <= from }?.after ?? zone.first
                #expect(stated.offset(at: from) == offset, "\(name) \(years)")
            }
        }
    }

    @Test("A definition bears the plain name, is short, and leaves out what programs stumble over")
    func form() throws {
        for name in Self.names {
            let component = try #require(try Self.component(name, 2026...2026))
            #expect(component["TZID"]?.value == name)
            #expect(component.properties.count == 1, "\(name)")
            for observance in component.children {
                // A date in UTC stands nowhere but in the end of a rule.
                #expect(observance["DTSTART"]?.value.hasSuffix("Z") == false)
                #expect(!observance.properties.contains { $0.name == "RDATE" && $0.value.hasSuffix("Z") }, "\(name)")
                #expect(observance["TZOFFSETFROM"] != nil && observance["TZOFFSETTO"] != nil)
            }
            #expect(try Zones.definition(of: name, over: Self.days(2026...2026)).text.count < 1_500, "\(name)")
        }
    }

    @Test("Zones with regular changes are a pair of endless yearly rules")
    func yearlyRules() throws {
        for name in [
            "Europe/London", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe", "America/St_Johns",
        ] {
            let component = try #require(try Self.component(name, 2026...2027))
            #expect(component.children.map(\.name).sorted() == ["DAYLIGHT", "STANDARD"], "\(name)")
            for observance in component.children {
                let rule = try #require(observance["RRULE"]).value
                #expect(rule.hasPrefix("FREQ=YEARLY;") && !rule.contains("UNTIL"), "\(name): \(rule)")
            }
        }
    }

    @Test("A zone without changes is one observance without a rule")
    func still() throws {
        let component = try #require(try Self.component("Asia/Kolkata", 2026...2026))
        #expect(component.children.count == 1)
        #expect(component.children[0]["RRULE"] == nil)
        #expect(component.children[0]["TZOFFSETTO"]?.value == "+0530")
    }

    private static func component(_ name: String, _ years: ClosedRange<Int>) throws -> CalendarText.Component? {
        let text = try Zones.definition(of: name, over: days(years)).text
        return CalendarText(Array("BEGIN:VCALENDAR\r\n".utf8) + text + Array("END:VCALENDAR\r\n".utf8))?.zone
    }

    private static func days(_ years: ClosedRange<Int>) -> ClosedRange<CivilDate> {
        CivilDate(year: years.lowerBound, month: 3, day: 1)!...CivilDate(year: years.upperBound, month: 9, day: 1)!
    }

    /// The first minute of a year in UTC.
    private static func start(_ year: Int) -> Int { CivilDate(year: year, month: 1, day: 1)!.dayNumber * 1_440 }
}
