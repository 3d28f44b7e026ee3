import DoseModel
import MonographFiles
import Testing
import TitrationEngine
import Tracking

extension Tracked {
    /// The reflux trial of the samples: 5 mg before lunch and dinner from 7 December, 30 mg a day from 21 December to
    /// 10 January, then off; with some keys of the request replaced.
    static func plan(baseline: String = "{ regurgitation: 7, belching: 6, sleep: 4 }", then: String = "taper") throws
        -> Plan
    {
        let text = """
            drug: baclofen
            protocol: reflux
            start: 2026-12-07
            time-zone: America/New_York
            patient: { age: 42, sex: female, egfr: 95, measured: 2026-11-20, taking: [] }
            day: { wake: 07:00, breakfast: 07:30, lunch: 12:30, dinner: 18:30, bedtime: 22:30 }
            problem-times: [lunch, dinner]
            trial: 21 days
            then: \(then)
            products: [10 mg tablet]
            goal: { symptom: Evening regurgitation after meals, baseline: \(baseline) }
            """
        let source = try SourceText(name: "request.yaml", bytes: Array(text.utf8))
        let (request, monograph) = try RequestReader.read(source, overrides: [], library: library)
        return try Planner(monograph: monograph).plan(request, id: "6c62272e-07bb-8142-a2b8-21756295c58d").plan
    }

    static var monograph: Monograph { get throws { try library.monograph(named: "baclofen", at: nil) } }

    /// A log of such lines: `2027-01-04 score regurgitation 4`.
    static func log(_ lines: [String]) -> PlanLog {
        PlanLog(
            lines.enumerated().map { index, line in
                let words = line.split(separator: " ").map { String($0) }
                let event: LogEvent =
                    switch words[1] {
                    case "score": .score(name: words[2], value: Int(words[3])!)
                    case "effect":
                        .sideEffect(name: words[2], severity: Int(words[3]), hasEnded: words.last == "ended")
                    case "missed": .dose(time(words[2]), isTaken: false)
                    case "taken": .dose(time(words[2]), isTaken: true)
                    case "all": .tookAll
                    default:
                        .bloodPressure(
                            Posture(rawValue: words[1])!,
                            BloodPressure(systolic: Int(words[2])!, diastolic: Int(words[3])!))
                    }
                return LogEntry(number: index + 1, date: date(words[0]), event: event)
            })
    }

    /// One line for each day of a range.
    static func each(_ first: String, _ count: Int, _ words: String) -> [String] {
        (0..<count).map { "\(date(first).adding(days: $0).text) \(words)" }
    }
}
