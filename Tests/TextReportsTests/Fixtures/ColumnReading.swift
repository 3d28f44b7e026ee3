import TextReports

/// A text table read by the rule below its headings, knowing nothing of how it was laid out.
struct ColumnReading {
    /// The cells of each line below the rule, up to the end of the table; a blank line between steps is left out.
    let lines: [[String]]
    /// Whether every gap between two columns is blank in every line.
    let isAligned: Bool

    init?(_ text: String, lastHeading: String) {
        let all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let rule = all.firstIndex(where: { $0.hasPrefix("--") }) else { return nil }
        var ranges: [Range<Int>] = []
        var start = 0
        for piece in all[rule].split(separator: "  ") {
            ranges.append(start..<start + piece.count)
            start += piece.count + 2
        }
        // The table ends at the first blank line that no line of a table follows: a line with a blank first gap.
        var rows: [[String]] = []
        var isAligned = all[rule - 1].contains(lastHeading)
        for (index, line) in all.enumerated().dropFirst(rule + 1) {
            if line.isEmpty {
                guard index + 1 < all.count, ColumnReading.isRow(all[index + 1], ranges) else { break }
                continue
            }
            rows.append(ranges.map { ColumnReading.cell(line, $0) })
            for (left, right) in zip(ranges, ranges.dropFirst()) {
                if !ColumnReading.cell(line, left.upperBound..<right.lowerBound).isEmpty { isAligned = false }
            }
            if DisplayWidth.of(line) > ranges[ranges.count - 1].upperBound { isAligned = false }
        }
        lines = rows
        self.isAligned = isAligned
    }

    /// Below a blank line a row of the step table begins with a number in its first four columns.
    private static func isRow(_ line: String, _ ranges: [Range<Int>]) -> Bool {
        let first = cell(line, ranges[0])
        return !first.isEmpty && first.allSatisfy(\.isNumber)
            && cell(line, ranges[0].upperBound..<ranges[1].lowerBound).isEmpty
    }

    /// What stands in these terminal columns, without the spaces around it.
    private static func cell(_ line: String, _ range: Range<Int>) -> String {
        var column = 0
        var result = ""
        for character in line {
            if range.contains(column) { result.append(character) }
            column += DisplayWidth.of(character)
        }
        return result.split(separator: " ").joined(separator: " ")
    }
}
