/// The values of one place of a page, by the names of its tags.
struct SheetScope: Sendable {
    /// What a name stands for on one page.
    enum Value: Sendable {
        case text(String)
        case flag(Bool)
        case list([SheetScope])
        case drawing(String)
    }

    private let values: [String: Value]

    /// Creates a place.
    init(_ values: [String: Value]) {
        self.values = values
    }

    /// What a name stands for; `nil` where the place does not have it.
    subscript(name: String) -> Value? { values[name] }

    /// The names it has a value for, sorted.
    var names: [String] { values.keys.sorted() }
}

extension SheetScope.Value {
    /// A text that may be missing.
    static func text(_ text: String?) -> SheetScope.Value { .text(text ?? "") }

    /// Texts, each an entry whose only name is `item`.
    static func items(_ texts: [String]) -> SheetScope.Value {
        .list(texts.map { SheetScope(["item": .text($0)]) })
    }
}
