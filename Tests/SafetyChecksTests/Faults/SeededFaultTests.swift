import DoseModel
import Foundation
import SafetyChecks
import Testing

/// Faults seeded into sound plans, one at a time: each is caught where it is, and nothing else is cried. The tests take
/// some hundred plans; `make sweep` a million.
@Suite("Seeded faults")
struct SeededFaultTests {
    private static let share: Int = {
        let count = ProcessInfo.processInfo.environment["DOSEPLAN_SWEEP"].flatMap(Int.init)
        // A plan is broken in some thirty ways.
        return count.map { $0 / 100 } ?? 40
    }()

    @Test("Sweep: planned for anybody, every plan of every drug is free of errors", arguments: 0..<4)
    func noFalseErrors(part: Int) {
        var plans = PlannedPlans(seed: 31 + UInt64(part))
        for number in 0..<(SeededFaultTests.share * 2) {
            let sound = plans.next()
            guard let wrong = sound.findings.first(where: \.blocks) else { continue }
            Issue.record("plan \(number) of part \(part): \(wrong.code.rawValue) \(wrong.message)\n\(sound.plan)")
            return
        }
    }

    @Test(
        "Sweep: one limit broken by one unit gives exactly its code at its step; at the limit nothing", arguments: 0..<4
    )
    func caught(part: Int) {
        var plans = PlannedPlans(seed: 77 + UInt64(part))
        var random = RandomNumbers(seed: 5 + UInt64(part))
        // Of each kind and drug the first one is told.
        var told: Set<String> = []
        for number in 0..<SeededFaultTests.share {
            let sound = plans.next()
            for fault in FaultRegistry.faults {
                guard let broken = fault.breaks(of: sound, &random).randomElement(using: &random),
                    let complaint = broken.complaint(about: fault.code),
                    told.insert(fault.code.rawValue + sound.monograph.id).inserted
                else { continue }
                Issue.record(
                    """
                    plan \(number) of part \(part), \(sound.monograph.id), \(sound.plan.protocolName ?? ""), \
                    \(fault.code.rawValue), \(broken.what): \(complaint)\n\(SeededFaultTests.outline(broken.edge))\n\
                    \(SeededFaultTests.outline(broken.beyond))
                    """)
                if told.count > 8 { return }
            }
        }
    }

    @Test("Every kind of fault applies to every drug that has such a limit, and every drug to most kinds")
    func coverage() {
        var random = RandomNumbers(seed: 9)
        var plans = PlannedPlans(seed: 12)
        var seen: [FindingCode: Set<String>] = [:]
        for _ in 0..<60 {
            let sound = plans.next()
            for fault in FaultRegistry.faults where !fault.breaks(of: sound, &random).isEmpty {
                seen[fault.code, default: []].insert(sound.monograph.id)
            }
        }
        for fault in FaultRegistry.faults {
            #expect(!seen[fault.code, default: []].isEmpty, "\(fault.code.rawValue) never applies")
        }
        for monograph in AllDrugs.monographs {
            let count = seen.values.filter { $0.contains(monograph.id) }.count
            #expect(count >= 15, "\(monograph.id): \(count) kinds")
        }
    }

    @Test("Every code has a kind of fault, or a reason why no plan can show it")
    func registry() {
        let covered = Set(FaultRegistry.faults.map(\.code))
        #expect(covered.isDisjoint(with: FaultRegistry.reasons.keys))
        #expect(covered.union(FaultRegistry.reasons.keys) == Set(FindingCode.allCases))
    }

    /// The steps in one line each.
    static func outline(_ sound: SoundPlan) -> String {
        let lines = sound.plan.steps.map { step in
            let doses = step.doses.map { "\($0.amount.text)@\($0.time.text)+\($0.cycleDay)" }
            return "  \(step.start.text) \(step.days)d/\(step.everyDays) \(doses.joined(separator: " "))"
        }
        let soFar = sound.plan.soFar.map { "  so far \($0.days) d, missed \($0.missed): \($0.regimen.doses)\n" } ?? ""
        return soFar + lines.joined(separator: "\n")
            + "\n  \(sound.plan.ending), \(sound.circumstances.patient.kidney as Any)"
    }
}
