package import DoseModel

/// Reads a revision from command-line flags: one verb with its value, from when, by whom, why.
package struct RevisionOrderReader {
    /// The flags that are verbs without a value.
    package static let bareVerbs = [
        "hold", "resume", "step-back", "nights-only", "drop-daytime", "alternate-days", "stop",
    ]
    /// The flags that are verbs with a value.
    package static let verbs = ["slow", "faster", "resync", "shift", "move", "missed"]
    /// The flags for the kidneys: together one verb.
    package static let kidney = RequestKeys.kidney
    /// The flags that say more of a verb.
    package static let others = ["until", "measured", "from", "by", "why", "written"]

    private let nodes: [String: YAMLNode]
    private let circumstances: Circumstances

    /// Reads the order.
    ///
    /// - Parameters:
    ///   - flags: the flags as keys and values, in the order given; verbs without a value have an empty one.
    ///   - circumstances: what the plan stands in: the person, and the names of problem times.
    ///   - today: the day where none is given.
    /// - Throws: an error located at the flag that cannot be read, or where there is not exactly one verb.
    package static func read(
        _ flags: [(key: String, value: String)], circumstances: Circumstances, today: CivilDate
    ) throws(InputError) -> RevisionOrder {
        var nodes: [String: YAMLNode] = [:]
        var verb: String?
        for (key, value) in flags {
            let isKidney = kidney.contains(key)
            guard bareVerbs.contains(key) || verbs.contains(key) || isKidney || others.contains(key) else {
                throw InputError(
                    "`--\(key)` is nothing a plan can be revised by", expected: known,
                    nearest: NearestWord.of(key, in: bareVerbs + verbs + kidney))
            }
            guard nodes[key] == nil else {
                throw InputError("`--\(key)` is given twice", expected: "one verb a revision")
            }
            nodes[key] = try YAMLNode(text: bareVerbs.contains(key) ? key : value, named: "--" + key)
            guard !others.contains(key) else { continue }
            if let verb {
                throw InputError("`--\(verb)` and `--\(key)` are two verbs", expected: "one verb a revision")
            }
            verb = key
        }
        guard let verb, let node = nodes[verb] else {
            throw InputError("nothing is asked of the plan", expected: known)
        }
        return try RevisionOrderReader(nodes: nodes, circumstances: circumstances).order(verb, node, today: today)
    }

    private static let known =
        "one of: " + (bareVerbs + verbs + kidney).map { "--" + $0 }.joined(separator: ", ")

    private init(nodes: [String: YAMLNode], circumstances: Circumstances) {
        self.nodes = nodes
        self.circumstances = circumstances
    }

    private func order(_ verb: String, _ node: YAMLNode, today: CivilDate) throws(InputError) -> RevisionOrder {
        if verb != "hold", let until = nodes["until"] {
            throw until.error("`--until` does nothing here", expected: "--hold --until DATE")
        }
        if !RevisionOrderReader.kidney.contains(verb), let measured = nodes["measured"] {
            throw measured.error("`--measured` does nothing here", expected: "a kidney value, like --egfr 48")
        }
        return RevisionOrder(
            try revision(verb, node), from: try date("from", today: today) ?? today,
            written: try date("written", today: today) ?? today, by: try line("by"), why: try line("why"),
            span: node.span, fromSpan: nodes["from"]?.span)
    }

    private func date(_ key: String, today: CivilDate) throws(InputError) -> CivilDate? {
        guard let node = nodes[key] else { return nil }
        if case .scalar("today", _) = node.content { return today }
        return try node.date()
    }

    private func line(_ key: String) throws(InputError) -> String {
        try nodes[key]?.line(expecting: "a text") ?? ""
    }

    private func revision(_ verb: String, _ node: YAMLNode) throws(InputError) -> Revision {
        switch verb {
        case "hold": .hold(until: try nodes["until"].map { node throws(InputError) in try node.date() })
        case "resume": .resume
        case "step-back": .stepBack
        case "nights-only": .nightsOnly
        case "drop-daytime": .dropDaytime
        case "alternate-days": .alternateDays
        case "stop": .stop
        case "slow": .slow(days: try days(node))
        case "faster": .faster(days: try days(node))
        case "resync": .resync(try PlanText.regimen(node.located(), names: names))
        case "shift": .shift(days: try shift(node))
        case "move": .move(try MoveText.moves(node, names: names))
        case "missed": .missed(try missed(node))
        default: try kidney(verb)
        }
    }

    /// Problem times that have names of their own.
    private var names: [String] {
        circumstances.problemTimes.compactMap { slot in
            guard case .named(let name) = slot else { return nil }
            return name
        }
    }

    private func days(_ node: YAMLNode) throws(InputError) -> Int {
        let days = try AmountText.days(node)
        guard (1...PlanText.longestStep).contains(days) else {
            throw node.error("\(days) days are no time to keep a dose", expected: "1 to \(PlanText.longestStep) days")
        }
        return days
    }

    /// Days, with a sign where the plan is to come earlier.
    private func shift(_ node: YAMLNode) throws(InputError) -> Int {
        let text = try node.text(expecting: "days, like `3 days` or `-2 days`")
        guard text.hasPrefix("-") else { return try days(node) }
        return -(try days(try YAMLNode(text: String(text.dropFirst()), named: node.span.file)))
    }

    private func missed(_ node: YAMLNode) throws(InputError) -> Revision.Missed {
        let text = try node.text(expecting: "days or doses, like `3 days` or `1 dose`")
        for unit in [" doses", " dose"] where text.lowercased().hasSuffix(unit) {
            let number = try YAMLNode(text: String(text.dropLast(unit.utf8.count)), named: node.span.file)
            return .doses(try number.integer(in: 1...1_000))
        }
        return .days(try days(node))
    }

    private func kidney(_ key: String) throws(InputError) -> Revision {
        let flags = nodes.compactMap { key, node -> (key: String, value: String)? in
            guard RevisionOrderReader.kidney.contains(key) || key == "measured",
                case .scalar(let value, _) = node.content
            else { return nil }
            return (key: key, value: value)
        }
        let reader = PatientReader(kidneyFlags: try RequestFlags(flags))
        let read = try reader.earlierKidney(of: circumstances.patient)
        guard let value = read.value else { preconditionFailure("a kidney flag holds a value") }
        return .kidney(value, measured: read.measured)
    }
}
