import DoseModel
import PlanPipeline
import Testing

/// Laws that hold for every verb in every order on every drug.
@Suite("Laws of revisions")
struct RevisionLawTests {
    /// Errors that a revision may meet and must not hide, because they are about the person or about what a person does
    /// on their own: such a revision is withheld.
    private static func notOurs(_ verb: RevisionVerb) -> Set<FindingCode> {
        let person: Set<FindingCode> = [.r301, .r302, .r303, .r304, .r305, .r306]
        switch verb {
        case .move: return person.union([.t502, .t503])
        case .resync, .missed: return person.union([.w403, .w404, .s204])
        default: return person
        }
    }

    @Test("random revisions of plans with every drug keep the laws", arguments: MonographNames.all)
    func laws(drug: String) throws {
        let pipeline = try PackageFolder.pipeline()
        let monograph = try pipeline.monograph(named: drug)
        var dice = RandomRevision(random: SplitMix(seed: UInt64(drug.utf8.reduce(7) { $0 &* 31 &+ Int($1) } & 0xFFFF)))
        var (made, refused, withheld) = (0, 0, 0)
        for request in RevisionLawTests.requests(monograph) {
            guard let first = try? pipeline.outcome(of: request, by: monograph), first.isDeliverable else { continue }
            for _ in 0..<6 {
                var current = first
                for _ in 0..<5 {
                    let order = dice.next(for: current.plan)
                    let next: Outcome
                    do throws(InputError) {
                        next = try pipeline.revised(current, by: order)
                    } catch {
                        #expect(!error.message.isEmpty && error.expected != nil, "\(drug) \(order.revision)")
                        refused += 1
                        continue
                    }
                    try check(current, next, order, pipeline)
                    guard next.isDeliverable else {
                        withheld += 1
                        continue
                    }
                    made += 1
                    current = next
                }
            }
        }
        #expect(made > 20, "\(drug): \(made) made, \(refused) refused, \(withheld) withheld")
    }

    private static func requests(_ monograph: Monograph) -> [PlanRequest] {
        let start = date(2026, 12, 7)
        var circumstances = Circumstances(
            patient: Patient(
                age: 42, sex: .female, kidney: .egfr(95, text: "95"), measured: date(2026, 12, 1), taking: []),
            timeZone: "Europe/London")
        circumstances.acknowledgements = [.r306, .r304].map { Acknowledgement(code: $0, by: "Dr Sweep", reason: "law") }
        var requests: [PlanRequest] = []
        for titration in monograph.protocols {
            for sequel in [Sequel.taper, .continue, .review] {
                requests.append(
                    PlanRequest(
                        drug: monograph.id, protocolName: titration.id, start: start, circumstances: circumstances,
                        then: sequel))
            }
        }
        for titration in monograph.protocols.prefix(2) {
            requests.append(
                PlanRequest(
                    drug: monograph.id, protocolName: PlanRequest.taperOnly, start: start,
                    circumstances: circumstances,
                    soFar: SoFar(regimen: titration.usualTarget, days: 60)))
        }
        return requests
    }

    private func check(_ before: Outcome, _ after: Outcome, _ order: RevisionOrder, _ pipeline: Pipeline) throws {
        let plan = after.plan
        let name: Comment =
            "\(plan.drug) \(plan.protocolName ?? "") \(order.revision) from \(order.from.text), revision \(plan.identity.revision)"
        // Nothing that is over changes.
        let (old, new) = (DayByDay.taken(before.plan.steps), DayByDay.taken(plan.steps))
        let first = before.plan.steps[0].start.dayNumber
        let isGoingOn = before.plan.ending == .continue
        for day in first..<max(order.from.dayNumber, first) where !(isGoingOn && old[day] == nil) {
            try #require(old[day] == new[day], name)
        }
        // Days without gap and overlap, numbers and keys of their own.
        for (step, next) in zip(plan.steps, plan.steps.dropFirst()) { try #require(step.end == next.start, name) }
        try #require(plan.steps.allSatisfy { $0.days > 0 }, name)
        let all = plan.steps + (plan.held?.steps ?? [])
        try #require(all.map(\.number) == Array(1...max(all.count, 1)), name)
        try #require(Set(all.map(\.key)).count == all.count, name)
        // A key means the same doses in every revision, but for times of day.
        if order.revision.verb != .move {
            for step in plan.steps {
                guard let same = before.plan.steps.first(where: { $0.key == step.key }) else { continue }
                try #require(same.doses == step.doses && same.everyDays == step.everyDays, name)
            }
        }
        // Append-only.
        try #require(plan.history == before.plan.history + [before.plan.asRevision], name)
        try #require(plan.identity.id == before.plan.identity.id, name)
        // Never more at once than the plan had.
        let most = coming(before.plan).flatMap(\.doses).map(\.amount).max() ?? .zero
        let mostADay = coming(before.plan).map(\.dailyTotal).max() ?? .zero
        try #require(plan.steps.flatMap(\.doses).allSatisfy { $0.amount <= most }, name)
        try #require(plan.steps.allSatisfy { $0.dailyTotal <= mostADay }, name)
        // A taper is never reversed.
        if let last = before.plan.steps.last(where: { $0.start < order.from }), last.phase == .taper {
            var level = average(last)
            for step in plan.steps where step.end > order.from {
                try #require(average(step) <= level, name)
                level = average(step)
            }
        }
        try roundTrip(after, pipeline, name)
        for finding in after.findings where finding.blocks {
            #expect(
                RevisionLawTests.notOurs(order.revision.verb).contains(finding.code),
                "\(name): \(finding.code) \(finding.message)")
        }
        if !after.isDeliverable {
            #expect(throws: InputError.self) { try pipeline.text(of: after, as: .ics) }
        }
    }

    private func coming(_ plan: Plan) -> [DoseStep] { plan.steps + (plan.held?.steps ?? []) }

    private func average(_ step: DoseStep) -> Ratio {
        let week = step.doses.reduce(Int64(0)) { $0 + $1.amount.micrograms * Int64($1.weekdays.days.count) }
        return Ratio(week, Int64(7 * step.everyDays))
    }

    /// The JSON of what was read back is the JSON that was read; findings aside, which are judged anew.
    private func roundTrip(_ outcome: Outcome, _ pipeline: Pipeline, _ name: Comment) throws {
        let text = try pipeline.text(of: outcome, as: .json)
        let again = try pipeline.text(of: pipeline.outcome(ofProposal: text, named: "plan.json"), as: .json)
        func parts(_ json: String) -> [Substring] {
            let plan = json.split(separator: "\n  \"findings\":", maxSplits: 1)
            return [plan[0]] + (plan.last?.split(separator: "\n  \"circumstances\":").suffix(1) ?? [])
        }
        try #require(parts(text) == parts(again), name)
    }
}
