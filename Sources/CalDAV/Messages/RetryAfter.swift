import DoseModel

/// How long a server asks to be left alone.
enum RetryAfter {
    /// The wait in seconds: the header's own number, or its date less the date of the answer, so that this machine's
    /// clock does not matter. `nil` where nothing is said that can be understood.
    static func seconds(_ response: DAVResponse) -> Int? {
        guard let text = response["retry-after"] else { return nil }
        if let seconds = Int(text) { return max(0, seconds) }
        guard let until = moment(text), let date = response["date"], let now = moment(date) else { return nil }
        return max(0, until - now)
    }

    /// The seconds of an HTTP date, `Sun, 06 Nov 1994 08:49:37 GMT`, from some fixed day on.
    private static func moment(_ text: String) -> Int? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
            let month = months.firstIndex(of: String(parts[2]).lowercased()),
            let date = CivilDate(year: year, month: month + 1, day: day)
        else { return nil }
        let clock = parts[4].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3, clock.allSatisfy({ (0...60).contains($0) }) else { return nil }
        return ((date.dayNumber * 24 + clock[0]) * 60 + clock[1]) * 60 + clock[2]
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
