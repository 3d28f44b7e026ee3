import CalendarExport
import CalmDays
public import DoseModel
import MonographFiles

extension Pipeline {
    /// `doseplan read-calendar`: the busy times of one calendar, for the process that started this one. Binds this process
    /// to limits of time and memory.
    public func busyTimes(
        path: String, from: String, to: String, zone: String, keepsTitles: Bool
    ) throws(InputError) -> CommandResult {
        CalendarInput.limitProcess()
        let days = try Pipeline.date(from, of: "from")..<Pipeline.date(to, of: "to")
        let read = try busyTimes(path: path, days: days, zone: zone, keepsTitles: keepsTitles, rule: try calmRule())
        return CommandResult(output: BusyLines.text(read.times, read.warnings))
    }

    /// What calm days are judged by.
    func calmRule() throws(InputError) -> CalmRule {
        try CalmRuleReader.read(try SourceText.read(path: folder.path + "/CalmDays/calm-days.yaml"))
    }

    /// The busy times of some calendars, each read on its own. One that cannot be read is told and left out.
    func busyTimes(
        of options: StartDayOptions, days: Range<CivilDate>, zone: String, rule: CalmRule
    ) throws(InputError) -> (times: [BusyTime], notes: [CalmStart.CalendarNote]) {
        var times: [BusyTime] = []
        var notes: [CalmStart.CalendarNote] = []
        for path in options.calendars {
            let read: (times: [BusyTime], warnings: [String])
            if let program = options.program {
                read = try busyTimes(path: path, days: days, zone: zone, by: program, options.showsTitles, rule)
            } else {
                read = try busyTimes(path: path, days: days, zone: zone, keepsTitles: options.showsTitles, rule: rule)
            }
            times += read.times
            notes += read.warnings.map { CalmStart.CalendarNote(calendar: path, text: $0) }
        }
        return (times, notes)
    }

    private func busyTimes(
        path: String, days: Range<CivilDate>, zone: String, by program: String, _ keepsTitles: Bool, _ rule: CalmRule
    ) throws(InputError) -> (times: [BusyTime], warnings: [String]) {
        let arguments =
            [
                "read-calendar", "--templates", folder.path, "--from", days.lowerBound.text, "--to",
                days.upperBound.text, "--zone", zone,
            ] + (keepsTitles ? ["--titles"] : []) + ["--", path]
        let child = ChildProgram(
            program, arguments, milliseconds: CalendarInput.milliseconds, mostBytes: CalendarLimits().bytes * 4)
        let (output, ending) = try child.run()
        if ending == .exited(0), let read = BusyLines.read(output, kinds: rule.kinds.map(\.name)) { return read }
        let reason =
            switch ending {
            case .exited: "it cannot be read"
            case .killed, .outOfTime: "reading it takes more time or memory than a calendar may"
            case .tooMuch: "it has more busy times than a person"
            }
        return ([], ["the whole calendar was left out: \(reason)"])
    }

    private func busyTimes(
        path: String, days: Range<CivilDate>, zone: String, keepsTitles: Bool, rule: CalmRule
    ) throws(InputError) -> (times: [BusyTime], warnings: [String]) {
        let limits = CalendarLimits()
        let own = try Zones.clock(in: zone)
        let windows = try CalmRuleReader.windowsZones(
            try SourceText.read(path: folder.path + "/CalmDays/windows-zones.yaml"))
        let names = ZoneNames(windows: windows) { name in try? Zones.clock(in: name) }
        let words = rule.kinds.map { TitleWords(kind: $0.name, words: $0.words) }
        let reader = BusyReader(names: names, own: own, words: words, keepsTitles: keepsTitles, limits: limits)
        let bytes = try CalendarInput.bytes(of: path, atMost: limits.bytes)
        return reader.read(bytes, from: days.lowerBound, to: days.upperBound)
    }

    /// A date that was written as an option.
    static func date(_ text: String, of option: String) throws(InputError) -> CivilDate {
        try AmountText.date(LocatedText(SourceText(name: "--" + option, bytes: Array(text.utf8))))
    }
}
