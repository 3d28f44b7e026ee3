import CalDAV
import DoseModel
import Testing

/// Somebody who publishes: the memory that outlives runs, and what goes into one.
final class Client {
    /// What was written down last.
    var memory = PublishMemory()
    /// How long was waited, in all runs.
    private(set) var waited: [Int] = []
    var isForced = false
    var isShared = false
    var isDryRun = false
    var address = "https://dav.example.org/"

    /// The run is killed when it asks for this.
    struct Killed: Error {}

    /// One run to its end.
    @discardableResult
    func publish(_ events: [Event], to server: FakeServer, plans: Set<String> = ["plan-a"]) throws -> PublishReport {
        let goal = PublishGoal(
            address: try DAVAddress(address), collection: "doseplan", plans: plans,
            wanted: events.map(\.resource), isForced: isForced, isShared: isShared, isDryRun: isDryRun)
        // What is remembered goes through its file every time.
        let remember: (PublishMemory) throws(InputError) -> Void = { memory throws(InputError) in
            self.memory = try PublishMemoryText.memory(of: PublishMemoryText.text(of: memory), named: "state")
        }
        return try PublishDriver.run(
            PublishSession(goal, memory: memory), over: server, remember: remember, wait: { self.waited.append($0) })
    }

    /// A run that ends like a process that is killed: after so many requests, the last of which may be carried out
    /// though its answer is never seen. `nil` where it was over before.
    func publish(
        _ events: [Event], to server: FakeServer, killedAfter count: Int, lastArrives: Bool
    ) throws -> PublishReport? {
        let goal = PublishGoal(
            address: try DAVAddress(address), collection: "doseplan", plans: ["plan-a"], wanted: events.map(\.resource))
        var session = PublishSession(goal, memory: memory)
        var sent = 0
        while true {
            let action = session.next()
            memory = try PublishMemoryText.memory(of: PublishMemoryText.text(of: session.memory), named: "state")
            switch action {
            case .finish(let report): return report
            case .pause: break
            case .send(let request):
                if sent == count {
                    if lastArrives { _ = server.reply(to: request) }
                    return nil
                }
                sent += 1
                session.receive(server.reply(to: request))
            }
        }
    }
}

/// An event of a plan, as small as can be.
struct Event: Hashable {
    var uid: String
    var plan = "plan-a"
    var start = "20261207T114500"
    var count = 7
    var title = "Baclofen 5 mg before lunch"
    var sequence = 0
    var alarm = "PT0S"

    var bytes: String {
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Doseplan//Doseplan//EN
        BEGIN:VEVENT
        UID:\(uid)
        DTSTAMP:20261125T000000Z
        SEQUENCE:\(sequence)
        DTSTART;TZID=Europe/London:\(start)
        DURATION:PT15M
        RRULE:FREQ=DAILY;COUNT=\(count)
        SUMMARY:\(title)
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER:\(alarm)
        DESCRIPTION:Take it: \(title)
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n")
    }

    var resource: WantedResource {
        WantedResource(plan: plan, uid: uid, sequence: sequence, bytes: Array(bytes.utf8))
    }

    var path: String { "/alice/doseplan/\(uid).ics" }
}

extension FakeServer {
    /// What its events say: UID, start, rule and title of each, read line by line.
    var contents: Set<[String]> {
        Set(
            resources.values.map { resource in
                let lines = resource.bytes.replacing("\r\n ", with: "").split(whereSeparator: \.isNewline)
                return ["UID:", "DTSTART", "RRULE:", "SUMMARY:"].map { name in
                    String(lines.first { $0.hasPrefix(name) } ?? "")
                }
            })
    }

    /// What it should hold.
    static func expected(_ events: [Event]) -> Set<[String]> {
        Set(
            events.map {
                [
                    "UID:\($0.uid)", "DTSTART;TZID=Europe/London:\($0.start)", "RRULE:FREQ=DAILY;COUNT=\($0.count)",
                    "SUMMARY:\($0.title)",
                ]
            })
    }
}

extension PublishReport {
    /// How many events came to what.
    func count(_ matches: (PublishChange.Outcome) -> Bool) -> Int { changes.count { matches($0.outcome) } }
}
