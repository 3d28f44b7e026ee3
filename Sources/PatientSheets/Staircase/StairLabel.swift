import DoseModel

/// A text beside the stairs, with the room it takes.
struct StairLabel: Hashable {
    /// What it says.
    let text: String
    /// Its left end.
    let left: Int
    /// The line it stands on, counted from the top.
    let line: Int

    /// The room it takes, in tenths.
    var right: Int { left + StairScale.width(of: text) }

    /// A label whose middle is to be at a place, moved to lie between two bounds.
    static func centred(_ text: String, at middle: Int, line: Int, within bounds: ClosedRange<Int>) -> StairLabel {
        let width = StairScale.width(of: text)
        let left = max(min(middle - width / 2, bounds.upperBound - width), bounds.lowerBound)
        return StairLabel(text: text, left: left, line: line)
    }
}

/// The labels of the axes and of the stairs. None touches another: one that would is left out, the first and the last
/// day and the highest dose never.
struct StairLabels {
    /// Below the stairs: the days on which something begins.
    let days: [StairLabel]
    /// Left of the stairs: doses of a fullest day, and nothing.
    let doses: [StairLabel]
    /// Above stairs that are wide enough: the dose of a fullest day.
    let amounts: [StairLabel]

    init(_ runs: [StairRun], _ scale: StairScale) {
        days = StairLabels.days(runs, scale)
        doses = StairLabels.doses(runs, scale)
        amounts = StairLabels.amounts(runs, scale)
    }

    private static func days(_ runs: [StairRun], _ scale: StairScale) -> [StairLabel] {
        let line = scale.ground + lineBelow
        let bounds = 0...StairScale.width
        guard let first = runs.map(\.start).min(), let end = runs.map(\.end).max() else { return [] }
        func label(_ date: CivilDate, _ text: String) -> StairLabel {
            .centred(text, at: scale.x(date), line: line, within: bounds)
        }
        var labels = [label(first, SheetDates.shortWithYear(first))]
        let last = label(end, SheetDates.shortWithYear(end))
        var year = first.parts.year
        for date in Set(runs.flatMap { [$0.start, $0.end] }).sorted() where date > first && date < end {
            let isNewYear = date.parts.year != year
            let next = label(date, isNewYear ? SheetDates.shortWithYear(date) : SheetDates.short(date))
            if labels[labels.count - 1].right + StairScale.gap <= next.left, next.right + StairScale.gap <= last.left {
                labels.append(next)
                year = date.parts.year
            }
        }
        // The days of the shortest plans are named by their first one alone where both do not fit.
        return labels[labels.count - 1].right + StairScale.gap <= last.left ? labels + [last] : labels
    }

    private static func doses(_ runs: [StairRun], _ scale: StairScale) -> [StairLabel] {
        func label(_ text: String, _ middle: Int) -> StairLabel {
            let left = scale.left - StairScale.gap - StairScale.width(of: text)
            return StairLabel(text: text, left: left, line: middle + StairScale.letter / 3)
        }
        let nothing = label("0", scale.ground)
        var labels: [StairLabel] = []
        for dose in Set(runs.map(\.most)).sorted(by: >) where !dose.isZero {
            let next = label(dose.text, scale.y(Ratio(dose.micrograms)))
            let isFree = labels.last.map { next.line - $0.line >= StairScale.lineHeight } ?? true
            if isFree, nothing.line - next.line >= StairScale.lineHeight { labels.append(next) }
        }
        return labels + [nothing]
    }

    private static func amounts(_ runs: [StairRun], _ scale: StairScale) -> [StairLabel] {
        var labels: [StairLabel] = []
        for run in runs where !run.most.isZero {
            let (from, until) = (scale.x(run.start), scale.x(run.end))
            let width = StairScale.width(of: run.most.text)
            guard width + StairScale.gap <= until - from else { continue }
            let next = StairLabel(
                text: run.most.text, left: from + (until - from - width) / 2,
                line: scale.y(Ratio(run.most.micrograms)) - StairScale.letter / 2)
            // Steps of somebody else's plan may overlap.
            let isFree = labels.allSatisfy {
                $0.right <= next.left || next.right <= $0.left || abs($0.line - next.line) >= StairScale.lineHeight
            }
            if isFree { labels.append(next) }
        }
        return labels
    }

    /// From the ground to the line on which days are named.
    static let lineBelow = 180
}
