import DoseModel

/// Numbers the sources of a page in the order in which they are first cited, each source once.
struct SourceList {
    /// The sources in the order of their numbers.
    private(set) var texts: [String] = []
    private let known: [String]

    /// - Parameter monograph: the monograph whose sources are cited.
    init(_ monograph: Monograph) {
        // A source's text may begin like another's: the longest first.
        known = monograph.sources.map(\.text).filter { !$0.isEmpty }
            .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }

    /// The numbers of the sources of a citation, `2, 5`, with what it rests on where that is not something printed,
    /// `2, 5; derived`. Nothing where there is no source. Notes behind the sources stand in the plan's JSON.
    mutating func number(_ citation: String?, _ basis: Basis?) -> String {
        guard let citation, !citation.isEmpty else { return "" }
        let numbers = sources(in: citation).map { number(of: $0) }.sorted().map { String($0) }.joined(separator: ", ")
        guard let basis, basis != .published else { return numbers }
        return numbers + "; " + basis.rawValue
    }

    /// The numbers of a value's sources.
    mutating func number<Value>(_ cited: Cited<Value>) -> String { number(cited.citation, cited.basis) }

    private mutating func number(of source: String) -> Int {
        if let index = texts.firstIndex(of: source) { return index + 1 }
        texts.append(source)
        return texts.count
    }

    /// The sources a citation names, in its order; the citation itself where it names none that is known.
    private func sources(in citation: String) -> [String] {
        var rest = citation
        var found: [(place: Int, source: String)] = []
        for source in known {
            guard let range = rest.firstRange(of: source) else { continue }
            found.append((rest.distance(from: rest.startIndex, to: range.lowerBound), source))
            rest.replaceSubrange(range, with: String(repeating: " ", count: source.count))
        }
        return found.isEmpty ? [citation] : found.sorted { $0.place < $1.place }.map(\.source)
    }
}
