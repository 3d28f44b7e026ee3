import DoseModel

/// A day of a step's round on which the drug may be due. A step of every day has one such day, 10 mg and 7.5 mg in turn
/// have two.
struct RoundDay {
    /// How many days after the first day of its round.
    let offset: Int
    /// The places of its doses in the step, by clock time.
    let places: [Int]

    /// The days of a round that have a dose with drug in it, in their order.
    static func all(of doses: [DoseFacts]) -> [RoundDay] {
        let order = doses.indices.filter { !doses[$0].isEmpty }
            .sorted { (doses[$0].cycleDay, doses[$0].minute, $0) < (doses[$1].cycleDay, doses[$1].minute, $1) }
        var result: [RoundDay] = []
        var first = order.startIndex
        while first < order.endIndex {
            let offset = doses[order[first]].cycleDay
            let end = order[first...].firstIndex { doses[$0].cycleDay != offset } ?? order.endIndex
            result.append(RoundDay(offset: offset, places: Array(order[first..<end])))
            first = end
        }
        return result
    }
}
