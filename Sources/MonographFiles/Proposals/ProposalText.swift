import DoseModel

/// Reads plan text of many lines, bare or as a value of YAML.
enum ProposalText {
    /// Text in quotes is walked anew for each place within it, so it must not be long.
    private static let longestQuoted = 20_000

    /// The steps of a source that is plan text and nothing else.
    static func steps(_ source: SourceText, names: [String], product: Product?) throws(InputError) -> ProposedSteps {
        var steps = ProposedSteps()
        for (index, start) in source.lineStarts.enumerated() {
            let end = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : source.bytes.count
            let place = SourceSpan(file: source.name, line: index + 1, column: 1)
            try add(source.bytes[start..<end], at: .verbatim(place), names: names, product, to: &steps)
        }
        return steps
    }

    /// The steps of a text under `plan`.
    static func steps(_ node: YAMLNode, names: [String], product: Product?) throws(InputError) -> ProposedSteps {
        let text = try node.located(expecting: "plan text, one line a step")
        guard case .scalar(_, let style) = node.content else { preconditionFailure("a located value is a scalar") }
        switch style {
        case .literal: return try block(text, names: names, product: product)
        case .folded:
            throw node.error(
                "`>` joins the lines of the plan to one", expected: "`|`, which keeps one line a step")
        case .plain, .singleQuoted, .doubleQuoted: return try quoted(text, names: names, product: product)
        }
    }

    /// A block after `|`: its lines stand in the file as they are, behind their indentation.
    private static func block(_ text: LocatedText, names: [String], product: Product?) throws(InputError)
        -> ProposedSteps
    {
        var steps = ProposedSteps()
        let source = text.origin.source
        var line = text.origin.start.line + 1
        for content in text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            guard !content.isEmpty else { continue }
            let written = source.line(line)?.utf8.count ?? content.count
            let place = SourceSpan(file: source.name, line: line, column: max(written - content.count, 0) + 1)
            try add(content, at: .verbatim(place), names: names, product, to: &steps)
        }
        return steps
    }

    private static func quoted(_ text: LocatedText, names: [String], product: Product?) throws(InputError)
        -> ProposedSteps
    {
        guard text.range.count <= longestQuoted else {
            throw text.error(
                "the plan text is too long for one value", expected: "a block after `|`, or a list of steps")
        }
        var steps = ProposedSteps()
        for line in text.lines {
            try add(line.bytes[line.range], at: .value(line), names: names, product, to: &steps)
        }
        return steps
    }

    private static func add(
        _ bytes: ArraySlice<UInt8>, at place: PlanTextPlace, names: [String], _ product: Product?,
        to steps: inout ProposedSteps
    ) throws(InputError) {
        let hasText = bytes.contains { !LocatedText.isSpace($0) }
        guard hasText else { return }
        // The line break belongs to no line.
        let content = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes
        if let line = try PlanText.line(Array(content), at: place, names: names, product: product) {
            try steps.add(line)
        }
    }
}
