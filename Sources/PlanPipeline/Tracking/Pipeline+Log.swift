public import DoseModel
import MonographFiles
import PlanStore
import TextReports
import Tracking

extension Pipeline {
    /// `doseplan log`: writes down what was asked, or prints the log where nothing was.
    ///
    /// - Parameters:
    ///   - path: the plan.
    ///   - today: the last day anything can be written down for, and the day where none is given.
    /// - Throws: an ``InputError`` where something cannot be read, cannot be true of the plan, or was not recorded; then
    ///   nothing of it was.
    public func log(
        path: String, _ request: LogRequest, format: LogFormat, today: CivilDate
    ) throws(InputError) -> CommandResult {
        let outcome = try followedPlan(path: path)
        let file = try LogPath.of(path, named: request.path)
        shelf.add(request.flags.pairs)
        var entries = try LogFlagReader.entries(request.flags, today: today)
        if let table = request.importPath { entries += try LogCSVReader.entries(try shelf.read(table)) }
        guard !entries.isEmpty || request.importPath != nil else {
            let read = try readLog(file, of: outcome.plan)
            return CommandResult(
                output: text(of: read.log, of: outcome, as: format), diagnostics: read.notices)
        }
        // No file is made for what is refused, or says nothing new.
        let known = try readLog(file, of: outcome.plan)
        guard try !EntryCheck(outcome.plan, today: today).new(among: entries, after: known.log).isEmpty else {
            let words = entries.isEmpty ? "there is nothing to write down\n" : ""
            return CommandResult(output: words + Pipeline.standing(entries.count), diagnostics: known.notices)
        }

        let store = try LogFile(file, plan: outcome.plan.identity.id)
        let log = PlanLog(try Pipeline.entries(of: store.contents, named: file))
        let new = try EntryCheck(outcome.plan, today: today).new(among: entries, after: log)
        let records = try store.append(new.map { $0.fields + [$0.corrects.map { String($0) } ?? ""] })
        let numbered = zip(new, records).map { entry, record in
            var entry = entry
            entry.number = record.number
            return entry
        }
        return recorded(numbered, of: entries.count, after: log, outcome, file, store.notices)
    }

    /// The log of a plan, and what is to be said about its file. Empty where there is none.
    func readLog(_ path: String, of plan: Plan) throws(InputError) -> (log: PlanLog, notices: String) {
        guard let read = try LogFile.read(path, plan: plan.identity.id) else { return (PlanLog(), "") }
        let notices = read.notices.map { "warning: " + $0.text(of: path) + "\n" }.joined()
        return (PlanLog(try Pipeline.entries(of: read.contents, named: path)), notices)
    }

    /// A plan that is followed: that of one drug.
    func followedPlan(path: String) throws(InputError) -> Outcome {
        guard case .one(let outcome) = try anyAnswer(path: path, overrides: []) else {
            throw InputError(
                "\(path) holds plans with several drugs", expected: "the plan of one drug, in a file of its own")
        }
        return outcome
    }

    /// The entries of a table given as text, checked against a plan as `doseplan log --import` does.
    public func log(
        ofCSV text: String, named name: String, for outcome: Outcome, today: CivilDate
    ) throws(InputError) -> PlanLog {
        let source = try SourceText(name: name, bytes: Array(text.utf8))
        shelf.add(source)
        let entries = try EntryCheck(outcome.plan, today: today).new(
            among: try LogCSVReader.entries(source), after: PlanLog())
        return PlanLog(
            entries.enumerated().map { index, entry in
                var entry = entry
                entry.number = index + 1
                return entry
            })
    }

    /// What a log shows that somebody should be asked about.
    public func findings(in log: PlanLog, for outcome: Outcome) -> [Finding] {
        StandingCheck.findings(in: log, by: outcome.monograph.tracking.standing)
    }

    /// A log in one form.
    public func text(of log: PlanLog, of outcome: Outcome, as format: LogFormat) -> String {
        switch format {
        case .text: LogTable.text(log, color: isColored)
        case .csv: LogCSV.text(log)
        case .json: LogJSON.text(log, plan: outcome.plan.identity.id)
        }
    }

    private static func entries(of contents: LogContents, named name: String) throws(InputError) -> [LogEntry] {
        var entries: [LogEntry] = []
        for record in contents.records {
            entries.append(try LogRowReader.entry(stored: record.fields, number: record.number, named: name))
        }
        return entries
    }

    /// What is said of entries that stand in the log in the same words.
    private static func standing(_ count: Int) -> String {
        switch count {
        case ...0: ""
        case 1: "1 entry stands in the log already\n"
        default: "\(count) entries stand in the log already\n"
        }
    }

    /// What was recorded, and what of it somebody should be asked about.
    private func recorded(
        _ entries: [LogEntry], of asked: Int, after log: PlanLog, _ outcome: Outcome, _ file: String,
        _ notices: [LogNotice]
    ) -> CommandResult {
        var result = CommandResult(diagnostics: notices.map { "warning: " + $0.text(of: file) + "\n" }.joined())
        for entry in entries {
            let words = [
                entry.event.kind.rawValue, entry.event.name, entry.event.value,
                entry.corrects.map { "in place of \($0)" },
            ]
            .compactMap(\.self).filter { !$0.isEmpty }
            let time = entry.time.map { " \($0.text)" } ?? ""
            result.output +=
                PrintableText.line(
                    "recorded \(entry.number): \(entry.date.text)\(time) \(words.joined(separator: " "))") + "\n"
        }
        result.output += Pipeline.standing(asked - entries.count)
        let before = Set(findings(in: log, for: outcome))
        let new = findings(in: log.adding(entries), for: outcome).filter { !before.contains($0) }
        if !new.isEmpty {
            result.output += "\n" + new.map { FindingLines.text($0, color: isColored) + "\n" }.joined()
        }
        return result
    }
}
