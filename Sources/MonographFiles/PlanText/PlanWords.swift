import DoseModel

/// The words plan text knows.
enum PlanWords {
    /// Every other day.
    static let everyOtherDay = [
        ["every", "other", "day"], ["every", "second", "day"], ["every", "alternate", "day"],
        ["on", "alternate", "days"], ["alternate", "days"],
    ]
    /// Every day, where no count stands before it.
    static let everyDay = [["every", "day"], ["each", "day"], ["a", "day"]]
    /// What makes a count one of a day.
    static let perDay = [["daily"], ["a", "day"], ["per", "day"], ["each", "day"], ["every", "day"]]
    /// At bedtime.
    static let atNight = [
        ["hs"], ["qhs"], ["nocte"], ["nightly"], ["at", "night"], ["every", "night"], ["each", "night"],
    ]
    /// By mouth, which goes without saying.
    static let byMouth = [["po"], ["orally"], ["by", "mouth"]]
    /// What counts whole products and is no amount of drug.
    static let pieces = ["tablet", "tablets", "tab", "tabs", "capsule", "capsules", "cap", "caps"]

    /// The problem times, whichever they are.
    static let problemTimes = [["problem", "times"], ["problem", "time"], ["problem-times"]]

    /// How a regimen may be written, for messages.
    static let forms =
        "how often or when, like `three times daily`, `at bedtime`, `before lunch and dinner` or `at 08:00`"

    /// Words after an amount, from which the nearest is offered for an unknown one.
    static let afterAmount = [
        "at", "before", "with", "daily", "once", "twice", "thrice", "times", "every", "other", "day", "bedtime",
        "breakfast", "lunch", "dinner", "wake", "problem", "meals", "for", "from", "on", "and", "days", "weeks", "qd",
        "od", "bid", "bd", "tid", "tds", "qid", "qds", "hs", "ac", "nocte", "nightly", "weekends", "weekdays",
    ]

    /// The units of a dose with all their spellings.
    static func unit(_ word: String) -> DoseUnit? {
        switch word {
        case "mg", "milligram", "milligrams": .milligram
        case "mcg", "µg", "μg", "ug", "microgram", "micrograms": .microgram
        case "g", "gram", "grams": .gram
        default: nil
        }
    }

    /// A small number in words.
    static func number(_ word: String) -> Int? {
        switch word {
        case "a", "one": 1
        case "two": 2
        case "three": 3
        case "four": 4
        case "five": 5
        case "six": 6
        case "seven": 7
        case "eight": 8
        case "nine": 9
        case "ten": 10
        default: nil
        }
    }

    /// How many doses a day a shorthand means.
    static func timesDaily(_ word: String) -> Int? {
        switch word {
        case "qd", "od", "daily": 1
        case "bid", "bd": 2
        case "tid", "tds": 3
        case "qid", "qds": 4
        default: nil
        }
    }

    /// How many times `once`, `twice` and `thrice` are.
    static func times(_ word: String) -> Int? {
        switch word {
        case "once": 1
        case "twice": 2
        case "thrice": 3
        default: nil
        }
    }

    /// A count of times, for messages.
    static func times(_ count: Int) -> String { count == 1 ? "1 time" : "\(count) times" }

    /// The slots every day has, with the word for waking in both forms.
    static func slot(_ word: String) -> DaySlot? {
        word == "waking" ? .wake : DaySlot(name: word)
    }

    /// How many days a unit of time is; months and hours are none.
    static func days(_ word: String) -> Int? {
        switch word {
        case "d", "day", "days": 1
        case "w", "wk", "wks", "week", "weeks": 7
        default: nil
        }
    }

    /// The day or the group of days a word names: `mon`, `mondays`, `weekends`, `mon-fri`.
    static func weekdays(_ word: String) -> WeekdaySet? {
        switch word {
        case "weekend", "weekends": return .weekend
        case "weekday", "weekdays", "workday", "workdays": return .workdays
        default: break
        }
        guard let hyphen = word.utf8.firstIndex(of: UInt8(ascii: "-")) else {
            return weekday(word).map { WeekdaySet($0) }
        }
        guard let first = weekday(String(word[..<hyphen])),
            let last = weekday(String(word[word.index(after: hyphen)...]))
        else { return nil }
        return weekdays(from: first, to: last)
    }

    /// The days from one to another, over the end of the week where need be.
    static func weekdays(from first: Weekday, to last: Weekday) -> WeekdaySet {
        let count = (last.rawValue - first.rawValue + 7) % 7
        return (0...count).reduce(into: WeekdaySet()) { days, offset in
            days.formUnion(WeekdaySet(rawValue: 1 << UInt8((first.rawValue + offset) % 7)))
        }
    }

    /// The day of the week of this name: `mon`, `monday`, `mondays`, `tues`, `thurs`.
    static func weekday(_ word: String) -> Weekday? {
        switch word {
        case "tues": return .tuesday
        case "weds": return .wednesday
        case "thur", "thurs": return .thursday
        default:
            return Weekday.allCases.first {
                word == $0.name || word == $0.name + "s" || word == $0.name.prefix(3)
            }
        }
    }

    /// Words people use that can be read in more than one way, and the readings.
    static func readings(of word: String) -> String? {
        switch word {
        case "qod", "eod":
            "`every other day`, or `once daily` if that was meant"
        case "q4h", "q6h", "q8h", "q12h":
            "clock times, like `at 06:00, 14:00 and 22:00`, or a count, like `three times daily`"
        case "morning", "mornings", "mane", "am", "om", "qam":
            "`at wake`, `at breakfast`, or a clock time"
        case "evening", "evenings", "pm", "qpm":
            "`at dinner`, `at bedtime`, or a clock time"
        case "noon", "midday":
            "`at lunch`, or `at 12:00`"
        case "midnight":
            "`at bedtime`, `at 00:00` as the first dose of a day, or `at 23:59` as its last"
        case "supper", "tea", "evening-meal":
            "`dinner`"
        case "weekly", "week":
            "`every 7 days`"
        case "monthly", "month", "months":
            "a number of days or weeks"
        case "night", "nights":
            "`at night`, which is bedtime, or a clock time"
        case "prn", "needed", "required":
            "a plan has doses at times; `as needed` is none"
        case "after", "pc":
            "`before` or `at` a meal, or a clock time"
        default: nil
        }
    }
}
