import CalendarText
import DoseModel

/// Reads dose events of our own calendar from their `X-DOSEPLAN` lines; docs/FORMATS.md describes them.
struct CalendarDoseReader {
    /// The file.
    let source: SourceText
    /// Whose products there are.
    let monograph: Monograph

    /// The dose of an event.
    ///
    /// - Parameter line: its `X-DOSEPLAN-DOSE`.
    func dose(_ event: CalendarComponent, _ line: ContentLine) throws(InputError) -> CalendarDose {
        let stepLine = try event.required("X-DOSEPLAN-STEP")
        let start = try event.required("DTSTART")
        let moment = try start.moment()
        guard let time = moment.time, moment.seconds == 0 else {
            throw start.error("a dose stands here without a clock time of whole minutes")
        }
        let words = try self.words(line, atLeast: 6, form: "5 mg before-meal daily 0 lunch")
        let amount = try AmountText.dose(node(words[0...1], of: line))
        try requireTitle(of: event, amount)
        var take: [Dosage] = []
        for line in event.all("X-DOSEPLAN-TAKE") { take.append(try dosage(line)) }
        let days = try CalendarDays.days(of: event, from: moment.date)
        let slot = words[5...].joined(separator: " ")
        let step = try step(stepLine)
        return CalendarDose(
            step: step, stepSpan: stepLine.span,
            dose: PlanTextDose(
                amount: amount, slot: try self.slot(slot, in: line),
                anchor: try node(words[2...2], of: line).choice(of: Anchor.self),
                weekdays: try weekdays(words[3], in: line),
                cycleDay: try node(words[4...4], of: line).integer(in: 0...(step.everyDays - 1)), time: time,
                take: take.isEmpty ? nil : take, span: line.span),
            days: days, daysSpan: (try event.optional("RRULE") ?? start).span)
    }

    /// `2 titration 2026-12-14/2026-12-21 1 then-next 15 mg`.
    private func step(_ line: ContentLine) throws(InputError) -> CalendarDose.Step {
        let form = "2 titration 2026-12-14/2026-12-21 1 then-next 15 mg"
        let words = try words(line, atLeast: 7, form: form)
        let dates = words[2].split(separator: "/").map(String.init)
        guard words.count == 7, dates.count == 2, words[4].hasPrefix("then-") else {
            throw line.error("`\(line.rawValue)` is not what Doseplan writes here", expected: "like `\(form)`")
        }
        let (start, end) = (try node(dates[0], of: line).date(), try node(dates[1], of: line).date())
        guard (1...PlanText.longestStep).contains(start.days(until: end)) else {
            throw line.error("the step begins on \(start.text) and cannot end before \(end.text)")
        }
        let next = String(words[4].dropFirst("then-".count))
        return CalendarDose.Step(
            key: try StepKeyText.key(node(words[0...0], of: line)),
            phase: try node(words[1...1], of: line).choice(of: Phase.self), start: start, end: end,
            everyDays: try node(words[3...3], of: line).integer(in: 1...PlanText.longestInterval),
            ending: next == "next" ? nil : try node(next, of: line).choice(of: Ending.self),
            total: try AmountText.dose(node(words[5...6], of: line)))
    }

    /// `1/2 x 10 mg tablet`.
    private func dosage(_ line: ContentLine) throws(InputError) -> Dosage {
        let text = try line.text()
        guard let sign = text.range(of: " x ") else {
            throw line.error("`\(text)` names no product", expected: "like `1/2 x 10 mg tablet`")
        }
        let count = try AmountText.count(node(String(text[..<sign.lowerBound]), of: line))
        let name = String(text[sign.upperBound...])
        return Dosage(product: monograph.product(named: name)?.name ?? name, count: count)
    }

    /// What a person reads in the calendar is the title; it must not say another dose.
    private func requireTitle(of event: CalendarComponent, _ amount: Dose) throws(InputError) {
        let summary = try event.required("SUMMARY")
        let title = " " + (try summary.text()) + " "
        guard title.range(of: " \(amount.text) ") != nil else {
            throw summary.error(
                "the title does not say \(amount.text), which X-DOSEPLAN-DOSE does",
                expected: "a calendar as Doseplan wrote it")
        }
    }

    private func slot(_ name: String, in line: ContentLine) throws(InputError) -> DaySlot {
        if let slot = DaySlot(name: name) { return slot }
        // A name cannot begin with a digit and be a time; what is no time is a name.
        return (try? node(name, of: line).clockTime()).map { .clock($0) } ?? .named(name)
    }

    private func weekdays(_ word: String, in line: ContentLine) throws(InputError) -> WeekdaySet {
        guard word != "daily" else { return .everyDay }
        var days = WeekdaySet()
        for name in word.split(separator: "/") {
            guard let day = Weekday.allCases.first(where: { $0.icalendarName == name }) else {
                throw line.error("`\(name)` is no day of the week", expected: "`daily`, or like `MO/WE/FR`")
            }
            days.formUnion(WeekdaySet(day))
        }
        return days
    }

    private func words(_ line: ContentLine, atLeast count: Int, form: String) throws(InputError) -> [String] {
        let words = try line.text().split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count >= count else {
            throw line.error("`\(line.rawValue)` is not what Doseplan writes here", expected: "like `\(form)`")
        }
        return words
    }

    private func node(_ words: ArraySlice<String>, of line: ContentLine) -> YAMLNode {
        node(words.joined(separator: " "), of: line)
    }

    private func node(_ text: String, of line: ContentLine) -> YAMLNode { YAMLNode(text, in: source, at: line.span) }
}

extension String {
    /// Where another text stands first in it.
    fileprivate func range(of other: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }
}
