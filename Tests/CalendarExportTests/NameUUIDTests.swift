import CalendarExport
import DoseModel
import SamplePlans
import Testing

@Suite("Name-based UUIDs")
struct NameUUIDTests {
    @Test("dump")
    func dump() throws {
        let writer = CalendarWriter()
        var text = ""
        try writer.write(plan: SamplePlan.trial(), monograph: SampleMonograph.value) { bytes in
            text += String(decoding: bytes, as: UTF8.self)
        }
        print(text)
        print(try Zones.clockChanges(in: "Australia/Lord_Howe", from: CivilDate(year: 2026, month: 1, day: 1)!, to: CivilDate(year: 2028, month: 1, day: 1)!))
        print(Zones.tzdataVersion)
        for n in ["london", "New York", "Europe/Londn", "../../etc/passwd", "xyz", "Sidney"] { do { try Zones.validate(n) } catch { print(error) } }
    }
}
