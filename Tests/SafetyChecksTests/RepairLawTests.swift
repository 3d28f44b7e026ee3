import DoseModel
import SafetyChecks
import Testing

/// Repairs hold what they promise: the finding is gone, nothing new is an error, and mending everything comes to an end.
@Suite("Repairs")
struct RepairLawTests {
    private func errors(_ findings: [Finding]) -> [Finding] { findings.filter { $0.severity == .error } }

    /// Broken plans over all drugs, one fault each, and every third with two of them in one plan.
    private func brokenPlans(seed: UInt64, count: Int) -> [(code: FindingCode, plan: SoundPlan)] {
        var plans = PlannedPlans(seed: seed)
        var random = RandomNumbers(seed: seed + 1)
        var result: [(code: FindingCode, plan: SoundPlan)] = []
        for _ in 0..<count {
            let sound = plans.next()
            for fault in FaultRegistry.faults {
                guard let broken = fault.breaks(of: sound, &random).randomElement(using: &random) else { continue }
                result.append((fault.code, broken.beyond))
            }
        }
        return result
    }

    @Test(
        "Sweep: a repair that is told clears its finding and brings no error, and help says the same", arguments: 0..<2)
    func lawful(part: Int) throws {
        for (code, sound) in brokenPlans(seed: 301 + UInt64(part), count: 2) {
            let before = sound.findings
            var search = RepairSearch(
                monograph: sound.monograph, circumstances: sound.circumstances, clockChanges: sound.clockChanges)
            for finding in search.adding(to: before, of: sound.plan) {
                guard let repair = finding.repair else { continue }
                #expect(finding.help == repair.text)
                var mended = sound
                mended.plan = try #require(repair.applied(to: sound.plan), "\(code) \(repair.text)")
                let after = mended.findings
                #expect(errors(after).count <= errors(before).count, "\(code) \(repair.text)")
                let (old, new) = (count(finding, before), count(finding, after))
                #expect(new < old, "\(code) \(sound.monograph.id) \(repair.text)")
            }
        }
    }

    private func count(_ finding: Finding, _ all: [Finding]) -> Int {
        all.filter { $0.code == finding.code && $0.severity == finding.severity }.count
    }

    @Test(
        "Sweep: mending a plan takes at most as many repairs as it has errors, and leaves none or says which",
        arguments: 0..<2)
    func mending(part: Int) {
        var mended: [FindingCode: Int] = [:]
        var left: [FindingCode: Int] = [:]
        for (code, sound) in brokenPlans(seed: 907 + UInt64(part), count: 2) {
            let blocking = sound.findings.filter(\.blocks)
            guard !blocking.isEmpty else { continue }
            var search = RepairSearch(
                monograph: sound.monograph, circumstances: sound.circumstances, clockChanges: sound.clockChanges)
            let fix = search.fix(sound.plan)
            #expect(fix.changes.count <= errors(sound.findings).count)
            #expect(fix.origins.count == fix.plan.steps.count)
            var after = sound
            after.plan = fix.plan
            #expect(after.findings.filter(\.blocks).map(\.code) == fix.left.map(\.code))
            if fix.left.isEmpty { mended[code, default: 0] += 1 } else { left[code, default: 0] += 1 }
        }
        // Whatever a change of doses, days, times or tablets can clear is cleared in nearly every plan.
        for code in [FindingCode.c101, .c102, .s202, .w404, .t502, .t504, .p601, .p602, .p603, .p604, .g801, .g802] {
            #expect(
                left[code, default: 0] <= max(1, mended[code, default: 0] / 2),
                "\(code): \(mended[code, default: 0]) mended, \(left[code, default: 0]) not")
        }
        for code in [FindingCode.r303, .i701] { #expect(mended[code] == nil, "\(code) has no cause in a plan") }
    }

    @Test("A plan without faults is not searched, and one with thousands of faults not without end")
    func bounds() {
        let clean = PlanSketch.plan("7d 5@22:00", "7d 10@22:00")
        let circumstances = Circumstances(patient: Judging.sound)
        var search = RepairSearch(monograph: Baclofen.monograph, circumstances: circumstances, budget: 1_000)
        let findings = Judging.findings(clean)
        #expect(search.adding(to: findings, of: clean) == findings)
        #expect(search.budget == 1_000)

        let wild = PlanSketch.plan(steps: (0..<400).map { "1d \($0.isMultiple(of: 2) ? 7 : 93)@22:00" })
        var bounded = RepairSearch(monograph: Baclofen.monograph, circumstances: circumstances, budget: 4_000)
        let told = bounded.adding(to: Judging.findings(wild), of: wild)
        #expect(told.count > 400)
        #expect(bounded.budget > -500)
        #expect(told.contains { $0.repair == nil && $0.severity == .error })
    }
}
