package import DoseModel

/// One property of a calendar file: `DTSTART;TZID=Europe/London:20261207T080000`.
package struct ContentLine: Sendable {
    /// A parameter with its values.
    package struct Parameter: Sendable {
        /// The name in upper case, `TZID`.
        package let name: String
        /// The values, quotes undone.
        package let values: [String]
        /// Where the parameter stands among the bytes of the line.
        let bytes: Range<Int>
    }

    /// The name in upper case, `DTSTART`.
    package let name: String
    /// The parameters, in the order of the line; no name comes twice.
    package let parameters: [Parameter]
    /// The line in the file.
    package let line: FoldedLine
    /// Where the value stands among the bytes of the line.
    package let valueBytes: Range<Int>
    private let nameBytes: Range<Int>

    /// Takes a line apart.
    ///
    /// - Throws: where it is no `NAME;PARAMETER=value:VALUE`.
    init(_ line: FoldedLine) throws(InputError) {
        var scanner = ContentLineScanner(line)
        nameBytes = try scanner.name(of: "a property")
        name = line.text(nameBytes).uppercased()
        var parameters: [Parameter] = []
        while scanner.accept(UInt8(ascii: ";")) {
            let parameter = try scanner.parameter()
            guard !parameters.contains(where: { $0.name == parameter.name }) else {
                throw line.error("the parameter \(parameter.name) stands on this line twice", at: parameter.bytes)
            }
            parameters.append(parameter)
        }
        self.parameters = parameters
        valueBytes = try scanner.value()
        self.line = line
    }

    /// The value as it stands, escapes included.
    package var rawValue: String { line.text(valueBytes) }

    /// Where the value stands; the whole line where it is empty.
    package var span: SourceSpan { valueBytes.isEmpty ? line.span : line.span(valueBytes) }

    /// Where the name stands.
    package var nameSpan: SourceSpan { line.span(nameBytes) }

    /// The parameter of this name.
    package func parameter(_ name: String) -> Parameter? { parameters.first { $0.name == name } }

    /// An error at the value.
    package func error(_ message: String, expected: String? = nil, nearest: String? = nil) -> InputError {
        InputError(message, at: span, expected: expected, nearest: nearest)
    }
}
