import DoseModel

/// Reads what a prescriber has acknowledged.
enum AcknowledgementReader {
    /// Reads the list.
    static func read(_ node: YAMLNode) throws(InputError) -> [Acknowledgement] {
        let expected = "a list, `- { code: R301, by: \"…\", reason: \"…\" }`"
        var acknowledgements: [Acknowledgement] = []
        for item in try node.list(expecting: expected) {
            let reader = try NodeReader(item, as: "an acknowledgement", keys: ["code", "step", "by", "reason"])
            acknowledgements.append(
                Acknowledgement(
                    code: try code(reader.required("code")),
                    step: try reader.optional("step")?.integer(in: 1...PlanText.mostSteps),
                    by: try reader.required("by").line(expecting: "who agreed"),
                    reason: try reader.required("reason").line(expecting: "why, in one line"),
                    span: item.span))
        }
        return acknowledgements
    }

    private static func code(_ node: YAMLNode) throws(InputError) -> FindingCode {
        let text = try node.text(expecting: "a code of a finding, like R301")
        guard let code = FindingCode(rawValue: text.uppercased()) else {
            throw node.error(
                "no finding has the code `\(text)`", expected: "a code that `doseplan explain` lists",
                nearest: NearestWord.of(text.uppercased(), in: FindingCode.allCases.map(\.rawValue)))
        }
        return code
    }
}
