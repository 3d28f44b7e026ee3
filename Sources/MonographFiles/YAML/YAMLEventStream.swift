import CLibYAML
import DoseModel

/// What the YAML parser meets, one after the other, as values. Owns the parser of libyaml.
///
/// A class only for its `deinit`. As a noncopyable struct it crashed in release builds of Swift 6.3.1 (`source` was
/// released once too often in `init`), while debug builds ran well.
final class YAMLEventStream {
    /// One thing met.
    enum Event {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case scalar(String, YAMLNode.Style)
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let source: SourceText
    /// Where the event met last stands.
    private(set) var origin: TextOrigin

    /// Begins at the first of `bytes`, which must stay where they are as long as the stream lives.
    init(_ source: SourceText, bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        precondition(yaml_parser_initialize(parser) == 1, "libyaml has no memory")
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        self.source = source
        let start = TextOrigin.Mark(line: 0, column: 0)
        origin = TextOrigin(source: source, start: start, end: start, style: .plain)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event.
    ///
    /// - Throws: where the text is no YAML, or uses what plans have no need of: aliases, anchors, tags.
    func next() throws(InputError) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLProblem(parser.pointee).error(in: source) }
        defer { yaml_event_delete(&event) }
        let style = YAMLEventStream.style(of: event)
        origin = TextOrigin(
            source: source, start: TextOrigin.Mark(event.start_mark), end: TextOrigin.Mark(event.end_mark), style: style
        )
        switch event.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_STREAM_END_EVENT: return .streamEnd
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            try refuse(anchor: data.anchor, tag: data.tag)
            return .sequenceStart
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            try refuse(anchor: data.anchor, tag: data.tag)
            return .mappingStart
        case YAML_SCALAR_EVENT:
            let data = event.data.scalar
            try refuse(anchor: data.anchor, tag: data.tag)
            let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
            return .scalar(text, style)
        case YAML_ALIAS_EVENT:
            throw InputError(
                "a YAML alias (`*name`) stands here; these files have none", at: origin.span,
                expected: "the value itself, or quotes around a text that begins with `*`")
        default:
            preconditionFailure("libyaml met an event that its header does not name")
        }
    }

    private func refuse(anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?)
        throws(InputError)
    {
        if anchor != nil {
            throw InputError(
                "a YAML anchor (`&name`) stands here; these files have none", at: origin.span,
                expected: "the value itself, or quotes around a text that begins with `&`")
        }
        if tag != nil {
            throw InputError(
                "a YAML tag (`!name`) stands here; these files have none", at: origin.span,
                expected: "the value itself, or quotes around a text that begins with `!`")
        }
    }

    private static func style(of event: yaml_event_t) -> YAMLNode.Style {
        guard event.type == YAML_SCALAR_EVENT else { return .plain }
        switch event.data.scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: return .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: return .literal
        case YAML_FOLDED_SCALAR_STYLE: return .folded
        default: return .plain
        }
    }
}

extension TextOrigin.Mark {
    /// A place as libyaml counts it.
    init(_ mark: yaml_mark_t) {
        self.init(line: Int(mark.line), column: Int(mark.column))
    }
}
