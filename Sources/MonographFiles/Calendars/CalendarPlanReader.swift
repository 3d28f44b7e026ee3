import CalendarText
import DoseModel

/// Reads a plan from the calendar that Doseplan wrote of it. What is in the file and not ours is refused: a dose that
/// somebody moved or added elsewhere is not in the plan, and a plan that is half read would be another plan.
struct CalendarPlanReader {
    private let source: SourceText
    private let calendar: CalendarComponent
    private let layers: RequestLayers
    private let library: MonographLibrary

    /// Reads it.
    ///
    /// - Parameter layers: what a request and flags say beside the calendar.
    static func read(
        _ source: SourceText, _ layers: RequestLayers, library: MonographLibrary
    ) throws(InputError) -> (identity: DrugIdentity, plan: StatedPlan) {
        try CalendarPlanReader(source, layers, library: library).read()
    }

    private init(
        _ source: SourceText, _ layers: RequestLayers, library: MonographLibrary
    ) throws(InputError) {
        self.source = source
        self.layers = layers
        self.library = library
        let calendars = try CalendarDocument.read(source.bytes, named: source.name)
        if calendars.count > 1 { throw calendars[1].error("a second calendar begins here", expected: "one in a file") }
        calendar = calendars[0]
        let product = try calendar.required("PRODID")
        guard product.rawValue.hasPrefix("-//Doseplan//") else {
            throw product.error(
                "this calendar was written by another program", expected: "a calendar that Doseplan wrote")
        }
    }

    private func read() throws(InputError) -> (identity: DrugIdentity, plan: StatedPlan) {
        let events = try events()
        var drugs: [YAMLNode] = []
        var seen: Set<String> = []
        for event in events {
            let drug = try plan(of: event).drug
            guard seen.insert(drug).inserted else { continue }
            drugs.append(YAMLNode(drug, in: source, at: try event.required("X-DOSEPLAN-PLAN").span))
        }
        let identity = try identity(drugs)
        var own: [CalendarComponent] = []
        for event in events where try plan(of: event).drug == identity.monograph.id { own.append(event) }
        var stated = StatedPlan()
        stated.identity = try self.identity(own)
        for drug in drugs {
            let other = try library.monograph(named: try drug.text(), at: drug.span)
            if other.id != identity.monograph.id { stated.companions.append(Companion(other)) }
        }
        if let line = try own[0].optional("X-DOSEPLAN-PROTOCOL") { stated.protocolName = try line.text() }
        if let line = try own[0].optional("X-DOSEPLAN-SO-FAR") { stated.soFar = try soFar(line) }
        let reader = CalendarDoseReader(source: source, monograph: identity.monograph)
        var doses: [CalendarDose] = []
        var others: [CalendarComponent] = []
        for event in own {
            if let line = try event.optional("X-DOSEPLAN-DOSE") {
                doses.append(try reader.dose(event, line))
                stated.timeZone = try zone(of: event, other: stated.timeZone)
            } else {
                others.append(event)
            }
        }
        guard !doses.isEmpty else { throw own[0].error("the plan has no doses here", expected: "at least one dose") }
        (stated.steps, stated.ending) = try CalendarSteps.steps(doses)
        let keys = CalendarSteps.keys(of: doses)
        for event in others { stated.milestones.append(try milestone(event, among: keys)) }
        stated.milestones.sort { ($0.date, $0.step) < ($1.date, $1.step) }
        return (identity, stated)
    }

    /// The events that count, all of them ours.
    private func events() throws(InputError) -> [CalendarComponent] {
        var events: [CalendarComponent] = []
        for component in calendar.components where component.name != "VTIMEZONE" {
            guard component.name == "VEVENT" else {
                throw component.error("a \(component.name) stands here", expected: "a calendar as Doseplan wrote it")
            }
            // A dose that was called off is none.
            if try component.optional("STATUS")?.rawValue.uppercased() == "CANCELLED" { continue }
            events.append(component)
        }
        guard let first = events.first else { throw calendar.error("the calendar has no events") }
        if !events.contains(where: { !$0.all("X-DOSEPLAN-PLAN").isEmpty }) {
            throw first.error(
                "the calendar does not say the doses: it is discreet, or older than what can be read",
                expected: "the plan's JSON, or a calendar written without `--discreet`")
        }
        for event in events where event.all("X-DOSEPLAN-PLAN").isEmpty {
            throw event.error("this event is not one of Doseplan's", expected: "a calendar as Doseplan wrote it")
        }
        return events
    }

    /// `a40b933d-1b8f-5190-a586-f9511dd5a8ab baclofen`.
    private func plan(of event: CalendarComponent) throws(InputError) -> (id: String, drug: String) {
        let line = try event.required("X-DOSEPLAN-PLAN")
        let words = try line.text().split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, PlanJSONReader.isUUID(words[0]) else {
            throw line.error("`\(line.rawValue)` names no plan", expected: "a UUID and a drug")
        }
        return (words[0], words[1])
    }

    /// The drug to read of, which a request or flag picks where there are several.
    private func identity(_ drugs: [YAMLNode]) throws(InputError) -> DrugIdentity {
        guard drugs.count > 1 else { return try DrugReader.identity(layers, stated: drugs[0], library: library) }
        var names: [String] = []
        for drug in drugs { names.append(try drug.text()) }
        if let wanted = try layers.node("drug")?.text().lowercased(), let index = names.firstIndex(of: wanted) {
            return try DrugReader.identity(layers, stated: drugs[index], library: library)
        }
        throw drugs[1].error(
            "the calendar holds plans for \(names.joined(separator: " and "))",
            expected: "`--drug`, which says of which to read; or the plans' JSON, which is judged as a whole")
    }

    private func identity(_ events: [CalendarComponent]) throws(InputError) -> PlanIdentity {
        let id = try plan(of: events[0]).id
        var (revision, written) = (0, CivilDate?.none)
        for event in events {
            guard try plan(of: event).id == id else {
                throw try event.required("X-DOSEPLAN-PLAN").error(
                    "this event is of another plan for the same drug", expected: "one plan a drug")
            }
            revision = max(revision, try event.optional("SEQUENCE")?.integer(in: 0...1_000_000) ?? 0)
            let stamp = try event.required("DTSTAMP").moment().date
            written = written.map { max($0, stamp) } ?? stamp
        }
        return PlanIdentity(id: id, revision: revision, written: written ?? CivilDate(dayNumber: 0))
    }

    /// `28 0 10 mg at bedtime`.
    private func soFar(_ line: ContentLine) throws(InputError) -> SoFar {
        let words = try line.text().split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count == 3 else {
            throw line.error("`\(line.rawValue)` is not what Doseplan writes here", expected: "`28 0 10 mg at bedtime`")
        }
        func node(_ text: String) -> YAMLNode { YAMLNode(text, in: source, at: line.span) }
        return SoFar(
            regimen: try PlanText.regimen(node(words[2]).located(), names: try CircumstancesReader.names(layers)),
            days: try node(words[0]).integer(in: 1...PlanText.longestStep),
            missed: try node(words[1]).integer(in: 0...PlanText.longestStep))
    }

    /// The zone of a dose's time, the same for all.
    private func zone(of event: CalendarComponent, other: String?) throws(InputError) -> String {
        let start = try event.required("DTSTART")
        let name: String
        switch try start.moment().kind {
        case .zoned(let zone): name = zone
        case .utc: name = "UTC"
        case .day, .floating: throw start.error("the dose's time names no time zone")
        }
        guard other == nil || other == name else {
            throw start.error("this dose is in another time zone than those above, \(other ?? "")")
        }
        return name
    }

    /// An all-day event, `X-DOSEPLAN-MILESTONE:decision 3`: its kind, and the key of its step, one of `keys`.
    private func milestone(_ event: CalendarComponent, among keys: [String]) throws(InputError) -> Milestone {
        let line = try event.required("X-DOSEPLAN-MILESTONE")
        let words = try line.text().split(separator: " ").map(String.init)
        guard words.count == 2 else {
            throw line.error("`\(line.rawValue)` is no milestone", expected: "like `decision 3`")
        }
        func node(_ text: String) -> YAMLNode { YAMLNode(text, in: source, at: line.span) }
        let key = try StepKeyText.key(node(words[1]))
        guard let place = keys.firstIndex(of: key) else {
            throw line.error("no dose here is of step \(key)", expected: "a calendar as Doseplan wrote it")
        }
        return Milestone(
            kind: try node(words[0]).choice(of: Milestone.Kind.self),
            date: try event.required("DTSTART").moment().date,
            step: place + 1,
            title: try event.required("SUMMARY").text(), detail: try event.optional("DESCRIPTION")?.text() ?? "")
    }
}
