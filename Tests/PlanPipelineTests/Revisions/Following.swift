import DoseModel
import PlanPipeline
import Testing

/// A plan that is followed and revised, for named cases.
struct Following {
    let pipeline: Pipeline
    private(set) var outcome: Outcome
    private(set) var revisions: [Outcome]

    /// Plans a request: reflux at healthy kidneys, with 7 days at each rung, 21 at 30 mg/day, and a taper, unless the
    /// text says otherwise. Step 1 begins on Monday 7 December 2026, step 2 on the 14th, the trial on the 21st, the taper on
    /// 11 January 2027; the first day without is the 18th.
    init(_ request: String = Following.reflux) throws {
        pipeline = try PackageFolder.pipeline()
        outcome = try pipeline.outcome(ofRequest: request, named: "request.yaml")
        revisions = [outcome]
    }

    static let reflux = """
        drug: baclofen
        protocol: reflux
        start: 2026-12-07
        time-zone: America/New_York
        patient: { age: 42, sex: female, egfr: 95, measured: 2026-11-20, taking: [] }
        day: { wake: 06:30, breakfast: 07:45, lunch: 12:30, dinner: 18:30, bedtime: 22:30 }
        problem-times: [lunch, dinner]
        trial: 21 days
        products: [10 mg tablet]
        """

    /// Makes the next revision.
    @discardableResult
    mutating func revise(_ flags: (String, String)...) throws -> Outcome {
        let pairs = flags.map { (key: $0.0, value: $0.1) }
        outcome = try pipeline.revised(outcome, flags: pairs, today: date(2026, 12, 16))
        revisions.append(outcome)
        return outcome
    }

    /// The message and what is possible of a verb that is refused.
    func refusal(_ flags: (String, String)...) -> (message: String, possible: String)? {
        do throws(InputError) {
            _ = try pipeline.revised(
                outcome, flags: flags.map { (key: $0.0, value: $0.1) }, today: date(2026, 12, 16))
            return nil
        } catch {
            return (error.message, error.expected ?? "")
        }
    }

    var plan: Plan { outcome.plan }

    /// The steps as `r1.1 hold 2026-12-16 10 mg`: key, phase, first day, the total of a day.
    var steps: [String] {
        plan.steps.map { "\($0.key) \($0.phase.rawValue) \($0.start.text) \($0.dailyTotal.text)" }
    }

    /// The first day without a step.
    var end: String { plan.steps.last?.end.text ?? "" }

    /// The codes of the errors that block.
    var blocking: [FindingCode] { outcome.findings.filter(\.blocks).map(\.code) }
}

func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate { CivilDate(year: year, month: month, day: day)! }
