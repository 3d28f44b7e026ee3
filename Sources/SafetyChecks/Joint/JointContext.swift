import DoseModel

/// The facts of several plans for one person, worked out once and read by all joint rules.
struct JointContext {
    /// The plans, in the order of the request.
    let drugs: [JointFacts]
    /// The drug that is left, where one replaces another and both have a plan that can be judged.
    let from: JointFacts?
    /// The drug that replaces it.
    let to: JointFacts?
    /// Where the request says so.
    let crossTaper: CrossTaper?

    /// Works out the facts.
    init(_ members: [JointMember], crossTaper: CrossTaper?) {
        let drugs = members.compactMap { JointFacts($0) }
        self.drugs = drugs
        self.crossTaper = crossTaper
        let pair = crossTaper.flatMap { taper -> (JointFacts, JointFacts)? in
            guard let from = drugs.first(where: { $0.drug == taper.from }),
                let to = drugs.first(where: { $0.drug == taper.to })
            else { return nil }
            return (from, to)
        }
        from = pair?.0
        to = pair?.1
    }

    /// All pairs of drugs, the earlier one in the request first.
    var pairs: [(first: JointFacts, second: JointFacts)] {
        drugs.indices.flatMap { first in
            drugs[(first + 1)...].map { (drugs[first], $0) }
        }
    }
}
