import DoseModel

/// Fits a plan to the day by which it has to have ended: the first day without the drug, or the decision day where it
/// does not stop. What the person asked for stays as asked.
struct EndBy {
    let monograph: Monograph
    let request: PlanRequest
    let titration: TitrationProtocol?
    let taper: TaperChoice
    let beginning: Beginning
    let tools: Tools

    /// How the plan fits.
    struct Fit {
        /// What to plan with.
        let choices: Choices
        /// What to say about it.
        let finding: Finding
    }

    /// The choices that lead to the gentlest plan that ends in time; `nil` where no such day is asked for.
    ///
    /// - Throws: an ``InputError`` at the day that names the limits which forbid it, and the earliest safe end.
    func fit() throws(InputError) -> Fit? {
        guard let by = request.by else { return nil }
        let days = request.start.days(until: by)
        let found = try search().search(within: days)
        guard let earliest = found.earliest else {
            // Nothing leads down at all: say so as without the day.
            _ = try course(.usual, tools)
            throw found.failure ?? InputError("no plan can be made", at: span)
        }
        guard let gentlest = found.gentlest else { throw try refusal(by: by, earliest: earliest) }
        var choices = gentlest.choices
        choices.reason = "the gentlest that ends by \(by.text)"
        choices.spareDays = days - gentlest.days
        return Fit(choices: choices, finding: try finding(by: by, choices))
    }

    /// The search, ready to be made.
    func search() throws(InputError) -> EndBySearch {
        let rules = try rules()
        let exposures = rules.flatMap { [$0.directStop, $0.shortExposure, $0.within] }.compactMap { $0?.days.value }
        return EndBySearch(
            ranges: EndByRanges(
                rules: rules, monograph: monograph, request: request, titration: titration, grain: tools.composer.grain),
            thresholds: exposures, earlierDays: beginning.days, before: beginning.current,
            hasShortestLength: rules.contains { $0.minimumDays != nil }, course: course)
    }

    /// The legs with some choices.
    private func course(_ choices: Choices) throws(InputError) -> Course.Result {
        var tools = tools
        tools.namesHelp = false
        return try course(choices, tools)
    }

    private func course(_ choices: Choices, _ tools: Tools) throws(InputError) -> Course.Result {
        try Course(
            monograph: monograph, request: request, choices: choices, titration: titration, taper: taper,
            beginning: beginning, tools: tools
        ).legs()
    }

    /// The ways to come off that the plan may take.
    private func rules() throws(InputError) -> [TaperRule] {
        if let sequel = titration.map({ request.then ?? $0.usualSequel }), sequel != .taper { return [] }
        let named = try taper.named()
        guard request.taper == nil, named.within != nil else { return [named] }
        return [named] + monograph.tapers.filter { $0.id != named.id }
    }

    private var span: SourceSpan? { request.spans[.by] ?? request.spans[.weeks] }

    // MARK: - What is said

    /// What was picked where it differs from the usual plan, and when that would have ended.
    private func finding(by: CivilDate, _ choices: Choices) throws(InputError) -> Finding {
        let fitted = try course(choices)
        let end = end(of: fitted)
        var message = "fitted to end by \(by.text)"
        var notes: [String] = []
        // The usual plan may have no course, where only larger steps can be made.
        if let usual = try? course(.usual) {
            let changed = fitted.picks.filter { pick in
                !usual.picks.contains { ($0.what, $0.range, $0.value) == (pick.what, pick.range, pick.value) }
            }
            for pick in changed {
                let other = usual.picks.first { ($0.what, $0.range) == (pick.what, pick.range) }
                notes.append("\(pick.what): \(pick.value)" + (other.map { ", otherwise \($0.value)" } ?? ""))
            }
            message +=
                changed.isEmpty
                ? "; the usual plan does" : "; without that day it would end on \(self.end(of: usual).text)"
        }
        if !notes.isEmpty { message += " (" + notes.joined(separator: "; ") + ")" }
        return Finding(
            .w406, .note, message, date: end, actual: "ends on \(end.text)", limit: "by \(by.text)",
            help: "a later day makes it gentler", span: span)
    }

    private func end(of course: Course.Result) -> CivilDate {
        request.start.adding(days: CourseMeasure(course, before: beginning.current).days)
    }

    /// Names every limit that the earliest end rests on.
    private func refusal(by: CivilDate, earliest: EndBySearch.Candidate) throws(InputError) -> InputError {
        let measure = earliest.measure
        let safe = request.start.adding(days: earliest.days)
        let course = try course(earliest.choices)
        var parts: [String] = []
        if measure.up > 0 { parts.append("up in \(measure.up.daysText), \(paceLimit)") }
        if measure.stay > 0, let titration {
            parts.append(
                request.trial == nil
                    ? "at the target for at least \(limit(titration.stay.value.lowerBound, of: titration.stay))"
                    : "at the target for the \(measure.stay.daysText) asked for")
        }
        if measure.down > 0 { parts.append("down in \(measure.down.daysText), \(try downLimit(course, measure))") }
        return InputError(
            "no plan that keeps to every limit ends by \(by.text): \(parts.joined(separator: "; "))", at: span,
            expected: "\(safe.text) or later, the earliest safe end",
            nearest: request.spans[.by] != nil ? safe.text : nil)
    }

    private var paceLimit: String {
        if let pace = request.pace { return "at the pace of \(pace.daysText) asked for" }
        let least = tools.limits.minimumDays
        let hasOwn = titration?.ladders.contains { $0.contains { $0.days != nil } } ?? false
        return "each step for at least \(limit(least.value, of: least))"
            + (hasOwn ? ", or as long as its rung says" : "")
    }

    private func downLimit(_ course: Course.Result, _ measure: CourseMeasure) throws(InputError) -> String {
        let legs = course.legs.filter { $0.phase == .taper }
        let totals = course.legs.map(\.regimen.largestDay) + [beginning.earlier?.largestDay ?? .zero]
        let exposure = beginning.days + measure.up + measure.stay
        let highest = totals.max() ?? .zero
        let rule = try taper.rule(highest: highest, exposure: exposure).rule
        let isShort = rule.shortExposure?.covers(daily: highest, days: exposure) ?? false
        let shortest = measure.shortestInterval ?? 0
        if let least = rule.minimumDays, !isShort, shortest > rule.interval.value.lowerBound,
            measure.down < least.value + legs.map(\.regimen.everyDays).reduce(0, +)
        {
            return "where at least \(limit(least.value, of: least)) are needed"
        }
        if request.taperPace != nil { return "at the taper-pace asked for, \(legs.count) cuts" }
        if request.pace != nil, shortest > rule.interval.value.lowerBound { return "at the pace asked for" }
        let least = min(shortest, rule.interval.value.lowerBound)
        return "\(legs.count) steps, each for at least \(limit(least, of: rule.interval))"
    }

    private func limit<Value>(_ days: Int, of cited: Cited<Value>) -> String {
        "\(days.daysText) (\(cited.basis.rawValue): \(cited.citation))"
    }
}
