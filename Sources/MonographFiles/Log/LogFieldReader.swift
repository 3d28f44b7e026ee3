import DoseModel

/// Reads what a person writes down: names, scores, doses, meals, blood pressures. The same for flags, CSV and the log.
enum LogFieldReader {
    /// The longest name, in bytes.
    static let longestName = 80
    /// The longest note, in bytes.
    static let longestNote = 500
    private static let severity = 0...10

    /// A name in one line.
    static func name(_ node: YAMLNode, _ what: String) throws(InputError) -> String {
        let name = try node.line(expecting: what, upTo: longestName)
        guard !name.contains("=") else { throw node.error("`\(name)` holds a `=`", expected: what) }
        return name
    }

    /// A note in one line.
    static func note(_ node: YAMLNode) throws(InputError) -> String {
        try node.line(expecting: "a note in one line", upTo: longestNote)
    }

    /// What a row says.
    static func event(
        _ kind: LogEvent.Kind, name: YAMLNode, value: YAMLNode
    ) throws(InputError) -> LogEvent {
        switch kind {
        case .score:
            .score(name: try self.name(name, "what was scored"), value: try value.integer(in: severity))
        case .sideEffect: try sideEffect(name, value)
        case .dose: try dose(name, value)
        case .meal: .meal(name: try self.name(name, "the meal, like `lunch`"), size: try size(value))
        case .bloodPressure:
            .bloodPressure(try name.choice(of: Posture.self), try BloodPressureText.read(value))
        case .note, .struck: try nothing(kind, name, value)
        }
    }

    /// A side effect with its strength, or that it is over, or both.
    static func sideEffect(_ name: YAMLNode, _ value: YAMLNode) throws(InputError) -> LogEvent {
        let expected = "a strength from 0 to 10, `ended`, or both: `3 ended`"
        let words = try value.text(expecting: expected).split(separator: " ").map { String($0) }
        guard (1...2).contains(words.count), words.count == 1 || words[1] == LogEvent.ended else {
            throw value.error("`\(words.joined(separator: " "))` is no strength", expected: expected)
        }
        let what = try self.name(name, "the side effect")
        if words == [LogEvent.ended] { return .sideEffect(name: what, severity: nil, hasEnded: true) }
        guard let number = Int(words[0]), severity.contains(number), String(number) == words[0] else {
            throw value.error(
                "`\(words[0])` is not a whole number from 0 to 10", expected: expected,
                nearest: NearestWord.of(words[0], in: [LogEvent.ended]))
        }
        return .sideEffect(name: what, severity: number, hasEnded: words.count > 1)
    }

    /// `heavy`; nothing where it is empty.
    static func size(_ node: YAMLNode) throws(InputError) -> MealSize? {
        node.isBlank ? nil : try node.choice(of: MealSize.self)
    }

    private static func dose(_ name: YAMLNode, _ value: YAMLNode) throws(InputError) -> LogEvent {
        let word = try value.choice(among: [LogEvent.taken, LogEvent.missed])
        guard try name.text(expecting: "the time of the dose, or `all`") == LogEvent.allDoses else {
            return .dose(try name.clockTime(), isTaken: word == LogEvent.taken)
        }
        guard word == LogEvent.taken else {
            throw value.error(
                "all doses of a day are missed one by one", expected: "a row with the time of each dose",
                nearest: LogEvent.taken)
        }
        return .tookAll
    }

    private static func nothing(
        _ kind: LogEvent.Kind, _ name: YAMLNode, _ value: YAMLNode
    ) throws(InputError) -> LogEvent {
        for node in [name, value] where !node.isBlank {
            throw node.error("a \(kind.rawValue) has no name and no value", expected: "its words under `note`")
        }
        return kind == .note ? .note : .struck
    }
}

extension YAMLNode {
    /// Whether nothing at all stands there; the word `null` is a word.
    var isBlank: Bool { if case .scalar(let text, _) = content { text.isEmpty } else { false } }
}
