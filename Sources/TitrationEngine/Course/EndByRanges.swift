import DoseModel

/// The positions a plan may take inside the ranges that nobody has fixed, each time so many that every value a range
/// offers is among them: every day of a range of days, every whole percent of a range of percents, every dose that the
/// products can tell apart of a range of doses, or doses evenly spread over it where those are too many.
struct EndByRanges {
    /// For the size of the cuts, the gentlest first.
    let cutSizes: [Ratio]
    /// For the time between cuts, the longest first.
    let intervals: [Ratio]
    /// For the way up, the slowest first.
    let paces: [Ratio]
    /// For the time at the target, the longest first.
    let stays: [Ratio]

    /// Collects them.
    ///
    /// - Parameters:
    ///   - rules: the ways to come off that the plan may take.
    ///   - grain: what every dose the products make is a multiple of.
    init(rules: [TaperRule], monograph: Monograph, request: PlanRequest, titration: TitrationProtocol?, grain: Dose) {
        var sizes = Positions()
        var intervals = Positions()
        var paces = Positions()
        var stays = Positions()
        let step = monograph.step
        let shapes = rules.map(\.shape) + (titration == nil ? [] : [step.shape].compactMap(\.self))
        for value in shapes.flatMap({ $0.sortedValues }) { sizes.add(sizesIn: value, grain: grain) }
        if request.taperPace == nil {
            for rule in rules {
                if request.pace == nil { intervals.add(rule.interval.value, unless: nil) }
                for value in rule.shape.sortedValues { intervals.add(daysIn: value, unless: request.pace) }
            }
        }
        if let titration {
            paces.add(step.interval.value, unless: request.pace)
            for rung in titration.ladders.joined() {
                if let days = rung.days { paces.add(days, unless: request.pace) }
            }
            for value in step.shape?.sortedValues ?? [] { paces.add(daysIn: value, unless: request.pace) }
            stays.add(titration.stay.value, unless: request.trial)
        }
        cutSizes = sizes.sorted
        self.intervals = intervals.sorted
        self.paces = paces.sorted
        self.stays = stays.sorted
    }

    /// Positions between 0 and 1, the ends among them where there is anything to choose.
    private struct Positions {
        private static let mostSizes: Int64 = 20  // lint: how finely a range is searched, no clinical number
        private var positions: Set<Ratio> = [.zero]

        /// The gentle end first.
        var sorted: [Ratio] { positions.sorted() }

        /// Every day of a range, unless it holds the days asked for.
        mutating func add(_ days: ClosedRange<Int>, unless asked: Int?) {
            if let asked, days.contains(asked) { return }
            guard days.count > 1 else { return }
            for day in days { positions.insert(Ratio(Int64(day - days.lowerBound), Int64(days.count - 1))) }
        }

        /// Every day of the ranges of days in a parameter.
        mutating func add(daysIn value: ShapeValue, unless asked: Int?) {
            switch value {
            case .days(let days): add(days, unless: asked)
            case .levels(let levels):
                for days in levels.compactMap(\.every) { add(days, unless: asked) }
            case .rungs(let rungs):
                for days in rungs.compactMap(\.days) { add(days, unless: asked) }
            case .dose, .percent, .count, .number: return
            }
        }

        /// Every size of the ranges of sizes in a parameter.
        mutating func add(sizesIn value: ShapeValue, grain: Dose) {
            switch value {
            case .dose(let range): add(range, grain: grain)
            case .levels(let levels):
                for level in levels { add(level.step, grain: grain) }
            case .percent(let range):
                let width = range.upperBound.minus(range.lowerBound)
                guard width > .zero else { return }
                var percent = Ratio(range.lowerBound.floor + 1)
                while percent < range.upperBound {
                    positions.insert(percent.minus(range.lowerBound).divided(by: width))
                    percent += Ratio(1)
                }
                positions.insert(Ratio(1))
            case .count(let range):
                guard range.count > 1 else { return }
                for count in range { positions.insert(Ratio(Int64(count - range.lowerBound), Int64(range.count - 1))) }
            case .days, .number, .rungs: return
            }
        }

        private mutating func add(_ range: ClosedRange<Dose>, grain: Dose) {
            let width = range.upperBound.micrograms - range.lowerBound.micrograms
            guard width > 0, !grain.isZero else { return }
            let step = grain.micrograms * (width / grain.micrograms / Positions.mostSizes + 1)
            var dose = (range.lowerBound.micrograms / step + 1) * step
            while dose < range.upperBound.micrograms {
                positions.insert(Ratio(dose - range.lowerBound.micrograms, width))
                dose += step
            }
            positions.insert(Ratio(1))
        }
    }
}

extension ShapeParameters {
    /// The values, by name.
    fileprivate var sortedValues: [ShapeValue] {
        values.keys.sorted().compactMap { values[$0]?.value }
    }
}
