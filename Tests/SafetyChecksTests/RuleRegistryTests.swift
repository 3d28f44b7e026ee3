import DoseModel
import SafetyChecks
import Testing

struct RuleRegistryTests {
    @Test("Every code but those of the planner and the readers is some rule's, and no code is two rules'")
    func codes() {
        let codes = RuleRegistry.rules.flatMap(\.codes)
        #expect(Set(codes).count == codes.count)
        let others: Set<FindingCode> = [
            .w406, .t505, .t506, .t508, .a901, .a902, .a903, .a904, .a905, .a906, .f003, .f004, .i709,
        ]
        #expect(Set(codes).union(others).union(JointChecker.codes) == Set(FindingCode.allCases))
        #expect(others.isDisjoint(with: codes))
    }

    @Test("The rules stand in the order of the families' first codes")
    func order() {
        let families = "CSRWTPIGFQ"
        let places = RuleRegistry.rules.map { families.firstIndex(of: $0.codes[0].family)! }
        #expect(places == places.sorted())
        for family in families {
            let first = RuleRegistry.rules.map { $0.codes[0] }.filter { $0.family == family }
            #expect(first == first.sorted())
        }
    }
}
