import CLibYAML
import DoseModel

/// Why libyaml could not go on, in words that help the writer of the file.
struct YAMLProblem {
    private let problem: String
    private let mark: TextOrigin.Mark

    /// What the parser reports.
    init(_ parser: yaml_parser_t) {
        problem = parser.problem.map { String(cString: $0) } ?? "no reason given"
        mark = TextOrigin.Mark(parser.problem_mark)
    }

    /// The error at its place.
    func error(in source: SourceText) -> InputError {
        let offset = source.offset(line: mark.line, column: mark.column)
        let byte = offset < source.bytes.count ? source.bytes[offset] : nil
        let (message, expected) = explained(byte)
        return InputError(message, at: source.span(offset..<offset + 1), expected: expected)
    }

    private func explained(_ byte: UInt8?) -> (message: String, expected: String?) {
        switch problem {
        case "found character that cannot start any token" where byte == UInt8(ascii: "\t"):
            ("a tab stands where the line is indented", "spaces")
        case "found character that cannot start any token":
            ("a value cannot begin with this character", "quotes around the value")
        case "mapping values are not allowed in this context":
            ("a second `: ` stands on this line", "quotes around a value that contains a colon, or a line of its own")
        case "could not find expected ':'":
            ("a key without a colon stands above or here", "`key: value`, with a space after the colon")
        case "did not find expected key":
            ("this line does not fit the lines above", "`key: value` with the same indentation as its neighbours")
        case "did not find expected <document start>":
            ("this line does not belong to what stands above", "one document with keys, or one list")
        case "found unexpected end of stream":
            ("a quote is opened and never closed", "the closing quote")
        case "did not find expected node content": ("a value or a key is missing here", nil)
        case "did not find expected ',' or ']'": ("a list in brackets is not closed", "`,` or `]`")
        case "did not find expected ',' or '}'": ("a mapping in braces is not closed", "`,` or `}`")
        default: ("this is no YAML: \(problem)", nil)
        }
    }
}
