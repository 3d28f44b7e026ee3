import CalendarExport
import CalmDays
public import DoseModel
import MonographFiles
import TextReports

extension Pipeline {
    /// `doseplan start-day`: days to begin a request's plan on, by the user's own calendars, the calmest first. Nothing of
    /// the calendars is written anywhere; titles are printed only where that was asked for.
    public func startDay(
        path: String, overrides: [(key: String, value: String)], options: StartDayOptions
    ) throws(InputError) -> CommandResult {
        let within = [(key: "within", value: options.within)] + (options.from.map { [(key: "from", value: $0)] } ?? [])
        shelf.add(overrides + within)
        for calendar in options.calendars { try CalendarInput.requireReadable(calendar) }
        let source = try shelf.read(path)
        let answer = try calmStart(source, overrides: overrides, options: options)
        return CommandResult(output: options.asJSON ? CalmJSON.of(answer) : CalmText.of(answer))
    }

    private func calmStart(
        _ source: SourceText, overrides: [(key: String, value: String)], options: StartDayOptions
    ) throws(InputError) -> CalmStart {
        let asked = try requests(source, overrides)
        guard let zone = asked[0].circumstances.timeZone else {
            throw InputError(
                "calm days need a time zone", expected: "`time-zone: Europe/London` or --time-zone")
        }
        try Zones.validate(zone, at: asked[0].spans[.timeZone])
        let first =
            try options.from.map { text throws(InputError) in try Pipeline.date(text, of: "from") }
            ?? asked.map(\.start).min() ?? asked[0].start
        let count = try Pipeline.dayCount(options.within)
        let rule = try calmRule()

        var starts: [(date: CivilDate, increases: [CivilDate], refusal: String?)] = []
        for offset in 0..<count {
            let date = first.adding(days: offset)
            do throws(InputError) {
                let answer = try answer(
                    toRequest: source, overrides: overrides.filter { $0.key != "start" } + [("start", date.text)])
                starts.append((date, Pipeline.increases(of: answer), nil))
            } catch {
                // A day on which no plan begins is told, unless that is so of every day.
                guard offset < count - 1 || starts.contains(where: { $0.refusal == nil }) else { throw error }
                starts.append((date, [], error.message))
            }
        }
        let last = starts.flatMap(\.increases).max() ?? first
        let reach = rule.firstDays.value + rule.laterDays.value + 7
        let days = first.adding(days: -reach)..<max(last, first.adding(days: count)).adding(days: reach)
        let read = try busyTimes(of: options, days: days, zone: zone, rule: rule)
        let loads = DayLoads(
            read.times, clock: try Zones.clock(in: zone), day: try day(of: asked[0]), from: days.lowerBound,
            to: days.upperBound)
        let judge = CalmJudge(loads, by: rule, trips: asked[0].travel.map { $0.from.date..<$0.to.date })
        let judged = starts.map { start in
            let day = judge.day(start.date, increases: start.increases)
            return start.refusal.map { refusal in
                CalmStart.Day(
                    date: day.date, reasons: day.reasons, packedDays: day.packedDays, busyMinutes: day.busyMinutes,
                    increases: [], refusal: refusal)
            } ?? day
        }
        return CalmStart(
            drugs: asked.map(\.drug), timeZone: zone, days: CalmJudge.ranked(judged), notes: read.notes, rule: rule)
    }

    private func requests(
        _ source: SourceText, _ overrides: [(key: String, value: String)]
    ) throws(InputError) -> [PlanRequest] {
        switch try RequestReader.readAny(source, overrides: overrides, library: library) {
        case .one(let request, _): [request]
        case .several(let request, _): request.requests
        }
    }

    private func day(of request: PlanRequest) throws(InputError) -> DaySchedule {
        request.circumstances.day(with: try library.monograph(named: request.drug, at: nil))
    }

    /// The days on which a dose goes up, the first dose aside.
    private static func increases(of answer: Answer) -> [CivilDate] {
        Set(answer.outcomes.flatMap(\.plan.milestones).filter { $0.kind == .doseIncrease }.map(\.date)).sorted()
    }

    private static func dayCount(_ text: String) throws(InputError) -> Int {
        let located = LocatedText(try SourceText(name: "--within", bytes: Array(text.utf8)))
        let days = try AmountText.days(located)
        guard (1...90).contains(days) else { throw located.error("\(days) days", expected: "1 to 90 days") }
        return days
    }
}
