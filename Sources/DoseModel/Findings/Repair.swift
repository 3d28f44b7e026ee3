/// A concrete change of a plan that clears a finding. It was computed, applied and checked again before anybody is
/// told of it.
public struct Repair: Hashable, Sendable {
    /// The changes, to be made one after the other; places count in the plan as the changes before it left it.
    public let edits: [PlanEdit]
    /// The same in one sentence, without capital and full stop.
    public let text: String

    /// Creates a repair.
    public init(_ edits: [PlanEdit], text: String) {
        self.edits = edits
        self.text = text
    }

    /// The plan with all changes made; `nil` where one of them speaks of something the plan does not have.
    public func applied(to plan: Plan) -> Plan? {
        var plan = plan
        for edit in edits {
            guard let next = edit.applied(to: plan) else { return nil }
            plan = next
        }
        return plan
    }

    /// Which step of a plan each step of the repaired plan is; `nil` for one that was put in.
    public func identities(in plan: Plan) -> [Int?] {
        edits.reduce(plan.steps.indices.map(Optional.some)) { $1.identities(after: $0) }
    }

    /// Which step of a plan each step of the repaired plan is, or stands before where it was put in; counted from 0.
    public func origins(in plan: Plan) -> [Int] {
        edits.reduce(Array(plan.steps.indices)) { $1.origins(after: $0) }
    }
}
