import DoseModel
import TextReports

/// What the standard has no place for and reading the plan back needs.
enum PlanFacts {
    /// The extension of a request.
    static func `extension`(of plan: Plan) -> FHIRExtension {
        typealias Part = PlanExtension.PlanPart
        func part(_ name: Part, _ value: FHIRExtension.Value) -> FHIRExtension {
            FHIRExtension(url: name.rawValue, value)
        }
        var parts = [part(.revision, .unsigned(plan.identity.revision))]
        if let name = plan.protocolName.flatMap(FHIRText.string) { parts.append(part(.protocolName, .string(name))) }
        if let zone = plan.timeZone.flatMap(FHIRText.string) { parts.append(part(.timeZone, .string(zone))) }
        for stretch in plan.zones {
            parts.append(part(.zone, .string("\(stretch.from.text) \(stretch.at.text) \(stretch.zone)")))
        }
        if let soFar = plan.soFar {
            let text = "\(soFar.days) \(soFar.missed) \(RegimenText.of(soFar.regimen))"
            parts.append(part(.soFar, .string(text)))
        }
        switch plan.ending {
        case .review, .continue: parts.append(part(.then, .code(plan.ending.rawValue)))
        case .stop, .unstated: break
        }
        return FHIRExtension(.plan, .parts(parts))
    }
}
