import CalendarExport
import DoseModel
import SamplePlans
import Testing

@Suite("One resource per event")
struct CalendarResourcesTests {
    static let plans: [Plan] = [
        SamplePlan.trial(), SamplePlan.trial(timeZone: "UTC"), SamplePlan.trial(timeZone: "Africa/Casablanca"),
        OnePlan.of(
            [OnePlan.step(days: 2_100, every: 2, [OnePlan.dose(.lunch, 12, 0), OnePlan.dose(.dinner, 18, 0)])],
            revision: 3),
    ]

    @Test("All resources together hold exactly the events of the calendar, in its order", arguments: plans)
    func together(_ plan: Plan) throws {
        let resources = try Self.resources(of: plan)
        let events = try Written(plan).text.events
        #expect(resources.map(\.uid) == events.map { $0["UID"]?.value })
        #expect(Set(resources.map(\.uid)).count == resources.count)
        for (resource, event) in zip(resources, events) {
            let own = try #require(CalendarText(resource.bytes))
            #expect(own.events.count == 1)
            #expect(own.calendar.properties.map(\.name) == ["VERSION", "PRODID", "CALSCALE"])
            #expect(own.events[0].order == event.order)
            #expect(own.events[0].properties.map(\.value) == event.properties.map(\.value))
            #expect(own.events[0]["SEQUENCE"]?.value == "\(resource.sequence)")
            #expect(resource.bytes.suffix(2) == [13, 10])
        }
    }

    @Test("A resource with times defines their zone and no other; an all-day event needs none", arguments: plans)
    func zones(_ plan: Plan) throws {
        for resource in try Self.resources(of: plan) {
            let own = try #require(CalendarText(resource.bytes))
            let zone = own.events[0]["DTSTART"]?.parameters["TZID"]
            #expect(own.calendar.all("VTIMEZONE").map { $0["TZID"]?.value } == (zone == nil ? [] : [zone]))
            #expect((zone == nil) == (plan.timeZone == "UTC" || !own.milestones.isEmpty))
        }
    }

    @Test("A writer that has written other calendars gives the same resources")
    func reused() throws {
        let writer = CalendarWriter()
        _ = try Written(Self.plans[3], writer: writer)
        for plan in Self.plans {
            let part = CalendarPart(plan: plan, monograph: SampleMonograph.value, notes: [])
            #expect(try CalendarResources(of: [part], by: writer).all == Self.resources(of: plan))
        }
    }

    @Test("Plans that cannot be a calendar have no resources but an error")
    func refused() {
        #expect(throws: InputError.self) { try Self.resources(of: OnePlan.of([])) }
    }

    private static func resources(of plan: Plan) throws -> [CalendarResource] {
        try CalendarResources(of: [CalendarPart(plan: plan, monograph: SampleMonograph.value, notes: [])]).all
    }
}
