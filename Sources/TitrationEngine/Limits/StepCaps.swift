import DoseModel

/// How far one step may go, up or down.
protocol StepCaps: Sendable {
    /// Whether going from one regimen to the next keeps every cap.
    func allows(_ from: RegimenMeasure, _ to: RegimenMeasure) -> Bool

    /// The caps without those that may only warn, because nobody read them in a source; `nil` where there are none such.
    var withoutUnverified: (any StepCaps)? { get }
}

extension StepCaps {
    /// Whether going from one regimen to the next keeps every cap.
    func allows(_ from: Regimen, _ to: Regimen) -> Bool { allows(RegimenMeasure(from), RegimenMeasure(to)) }
}

/// No caps at all.
struct NoCaps: StepCaps {
    var withoutUnverified: (any StepCaps)? { nil }

    func allows(_ from: RegimenMeasure, _ to: RegimenMeasure) -> Bool { true }
}
