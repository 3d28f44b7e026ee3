import DoseModel
import Glibc
import PlanPipeline
import TitrationEngine

// Measures, inside one process, what one plan costs: planning, checking, and its calendar to the last byte.
//
//     plan-bench REQUEST [ROUNDS] [--write FILE.ics]
//     plan-bench --check [ROUNDS]                       checking two years of four doses a day
//     plan-bench --tablets|--paths COUNT [--times]      seeded instances with our optimum, or our times
//
// The request is read once; each round plans it anew with another identity, so that nothing is remembered from the
// round before. Prints one line of JSON with microseconds a plan: medians over rounds.

func measure() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else { throw InputError("usage: plan-bench REQUEST [ROUNDS] [--write FILE.ics]") }
    if ["--tablets", "--paths"].contains(arguments[1]) {
        let count = arguments.count > 2 ? Int(arguments[2]) ?? 500 : 500
        return Instances.write(arguments[1], count: count, timed: arguments.contains("--times"))
    }
    if arguments[1] == "--check" {
        return try TwoYears(pipeline: Pipeline()).measure(rounds: arguments.count > 2 ? Int(arguments[2]) ?? 500 : 500)
    }
    let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 2_000 : 2_000
    let pipeline = try Pipeline()
    let (template, monograph) = try pipeline.request(path: arguments[1])

    var bytes = 0
    let planner = Planner(monograph: monograph)
    var alone: [Double] = []
    var days = 0
    var planning: [Double] = []
    var writing: [Double] = []
    var events = 0
    for round in 0..<rounds {
        var request = template
        request.id = "round \(round)"
        let asked = microseconds()
        let planned = try planner.plan(request, id: "round \(round)")
        alone.append(microseconds() - asked)
        days = planned.plan.steps.map(\.days).reduce(0, +)
        let began = microseconds()
        let outcome = try pipeline.outcome(of: request, by: monograph)
        let judged = microseconds()
        var size = 0
        try pipeline.writeCalendar(of: outcome) { size += $0.count }
        let written = microseconds()
        planning.append(judged - began)
        writing.append(written - judged)
        bytes = size
        if round == 0 {
            let text = try pipeline.text(of: outcome, as: .ics)
            events = text.split(separator: "\r\n").filter { $0 == "BEGIN:VEVENT" }.count
            if let flag = arguments.firstIndex(of: "--write"), flag + 1 < arguments.count {
                guard let file = fopen(arguments[flag + 1], "wb") else { throw InputError("cannot write the calendar") }
                fputs(text, file)
                fclose(file)
            }
        }
    }
    let (plan, calendar) = (median(planning), median(writing))
    print(
        "{\"events\": \(events), \"bytes\": \(bytes), \"days\": \(days), \"plan_us\": \(median(alone)), \"plan_and_check_us\": \(plan), \"calendar_us\": \(calendar),"
            + " \"total_us\": \(plan + calendar)}")
}

do {
    try measure()
} catch {
    StandardStream.writeDiagnostics("\(error)\n")
    exit(2)
}
