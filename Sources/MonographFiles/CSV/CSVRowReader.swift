import DoseModel

/// Reads the rows of a plan as CSV. The header says which columns there are, in any order.
struct CSVRowReader {
    private let source: SourceText
    private let table: CSVTable
    private var places: [CSVColumn: Int] = [:]
    /// The unit in the name of the column of amounts.
    private let unit: DoseUnit?
    /// Whether each row is one dose on one date.
    let isByDate: Bool

    /// Reads the header.
    ///
    /// - Parameter unit: the unit of amounts that have none, where something beside the table says it.
    init(_ source: SourceText, unit: DoseUnit?) throws(InputError) {
        self.source = source
        table = try CSVTable(source)
        let header = table.rows.first ?? []
        var own: DoseUnit?
        for (index, cell) in header.enumerated() {
            let name = CSVColumn.normalized(cell.text)
            guard let column = CSVColumn(name: name) else {
                let names = CSVColumn.allCases.map(\.rawValue)
                throw InputError(
                    "`\(cell.text)` is no column of a plan", at: cell.span,
                    expected: "one of: " + names.joined(separator: ", "), nearest: NearestWord.of(name, in: names))
            }
            guard places.updateValue(index, forKey: column) == nil else {
                throw InputError("a second column for \(column.rawValue)", at: cell.span)
            }
            if column == .amount { own = CSVColumn.unit(of: name) }
        }
        self.unit = own ?? unit
        isByDate = places[.date] != nil
        try checkColumns(header)
    }

    /// The names of the drugs that the table's rows say they are about, each with its place.
    func drugs() -> [YAMLNode] {
        var drugs: [(name: String, node: YAMLNode)] = []
        for row in table.rows.dropFirst() {
            guard let cell = cell(.drug, in: row), !drugs.contains(where: { $0.name == cell.text.lowercased() }) else {
                continue
            }
            drugs.append((cell.text.lowercased(), node(cell)))
        }
        return drugs.map(\.node)
    }

    /// The rows, and where `stop` stands in place of an amount.
    func rows() throws(InputError) -> (rows: [CSVRow], stop: SourceSpan?) {
        var rows: [CSVRow] = []
        var stop: SourceSpan?
        for cells in table.rows.dropFirst() {
            guard cells.count <= table.rows[0].count else {
                throw InputError(
                    "the row has \(cells.count) cells, and the header \(table.rows[0].count)",
                    at: cells[table.rows[0].count].span, expected: "quotes around a cell that holds a comma")
            }
            if let stop {
                throw InputError("a row stands after `stop`, which is on line \(stop.line)", at: cells[0].span)
            }
            if let amount = cell(.amount, in: cells), amount.text.lowercased() == "stop" {
                stop = amount.span
            } else {
                rows.append(try row(cells))
            }
        }
        return (rows, stop)
    }

    private func checkColumns(_ header: [CSVTable.Cell]) throws(InputError) {
        guard let first = header.first else { return }
        func missing(_ what: String, _ expected: String) -> InputError {
            InputError("the table has no column for \(what)", at: first.span, expected: expected)
        }
        guard places[.amount] != nil else { throw missing("the amount", "`amount`, or `amount_mg`") }
        guard places[.time] != nil || places[.slot] != nil else { throw missing("the time", "`time`, or `slot`") }
        if isByDate {
            for column in [CSVColumn.start, .last, .days, .every, .weekdays] {
                guard let index = places[column] else { continue }
                throw InputError(
                    "`\(header[index].text)` does not go with a column of dates", at: header[index].span,
                    expected: "`date,time,amount`, or `start,days,time,amount`")
            }
        } else {
            guard places[.start] != nil else { throw missing("the date", "`date`, or `start` with `days`") }
            guard places[.days] != nil || places[.last] != nil else {
                throw missing("how long a step lasts", "`days`, or `last` for the last day")
            }
        }
    }

    private func row(_ cells: [CSVTable.Cell]) throws(InputError) -> CSVRow {
        let (start, end) = try days(cells)
        let every =
            try cell(.every, in: cells).map { cell throws(InputError) in
                try node(cell).integer(in: 1...PlanText.longestInterval)
            } ?? 1
        let slot = try moment(cells)
        let amount = try required(.amount, in: cells)
        let take = try cell(.take, in: cells).flatMap { cell throws(InputError) -> [Dosage]? in
            cell.text == "not stated" ? nil : try PlanText.take(node(cell).located())
        }
        return CSVRow(
            step: try cell(.step, in: cells).map { cell throws(InputError) in
                try node(cell).integer(in: 1...PlanText.mostSteps)
            }, start: start, end: end, every: every,
            phase: try cell(.phase, in: cells).map { cell throws(InputError) in try node(cell).choice(of: Phase.self) },
            dose: PlanTextDose(
                amount: try dose(amount), slot: slot.slot, anchor: slot.anchor, weekdays: try weekdays(cells),
                time: slot.time, take: take, span: amount.span),
            total: try cell(.total, in: cells).map(dose), span: cells[0].span)
    }

    private func days(_ cells: [CSVTable.Cell]) throws(InputError) -> (CivilDate, CivilDate) {
        if isByDate {
            let cell = try required(.date, in: cells)
            let date = try node(cell).date()
            if let weekday = self.cell(.weekday, in: cells),
                PlanWords.weekday(weekday.text.lowercased()) != date.weekday
            {
                throw InputError(
                    "\(date.text) is no \(weekday.text)", at: weekday.span, expected: "\(date.weekday.name)")
            }
            return (date, date.adding(days: 1))
        }
        let start = try node(required(.start, in: cells)).date()
        let last = try cell(.last, in: cells).map { cell throws(InputError) in
            (end: try node(cell).date().adding(days: 1), span: cell.span)
        }
        let days = try cell(.days, in: cells).map { cell throws(InputError) in
            (end: start.adding(days: try node(cell).integer(in: 1...PlanText.longestStep)), span: cell.span)
        }
        guard let end = days?.end ?? last?.end else {
            throw InputError("the row does not say how long the step lasts", at: cells[0].span)
        }
        if let last {
            guard last.end > start, start.days(until: last.end) <= PlanText.longestStep else {
                throw InputError("the last day does not follow \(start.text)", at: last.span)
            }
            guard last.end == end else {
                throw InputError(
                    "the days end on \(end.adding(days: -1).text), and the last day is \(last.end.adding(days: -1).text)",
                    at: last.span, expected: "the same in both")
            }
        }
        return (start, end)
    }

    /// The time and the slot. A slot without a time gets it from the person's day.
    private func moment(
        _ cells: [CSVTable.Cell]
    ) throws(InputError) -> (slot: DaySlot, anchor: Anchor, time: ClockTime?) {
        let time = try cell(.time, in: cells).map { cell throws(InputError) in try node(cell).clockTime() }
        let anchor =
            try cell(.anchor, in: cells).map { cell throws(InputError) in
                try node(cell).choice(of: Anchor.self)
            } ?? .at
        guard let cell = cell(.slot, in: cells) else {
            guard let time else {
                throw InputError(
                    "the row has no time", at: cells[0].span, expected: "a clock time, like `08:00`, or a slot")
            }
            return (.clock(time), anchor, nil)
        }
        if let slot = DaySlot(name: cell.text.lowercased()) { return (slot, anchor, time) }
        // What is no time is a name, which says nothing of when.
        if let clock = try? node(cell).clockTime() { return (.clock(clock), anchor, time == clock ? nil : time) }
        guard time != nil else {
            throw InputError(
                "`\(cell.text)` is no slot that every day has", at: cell.span,
                expected: "a `time` beside it, or one of: " + DaySlot.ofEveryDay.map(\.name).joined(separator: ", "),
                nearest: NearestWord.of(cell.text.lowercased(), in: DaySlot.ofEveryDay.map(\.name)))
        }
        return (.named(cell.text), anchor, time)
    }

    private func weekdays(_ cells: [CSVTable.Cell]) throws(InputError) -> WeekdaySet {
        guard let cell = cell(.weekdays, in: cells), cell.text.lowercased() != "every day" else { return .everyDay }
        var days = WeekdaySet()
        for word in cell.text.lowercased().split(whereSeparator: { ", +/".contains($0) }) {
            guard let more = PlanWords.weekdays(String(word)) else {
                throw InputError(
                    "`\(word)` is no day of the week", at: cell.span, expected: "like `Mon-Fri` or `Sat, Sun`")
            }
            days.formUnion(more)
        }
        guard !days.isEmpty else { throw InputError("no day of the week stands here", at: cell.span) }
        return days
    }

    /// An amount with its unit, or a number where the header or a flag gives the unit.
    private func dose(_ cell: CSVTable.Cell) throws(InputError) -> Dose {
        let isBare = cell.text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
        }
        guard isBare, !cell.text.isEmpty else { return try AmountText.dose(node(cell)) }
        guard let unit else {
            throw InputError(
                "`\(cell.text)` has no unit", at: cell.span,
                expected: "`\(cell.text) mg`, a column `amount_mg`, or `--unit mg`")
        }
        return try AmountText.dose(YAMLNode(cell.text + " " + unit.rawValue, in: source, at: cell.span))
    }

    private func required(_ column: CSVColumn, in row: [CSVTable.Cell]) throws(InputError) -> CSVTable.Cell {
        guard let cell = cell(column, in: row) else {
            let place = places[column].flatMap { row.indices.contains($0) ? row[$0].span : nil } ?? row[0].span
            throw InputError("the row has no \(column.rawValue)", at: place, expected: "a value in each row")
        }
        return cell
    }

    /// The cell of a column; `nil` where it is empty or absent.
    private func cell(_ column: CSVColumn, in row: [CSVTable.Cell]) -> CSVTable.Cell? {
        guard let index = places[column], row.indices.contains(index), !row[index].text.isEmpty else { return nil }
        return row[index]
    }

    private func node(_ cell: CSVTable.Cell) -> YAMLNode { YAMLNode(cell.text, in: source, at: cell.span) }
}
