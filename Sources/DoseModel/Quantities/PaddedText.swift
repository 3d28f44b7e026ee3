/// Numbers with leading zeros, as dates and clock times need them.
public enum PaddedText {
    /// `number(7, width: 2)` is `07`.
    public static func number(_ value: Int, width: Int) -> String {
        let digits = String(value)
        guard digits.utf8.count < width else { return digits }
        return String(repeating: "0", count: width - digits.utf8.count) + digits
    }
}
