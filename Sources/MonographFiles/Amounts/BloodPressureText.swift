import DoseModel

/// Reads blood pressures, `98/62`, in mmHg.
enum BloodPressureText {
    /// What a blood pressure of a living person can be.
    static let range = 20...300
    private static let expected = "a blood pressure at rest in mmHg, like `118/76`"

    /// Reads one.
    static func read(_ node: YAMLNode) throws(InputError) -> BloodPressure {
        var text = try node.text(expecting: expected)
        if text.lowercased().hasSuffix("mmhg") { text = String(text.dropLast("mmHg".count)) }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { part in
            number(part.drop { $0 == " " })
        }
        guard parts.count == 2, let systolic = parts[0], let diastolic = parts[1] else {
            throw node.error("`\(text)` is no blood pressure", expected: expected)
        }
        guard systolic > diastolic else {
            throw node.error("the upper value is not above the lower one", expected: expected)
        }
        return BloodPressure(systolic: systolic, diastolic: diastolic)
    }

    private static func number(_ text: Substring) -> Int? {
        var digits = text
        while digits.last == " " { digits.removeLast() }
        guard !digits.isEmpty, digits.utf8.count <= 3, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let value = Int(digits), range.contains(value)
        else { return nil }
        return value
    }
}
