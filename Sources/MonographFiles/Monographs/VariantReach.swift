import DoseModel

/// Whether a condition holds for somebody for whom no earlier one does. Exact: it goes through every set of medicines
/// that the conditions tell apart, in every kidney band.
struct VariantReach {
    /// So many groups of medicines make 4096 sets.
    private static let mostGroups = 12

    private let earlier: [ProtocolVariant.Condition]
    private let bands: [String]
    private let node: YAMLNode

    /// Looks at a condition behind others; `node` is where errors point.
    init(earlier: [ProtocolVariant.Condition], bands: [String], at node: YAMLNode) throws(InputError) {
        self.earlier = earlier
        self.bands = bands
        self.node = node
    }

    /// Whether somebody is left for the condition.
    func isReached(_ condition: ProtocolVariant.Condition) throws(InputError) -> Bool {
        let groups = representatives(of: earlier + [condition])
        guard groups.count <= VariantReach.mostGroups else {
            throw node.error(
                "the variants tell \(groups.count) groups of medicines apart",
                expected: "at most \(VariantReach.mostGroups)")
        }
        for set in 0..<(1 << groups.count) {
            let taken = groups.indices.filter { set & (1 << $0) != 0 }.map { groups[$0] }
            for band in bands where condition.holds(taking: taken, band: band) {
                if !earlier.contains(where: { $0.holds(taking: taken, band: band) }) { return true }
            }
        }
        return false
    }

    /// One medicine of each group that the conditions never tell apart.
    private func representatives(of conditions: [ProtocolVariant.Condition]) -> [String] {
        let lists = conditions.flatMap { [$0.taking, $0.notTaking] }
        var known: [[Bool]] = []
        var representatives: [String] = []
        for word in lists.joined() {
            let places = lists.map { $0.contains(word) }
            guard !known.contains(places) else { continue }
            known.append(places)
            representatives.append(word)
        }
        return representatives
    }
}
