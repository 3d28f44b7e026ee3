extension PlanEdit {
    /// Which step at the beginning each step is after this change; `nil` for one that was put in.
    public func identities(after before: [Int?]) -> [Int?] {
        var identities = before
        switch self {
        case .insert(let place, let steps):
            identities.insert(contentsOf: steps.map { _ in nil }, at: min(place, before.count))
        case .dropStep(let place): if before.indices.contains(place) { identities.remove(at: place) }
        default: break
        }
        return identities
    }

    /// Which step at the beginning each step is after this change; one that was put in counts as the step it stands
    /// before, or the last.
    public func origins(after before: [Int]) -> [Int] {
        var origins = before
        switch self {
        case .insert(let place, let steps):
            let origin = before.indices.contains(place) ? before[place] : before.last ?? 0
            origins.insert(contentsOf: steps.map { _ in origin }, at: min(place, before.count))
        case .dropStep(let place): if before.indices.contains(place) { origins.remove(at: place) }
        default: break
        }
        return origins
    }
}
