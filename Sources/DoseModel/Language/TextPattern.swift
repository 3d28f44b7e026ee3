/// A text with named places to fill, `take {what} at {time}`.
public struct TextPattern: Hashable, Sendable {
    private enum Piece: Hashable, Sendable {
        case text(String)
        case place(String)
    }

    /// The pattern as it was written.
    public let text: String
    private let pieces: [Piece]

    /// Reads a pattern; `nil` where a brace is not closed, not opened, or holds no name.
    public init?(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = String(rest[rest.index(after: open)..<close])
            guard !name.isEmpty, !name.contains(where: { $0 == "{" || $0.isWhitespace }) else { return nil }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(.place(name))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.text = text
        self.pieces = pieces
    }

    /// The names of its places, sorted, each once.
    public var places: [String] {
        Set(
            pieces.compactMap { piece in
                if case .place(let name) = piece { name } else { nil }
            }
        ).sorted()
    }

    /// The text with every place filled. Values are put in as they are: a brace in one is no place. A place without a
    /// value is a mistake of ours, because readers compare places with what the program fills in.
    public func filled(_ values: [String: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): return text
            case .place(let name):
                guard let value = values[name] else { preconditionFailure("nothing to put at {\(name)} of: \(text)") }
                return value
            }
        }.joined()
    }
}
