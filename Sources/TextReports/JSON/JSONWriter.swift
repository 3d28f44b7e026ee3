/// Writes JSON by RFC 8259 in the order it is told: no tree, no hash order, the same bytes every time.
package struct JSONWriter: ~Copyable {
    /// How the text is laid out.
    package enum Layout: Sendable {
        /// Indented by two spaces, for people.
        case pretty
        /// One line, for one outcome a line.
        case compact
    }

    private let layout: Layout
    private var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true

    /// Creates a writer without output yet.
    package init(_ layout: Layout) {
        self.layout = layout
    }

    /// The text written so far, without a line feed at its end.
    package consuming func finish() -> String {
        precondition(depth == 0, "every object and array was closed")
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes a whole value: an object with what `members` writes.
    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        nest(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), members)
    }

    /// Writes a member that is an object.
    package mutating func object(_ key: String, _ members: (inout JSONWriter) -> Void) {
        self.key(key)
        object(members)
    }

    /// Writes a member that is an array, one element for each item.
    package mutating func array<Items: Sequence>(
        _ key: String, _ items: Items, _ element: (inout JSONWriter, Items.Element) -> Void
    ) {
        self.key(key)
        nest(open: UInt8(ascii: "["), close: UInt8(ascii: "]")) { writer in
            for item in items {
                writer.separate()
                element(&writer, item)
            }
        }
    }

    /// Writes a member that is an array of texts, or null.
    package mutating func texts(_ key: String, _ values: [String]?) {
        guard let values else { return text(key, nil) }
        array(key, values) { $0.element($1) }
    }

    /// Writes a member that is text, or null.
    package mutating func text(_ key: String, _ value: String?) {
        self.key(key)
        if let value { element(value) } else { raw("null") }
    }

    /// Writes a member that is a whole number, or null.
    package mutating func number<Number: FixedWidthInteger>(_ key: String, _ value: Number?) {
        self.key(key)
        raw(value.map { String($0) } ?? "null")
    }

    /// Writes a member that is a number with decimals, given as exact decimal text of our own making.
    package mutating func number(_ key: String, decimal text: String) {
        self.key(key)
        raw(text)
    }

    /// Writes a member that is true or false.
    package mutating func flag(_ key: String, _ value: Bool) {
        self.key(key)
        raw(value ? "true" : "false")
    }

    /// Writes a member that is null.
    package mutating func null(_ key: String) {
        self.key(key)
        raw("null")
    }

    /// Writes a text as an element of an array.
    package mutating func element(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        JSONText.append(text, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func key(_ key: String) {
        separate()
        element(key)
        raw(layout == .pretty ? ": " : ":")
    }

    private mutating func nest(open: UInt8, close: UInt8, _ content: (inout JSONWriter) -> Void) {
        bytes.append(open)
        depth += 1
        isFirst = true
        content(&self)
        depth -= 1
        if !isFirst { breakLine() }
        isFirst = false
        bytes.append(close)
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        breakLine()
    }

    private mutating func breakLine() {
        guard layout == .pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    private mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }
}
