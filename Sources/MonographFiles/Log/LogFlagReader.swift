package import DoseModel

/// Reads the entries of `doseplan log` from its flags.
package struct LogFlagReader {
    private let flags: LogFlags
    private let date: CivilDate
    private let dateSpan: SourceSpan?
    private let time: ClockTime?
    private let corrects: Int?

    /// The entries, in a fixed order: doses, scores, side effects, blood pressures, meals, and a note alone.
    ///
    /// - Throws: an ``InputError`` at the flag that cannot be read.
    package static func entries(_ flags: LogFlags, today: CivilDate) throws(InputError) -> [LogEntry] {
        try LogFlagReader(flags, today: today).entries()
    }

    private init(_ flags: LogFlags, today: CivilDate) throws(InputError) {
        self.flags = flags
        let on = flags.on.isEmpty || flags.on == "today" ? nil : try YAMLNode(text: flags.on, named: "--on")
        date = try on?.date() ?? today
        dateSpan = on?.span
        time = flags.at.isEmpty ? nil : try YAMLNode(text: flags.at, named: "--at").clockTime()
        let number = flags.strike.isEmpty ? flags.corrects : flags.strike
        let name = flags.strike.isEmpty ? "--corrects" : "--strike"
        corrects = number.isEmpty ? nil : try YAMLNode(text: number, named: name).integer(in: 1...1_000_000_000)
    }

    private func entries() throws(InputError) -> [LogEntry] {
        guard flags.corrects.isEmpty || flags.strike.isEmpty else {
            throw InputError("--corrects and --strike are two things", expected: "one of them")
        }
        var events: [(event: LogEvent, time: ClockTime?, span: SourceSpan?)] = []
        func add(
            _ name: String, _ texts: [String], _ expected: String, _ read: (FlagText) throws(InputError) -> LogEvent
        ) throws(InputError) {
            for text in texts {
                let flag = try FlagText(text, named: name, expecting: expected)
                events.append((try read(flag), time, flag.whole.span))
            }
        }
        if flags.tookAll { events.append((.tookAll, time, nil)) }
        try add("--taken", flags.taken, LogFlagReader.doseTime) { flag throws(InputError) in
            .dose(try flag.whole.clockTime(), isTaken: true)
        }
        try add("--missed", flags.missed, LogFlagReader.doseTime) { flag throws(InputError) in
            .dose(try flag.whole.clockTime(), isTaken: false)
        }
        try add("--score", flags.scores, LogFlagReader.score) { flag throws(InputError) in
            let sides = try flag.sides(expecting: LogFlagReader.score)
            return try LogFieldReader.event(.score, name: sides.name, value: sides.value)
        }
        try add("--side-effect", flags.sideEffects, LogFlagReader.effect) { flag throws(InputError) in
            try sideEffect(flag)
        }
        try add("--bp", flags.pressures, LogFlagReader.pressure) { flag throws(InputError) in
            try LogFlagReader.pressure(flag)
        }
        for text in flags.meals {
            let flag = try FlagText(text, named: "--meal", expecting: LogFlagReader.meal)
            let meal = try LogFlagReader.meal(flag)
            events.append((meal.event, meal.time ?? time, flag.whole.span))
        }
        let note = flags.note.isEmpty ? "" : try LogFieldReader.note(YAMLNode(text: flags.note, named: "--note"))
        if flags.hasEnded, flags.sideEffects.isEmpty {
            throw InputError("--ended says of no side effect that it is over", expected: "--side-effect NAME --ended")
        }
        if !flags.strike.isEmpty {
            guard events.isEmpty else {
                throw InputError(
                    "--strike takes an entry away and adds none", expected: "--corrects, or --strike alone")
            }
            events.append((.struck, nil, nil))
        } else if events.isEmpty, !note.isEmpty {
            events.append((.note, time, nil))
        }
        if corrects != nil, events.count != 1 {
            throw InputError(
                "--corrects \(flags.corrects) goes with one entry, and there are \(events.count)",
                expected: "one entry in the place of the earlier one")
        }
        return events.map { event, time, span in
            LogEntry(
                date: date, time: time, event: event, note: note, corrects: corrects, span: span, dateSpan: dateSpan)
        }
    }

    private static let doseTime = "the time of a dose, like `11:45`"
    private static let score = "a name and a score, like `regurgitation=4`"
    private static let effect = "a side effect and its strength, like `dizziness=3`, or its name and --ended"
    private static let pressure = "how, and the two values: `sitting 128/82` or `standing 104/70`"
    private static let meal = "a meal, its time and its size: `lunch 12:30 heavy`"

    private func sideEffect(_ flag: FlagText) throws(InputError) -> LogEvent {
        guard flags.hasEnded else {
            let sides = try flag.sides(expecting: LogFlagReader.effect)
            return try LogFieldReader.sideEffect(sides.name, sides.value)
        }
        guard flag.text.contains("=") else {
            let name = try LogFieldReader.name(flag.whole, "the side effect")
            return .sideEffect(name: name, severity: nil, hasEnded: true)
        }
        let sides = try flag.sides(expecting: LogFlagReader.effect)
        let strength = try sides.value.integer(in: 0...10)
        let name = try LogFieldReader.name(sides.name, "the side effect")
        return .sideEffect(name: name, severity: strength, hasEnded: true)
    }

    private static func pressure(_ flag: FlagText) throws(InputError) -> LogEvent {
        guard let space = flag.text.firstIndex(of: " ") else {
            throw flag.whole.error("`\(flag.text)` is too little", expected: pressure)
        }
        return .bloodPressure(
            try flag.part(flag.text[..<space]).choice(of: Posture.self),
            try BloodPressureText.read(flag.part(flag.text[space...])))
    }

    /// `lunch`, `lunch 12:30`, `lunch heavy`, `late lunch 12:30 heavy`.
    private static func meal(_ flag: FlagText) throws(InputError) -> (event: LogEvent, time: ClockTime?) {
        let words = flag.text.split(separator: " ")
        var end = words.endIndex
        var size: MealSize?
        var time: ClockTime?
        let hasTime = words.dropLast().last?.contains(":") ?? false
        if words.count > 1, hasTime || MealSize(rawValue: String(words[end - 1])) != nil {
            end -= 1
            size = try flag.part(words[end]).choice(of: MealSize.self)
        }
        if end > 1, words[end - 1].contains(":") {
            end -= 1
            time = try flag.part(words[end]).clockTime()
        }
        let name = flag.part(flag.text[..<words[end - 1].endIndex])
        return (.meal(name: try LogFieldReader.name(name, meal), size: size), time)
    }
}
