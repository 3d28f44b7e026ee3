import DoseModel

/// Reads durations, `PT1H30M`, `P1D`, `P2W`.
enum CalendarDuration {
    /// The minutes, seconds dropped; `nil` where it is none, or negative.
    static func minutes(_ bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        if rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return nil }
        var (total, number, isTime) = (0, 0, false)
        var hasDigits = false
        for byte in rest {
            switch byte {
            case 0x30...0x39:
                number = number * 10 + Int(byte - 0x30)
                hasDigits = true
                guard number <= 10_000_000 else { return nil }
                continue
            case UInt8(ascii: "T"):
                isTime = true
                continue
            case UInt8(ascii: "W"): total += number * 7 * ClockTime.minutesPerDay
            case UInt8(ascii: "D"): total += number * ClockTime.minutesPerDay
            case UInt8(ascii: "H") where isTime: total += number * 60
            case UInt8(ascii: "M") where isTime: total += number
            case UInt8(ascii: "S") where isTime: total += number / 60
            default: return nil
            }
            guard hasDigits else { return nil }
            (number, hasDigits) = (0, false)
        }
        return hasDigits ? nil : total
    }
}
