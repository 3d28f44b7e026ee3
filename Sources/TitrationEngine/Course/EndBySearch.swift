import DoseModel

/// Finds the gentlest course that ends in time, among all combinations of positions inside the ranges that nobody has
/// fixed. In this order: the smallest largest cut, the longest shortest time between cuts, the slowest way up, the
/// longest time at the target.
///
/// Every combination is judged, but not every one is planned: the way up does not depend on the time between cuts, and
/// the way down depends on the way up only through whether it made the exposure longer than some rule allows for. Where
/// even the shortest times between cuts end too late, longer ones are left out, and so are larger cuts once a smaller
/// largest one ends in time.
struct EndBySearch {
    let ranges: EndByRanges
    /// The exposures in days beyond which a rule for the way down ceases to hold.
    let thresholds: [Int]
    /// The days on the drug before the plan.
    let earlierDays: Int
    /// What is taken before the first leg.
    let before: Regimen?
    /// Whether some way down has a shortest length. Times between cuts are lengthened to reach it, and shorter ones may
    /// then end up a little longer in all.
    let hasShortestLength: Bool
    /// Plans the legs.
    let course: (Choices) throws(InputError) -> Course.Result

    /// A course with the choices that lead to it.
    struct Candidate {
        let choices: Choices
        let measure: CourseMeasure
        let days: Int
    }

    /// What a search finds.
    struct Found {
        /// The gentlest that ends in time; `nil` where none does.
        var gentlest: Candidate?
        /// The one that ends first.
        var earliest: Candidate?
        /// Why some combination has no course.
        var failure: InputError?
    }

    /// Searches the courses of at most so many days.
    func search(within days: Int) -> Found {
        var found = Found()
        for size in ranges.cutSizes {
            let ascents = ascents(size, &found.failure)
            var seen: [Int] = []
            for ascent in ascents {
                let kind = exposure(of: ascent.measure)
                guard !seen.contains(kind) else { continue }
                seen.append(kind)
                let alike = ascents.filter { exposure(of: $0.measure) == kind }
                judge(ascent.choices, alike, within: days, &found)
            }
        }
        return found
    }

    /// Judges every time between cuts after ways up that lead to the same way down.
    private func judge(_ choices: Choices, _ ascents: [Candidate], within days: Int, _ found: inout Found) {
        var choices = choices
        choices.taperInterval = ranges.intervals.last
        guard let shortest = measure(choices, &found.failure), let first = ascents.map(\.days).min() else { return }
        let least = first + shortest.down - (hasShortestLength ? shortest.rounds : 0)
        let isTooLate = least > days && least >= found.earliest?.days ?? Int.max
        let isTooSteep = found.gentlest.map { $0.measure.largestCut < shortest.largestCut } ?? false
        guard !isTooLate, !isTooSteep else { return }
        for interval in ranges.intervals {
            let isLast = interval == ranges.intervals.last
            // Nothing longer can end before the shortest, so only that one may be the earliest.
            guard isLast || least <= days || hasShortestLength else { continue }
            choices.taperInterval = interval
            guard let descent = isLast ? shortest : measure(choices, &found.failure) else { continue }
            for ascent in ascents {
                choices.pace = ascent.choices.pace
                choices.stay = ascent.choices.stay
                let whole = CourseMeasure(up: ascent.measure, down: descent)
                consider(Candidate(choices: choices, measure: whole, days: whole.days), within: days, &found)
            }
        }
    }

    /// The ways up of all paces and stays.
    private func ascents(_ size: Ratio, _ failure: inout InputError?) -> [Candidate] {
        var result: [Candidate] = []
        for pace in ranges.paces {
            for stay in ranges.stays {
                let choices = Choices(cutSize: size, pace: pace, stay: stay)
                // Where the steps lead is the same for all paces and stays.
                guard let measure = measure(choices, &failure) else { return [] }
                result.append(Candidate(choices: choices, measure: measure, days: measure.up + measure.stay))
            }
        }
        return result
    }

    private func measure(_ choices: Choices, _ failure: inout InputError?) -> CourseMeasure? {
        do {
            return CourseMeasure(try course(choices), before: before)
        } catch {
            failure = failure ?? error
            return nil
        }
    }

    /// How many rules the exposure at the first cut has outgrown.
    private func exposure(of measure: CourseMeasure) -> Int {
        let days = earlierDays + measure.up + measure.stay
        return thresholds.count { $0 < days }
    }

    private func consider(_ candidate: Candidate, within days: Int, _ found: inout Found) {
        if candidate.days < found.earliest?.days ?? Int.max { found.earliest = candidate }
        guard candidate.days <= days else { return }
        // What comes first is gentler by position, so it stays among equals.
        if found.gentlest.map({ candidate.measure.isGentler(than: $0.measure) }) ?? true { found.gentlest = candidate }
    }
}

extension CourseMeasure {
    /// The way up of one course with the way down of another.
    init(up ascent: CourseMeasure, down descent: CourseMeasure) {
        self.init(
            up: ascent.up, stay: ascent.stay, down: descent.down, rounds: descent.rounds,
            largestCut: descent.largestCut, shortestInterval: descent.shortestInterval)
    }

    /// Whether a course is gentler than another.
    func isGentler(than other: CourseMeasure) -> Bool {
        if largestCut != other.largestCut { return largestCut < other.largestCut }
        let (interval, otherInterval) = (shortestInterval ?? Int.max, other.shortestInterval ?? Int.max)
        if interval != otherInterval { return interval > otherInterval }
        if up != other.up { return up > other.up }
        return stay > other.stay
    }
}
