/// Rows of cells in aligned columns, wrapped so that they fit a width.
package struct TextColumns {
    /// One column.
    package struct Column {
        /// The heading.
        let title: String
        /// Numbers stand to the right, so that their units stand under one another.
        let isTrailing: Bool
        /// The narrowest the column may be made; `nil` where its text must not be wrapped.
        let narrowest: Int?
        /// Whether entry n of this column starts on the same line as entry n of the other parallel columns. The
        /// entries of other columns simply follow one another.
        let isParallel: Bool

        /// Creates a column.
        package init(_ title: String, trailing: Bool = false, narrowest: Int? = nil, parallel: Bool = false) {
            self.title = title
            self.isTrailing = trailing
            self.narrowest = narrowest
            self.isParallel = parallel
        }
    }

    /// Several lines that belong together: for each column its entries.
    package typealias Block = [[String]]

    /// Between two columns.
    private static let gap = 2

    private let columns: [Column]
    private let blocks: [Block]
    private let widths: [Int]

    /// Lays out blocks, each with one list of entries a column, in at most `width` terminal columns. Columns are
    /// narrowed from the last to the first. The entries must be free of control characters but line feeds.
    package init(_ columns: [Column], blocks: [Block], width: Int) {
        precondition(blocks.allSatisfy { $0.count == columns.count }, "a block has entries for each column")
        self.columns = columns
        self.blocks = blocks
        self.widths = TextColumns.widths(columns, blocks, limit: width)
    }

    /// The headings in one line.
    package var heading: String {
        joined(columns.indices.map { columns[$0].title })
    }

    /// A rule as wide as the columns.
    package var rule: String {
        joined(widths.map { String(repeating: "-", count: $0) })
    }

    /// The lines of each block.
    package var lines: [[String]] {
        blocks.map { block in
            let stacks = stacked(block)
            let height = stacks.map(\.count).max() ?? 0
            return (0..<height).map { row in
                joined(stacks.map { row < $0.count ? $0[row] : "" })
            }
        }
    }

    /// All lines of each column, parallel entries filled up to the same height.
    private func stacked(_ block: Block) -> [[String]] {
        let wrapped = block.indices.map { column in
            block[column].map { WrappedText.lines($0, width: widths[column]) }
        }
        let parallel = columns.indices.filter { columns[$0].isParallel }
        let entries = parallel.map { wrapped[$0].count }.max() ?? 0
        let heights = (0..<entries).map { entry in
            parallel.map { entry < wrapped[$0].count ? wrapped[$0][entry].count : 0 }.max() ?? 0
        }
        return columns.indices.map { column in
            guard columns[column].isParallel else { return wrapped[column].flatMap { $0 } }
            return wrapped[column].enumerated().flatMap { entry, lines in
                lines + Array(repeating: "", count: heights[entry] - lines.count)
            }
        }
    }

    private func joined(_ cells: [String]) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            let padding = DisplayWidth.spaces(widths[column] - DisplayWidth.of(cell))
            line += columns[column].isTrailing ? padding + cell : cell + padding
            if column < cells.count - 1 { line += DisplayWidth.spaces(TextColumns.gap) }
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    private static func widths(_ columns: [Column], _ blocks: [Block], limit: Int) -> [Int] {
        var widths = columns.map { max(DisplayWidth.of($0.title), 1) }
        for block in blocks {
            for (column, entries) in block.enumerated() {
                for line in entries.lazy.flatMap(WrappedText.paragraphs) {
                    widths[column] = max(widths[column], DisplayWidth.of(String(line)))
                }
            }
        }
        var excess = widths.reduce(0, +) + gap * (columns.count - 1) - limit
        // First between words; only if that is not enough, words are broken too, but never a number.
        for breaksWords in [false, true] {
            for column in columns.indices.reversed() where excess > 0 {
                guard var narrowest = columns[column].narrowest else { continue }
                if !breaksWords || columns[column].isTrailing {
                    narrowest = max(narrowest, blocks.map { widestWord($0[column]) }.max() ?? 0)
                }
                let cut = min(excess, widths[column] - max(narrowest, DisplayWidth.of(columns[column].title)))
                guard cut > 0 else { continue }
                widths[column] -= cut
                excess -= cut
            }
        }
        return widths
    }

    private static func widestWord(_ entries: [String]) -> Int {
        entries.lazy.flatMap(WrappedText.paragraphs).flatMap(WrappedText.words).map(DisplayWidth.of).max() ?? 0
    }
}
