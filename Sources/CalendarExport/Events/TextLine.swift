import CLibical

/// One text property, written again and again. Texts come back, like the description of the doses of one step or the
/// advice for each increase; the last few are escaped and folded once.
struct TextLine: ~Copyable {
    private static let mostRemembered = 4

    private let property: Property
    private let set: (OpaquePointer?, UnsafePointer<CChar>?) -> Void
    private var texts: [EventText] = []
    private var lines: [[UInt8]] = []
    /// Where the next new line goes.
    private var next = 0

    /// Writes through `property`, whose value `set` replaces.
    init(
        _ property: consuming Property, set: @escaping (OpaquePointer?, UnsafePointer<CChar>?) -> Void
    ) {
        self.property = property
        self.set = set
    }

    /// Appends the line that holds `text`.
    mutating func append(_ text: inout EventText, to bytes: inout [UInt8], in turn: borrowing Libical.Turn) {
        if let known = texts.firstIndex(of: text) {
            bytes.append(contentsOf: lines[known])
            return
        }
        if texts.count < TextLine.mostRemembered {
            texts.append(EventText())
            lines.append([])
        }
        text.withCString { set(property.pointer, $0) }
        texts[next] = text
        lines[next].removeAll(keepingCapacity: true)
        property.appendLine(to: &lines[next], in: turn)
        bytes.append(contentsOf: lines[next])
        next = (next + 1) % TextLine.mostRemembered
    }
}
