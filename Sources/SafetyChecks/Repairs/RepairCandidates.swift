import DoseModel

/// Which changes could clear a finding, the smallest first. They are guesses: only the checker says whether they do.
enum RepairCandidates {
    /// A way to change a plan.
    typealias Candidate = [PlanEdit]

    /// Whether the cause of a finding lies in the doses and days of a plan, where a change could clear it.
    static func mayHave(_ finding: Finding) -> Bool {
        guard finding.severity > .note else { return false }
        switch finding.code.family {
        case "C", "S", "T", "P", "G": return true
        case "W": return finding.code != .w405 && finding.code != .w406
        case "R": return finding.code == .r301
        case "Q": return true
        default: return false
        }
    }

    /// The candidates for one finding.
    static func all(for finding: Finding, in check: CheckContext) -> [Candidate] {
        let doses = RepairDoses(check)
        switch finding.code {
        case .c101, .c102, .c103, .r301: return CeilingRepairs(check, doses).candidates(for: finding)
        case .s201, .s203, .s204: return StepUpRepairs(check, doses).candidates(for: finding)
        case .s202, .w402, .w404: return PaceRepairs(check, doses).candidates(for: finding)
        case .w401, .w403: return StepDownRepairs(check, doses).candidates(for: finding)
        case .t501, .t502, .t503, .t504: return TimeRepairs(check).candidates(for: finding)
        case .p601, .p602, .p603, .p604: return ProductRepairs(check, doses).candidates(for: finding)
        case .g801, .g802, .g803: return DateRepairs(check).candidates(for: finding)
        case .q901: return SupplyRepairs(check).candidates(for: finding)
        default: return []
        }
    }
}
