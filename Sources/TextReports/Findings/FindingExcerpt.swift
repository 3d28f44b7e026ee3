package import DoseModel

/// The line of a file that a message is about, with carets under the place.
package struct FindingExcerpt: Sendable {
    /// The widest piece of a line that is shown, in terminal columns; longer lines are cut around the place.
    private static let widest = 84
    /// How much of the line stays visible before the place where it is cut.
    private static let before = 24
    /// What stands for a part that was cut off.
    private static let ellipsis = "..."

    /// The line as it is shown: tabs as spaces, control characters replaced, cut where it is long.
    package let text: String
    /// Spaces and carets, to stand under ``text``.
    package let marks: String

    /// Marks the stretch of `line` that `span` names. Columns count Unicode scalars, and a column behind the end of
    /// the line marks the place after it.
    package init(line: String, span: SourceSpan) {
        let cells = FindingExcerpt.cells(line)
        let marked = FindingExcerpt.marked(cells, span)
        let (from, until) = FindingExcerpt.window(cells, marked)
        var text = from > 0 ? FindingExcerpt.ellipsis : ""
        var marks = DisplayWidth.spaces(text.utf8.count)
        for index in from..<until {
            text += cells[index].text
            let sign = marked.contains(index) ? "^" : " "
            marks += String(repeating: sign, count: cells[index].width)
        }
        if until < cells.count { text += FindingExcerpt.ellipsis }
        while marks.last == " " { marks.removeLast() }
        if !marks.contains("^") { marks = DisplayWidth.padded(marks, to: DisplayWidth.of(text)) + "^" }
        self.text = text
        self.marks = marks
    }

    /// One character of the line as it is shown.
    private struct Cell {
        var text: String
        var width: Int
        /// The scalars of the line it stands for, counted from 0.
        var scalars: Range<Int>
    }

    private static func cells(_ line: String) -> [Cell] {
        var cells: [Cell] = []
        var scalar = 0
        for character in line {
            let count = character.unicodeScalars.count
            let text = character == "\t" ? "    " : PrintableText.line(String(character))
            cells.append(
                Cell(text: text, width: DisplayWidth.of(text), scalars: scalar..<scalar + count))
            scalar += count
        }
        return cells
    }

    /// The cells the span touches; the empty range behind the last where it lies behind the line.
    private static func marked(_ cells: [Cell], _ span: SourceSpan) -> Range<Int> {
        let start = max(span.column - 1, 0)
        let (end, overflow) = start.addingReportingOverflow(span.length)
        let first = cells.firstIndex { $0.scalars.upperBound > start } ?? cells.count
        let last = overflow ? cells.count : cells.firstIndex { $0.scalars.lowerBound >= end } ?? cells.count
        return first..<max(first, last)
    }

    /// The cells to show: all of a short line, otherwise some before the place and as many after it as fit.
    private static func window(_ cells: [Cell], _ marked: Range<Int>) -> (from: Int, until: Int) {
        guard cells.reduce(0, { $0 + $1.width }) > widest else { return (0, cells.count) }
        var from = marked.lowerBound
        var room = before
        // Near the start of the line there is no need to cut before the place.
        while from > 0, room >= cells[from - 1].width {
            room -= cells[from - 1].width
            from -= 1
        }
        var until = from
        room = widest - (from > 0 ? ellipsis.utf8.count : 0) - ellipsis.utf8.count
        while until < cells.count, room >= cells[until].width {
            room -= cells[until].width
            until += 1
        }
        return (from, until)
    }
}
