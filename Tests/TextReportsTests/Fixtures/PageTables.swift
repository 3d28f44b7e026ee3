import TextReports

/// The tables of a page with a column for the basis, read by the rules below their headings. A row begins where the
/// basis stands; what follows without one belongs to it.
struct PageTables {
    /// One row, its cells without white space.
    struct Row: Equatable {
        /// What it is about.
        let subject: String
        /// The value, the smallest part of a product, or the level of an interaction.
        let value: String
        let basis: String
        let source: String
        /// All cells one after the other.
        let text: String
    }

    private(set) var rows: [Row] = []

    init(_ page: String) {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (index, line) in lines.enumerated() where index > 0 && line.hasPrefix("--") {
            let columns = PageTables.columns(line)
            let heads = columns.map { PageTables.cell(lines[index - 1], $0) }
            guard let basis = heads.firstIndex(of: "Basis"), let source = heads.firstIndex(of: "Source"),
                let value = heads.firstIndex(where: { ["Value", "Smallest", "Level"].contains($0) })
            else { continue }
            var cells: [[String]] = []
            for line in lines[(index + 1)...] {
                guard !line.isEmpty else { break }
                let read = columns.map { PageTables.cell(line, $0) }
                if !read[basis].isEmpty {
                    cells.append(read)
                } else if !cells.isEmpty {
                    cells[cells.count - 1] = zip(cells[cells.count - 1], read).map(+)
                }
            }
            rows += cells.map {
                Row(
                    subject: $0[0], value: $0[value], basis: $0[basis], source: $0[source],
                    text: $0.joined(separator: "|"))
            }
        }
    }

    private static func columns(_ rule: String) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for piece in rule.split(separator: "  ") {
            ranges.append(start..<start + piece.count)
            start += piece.count + 2
        }
        return ranges
    }

    private static func cell(_ line: String, _ range: Range<Int>) -> String {
        var column = 0
        var result = ""
        for character in line {
            if range.contains(column), character != " " { result.append(character) }
            column += DisplayWidth.of(character)
        }
        return result
    }
}
