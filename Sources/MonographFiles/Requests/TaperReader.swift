import DoseModel

/// Reads how to come off the drug: by which of the monograph's ways, and how fast.
enum TaperReader {
    private static let expectedPace = "days or weeks, for example `7 days`; or `fastest` or `slowest`"

    /// The name of one of the monograph's ways to come off.
    static func name(_ node: YAMLNode, monograph: Monograph) throws(InputError) -> String {
        let names = monograph.tapers.map(\.id)
        let expected = "one of: " + names.joined(separator: ", ")
        let name = try node.text(expecting: expected)
        guard names.contains(name) else {
            throw node.error(
                "\(monograph.id) has no taper `\(name)`", expected: expected,
                nearest: NearestWord.of(name, in: names))
        }
        return name
    }

    /// `7 days`, or an end of the published ranges.
    static func pace(_ node: YAMLNode) throws(InputError) -> TaperPace {
        let text = try node.located(expecting: expectedPace)
        switch text.text {
        case "fastest": return .fastest
        case "slowest": return .slowest
        default: break
        }
        guard text.bytes[text.range].contains(where: { (0x30...0x39).contains($0) }) else {
            throw text.error(
                "`\(text.text)` is no pace", expected: expectedPace,
                nearest: NearestWord.of(text.text, in: ["fastest", "slowest"]))
        }
        return .days(try AmountText.days(text))
    }
}
