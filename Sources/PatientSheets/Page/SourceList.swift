import DoseModel

/// Numbers the sources of a page in the order in which they are first cited.
struct SourceList {
    private(set) var texts: [String] = []

    /// The number of a source, with what it rests on; nothing where there is none.
    mutating func number(_ citation: String?, _ basis: Basis?) -> String {
        guard let citation, !citation.isEmpty else { return "" }
        let text = citation + (basis.map { " (\($0.rawValue))" } ?? "")
        if let known = texts.firstIndex(of: text) { return String(known + 1) }
        texts.append(text)
        return String(texts.count)
    }

    /// The number of a value's source.
    mutating func number<Value>(_ cited: Cited<Value>) -> String { number(cited.citation, cited.basis) }
}
