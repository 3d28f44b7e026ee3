import CLibical

/// One text property, written again and again. A text that comes twice in a row, like the description of the doses of
/// one step, is escaped and folded once.
struct TextLine: ~Copyable {
    private let property: Property
    private let set: (OpaquePointer?, UnsafePointer<CChar>?) -> Void
    private var last = EventText()
    private var line: [UInt8] = []

    /// Writes through `property`, whose value `set` replaces.
    init(
        _ property: consuming Property, set: @escaping (OpaquePointer?, UnsafePointer<CChar>?) -> Void
    ) {
        self.property = property
        self.set = set
    }

    /// Appends the line that holds `text`.
    mutating func append(_ text: inout EventText, to bytes: inout [UInt8], in turn: borrowing Libical.Turn) {
        if line.isEmpty || text != last {
            text.withCString { set(property.pointer, $0) }
            line.removeAll(keepingCapacity: true)
            property.appendLine(to: &line, in: turn)
            last = text
        }
        bytes.append(contentsOf: line)
    }
}
