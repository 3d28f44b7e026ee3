import DoseModel

/// How far one step may go, up or down.
protocol StepCaps: Sendable {
    /// Which regimens may follow one, every cap kept: worked out once for the many that are tried.
    func following(_ from: RegimenMeasure) -> (RegimenMeasure) -> Bool

    /// The caps without those that may only warn, because nobody read them in a source; `nil` where there are none such.
    var withoutUnverified: (any StepCaps)? { get }
}

extension StepCaps {
    /// Whether going from one regimen to the next keeps every cap.
    func allows(_ from: RegimenMeasure, _ to: RegimenMeasure) -> Bool { following(from)(to) }

    /// Whether going from one regimen to the next keeps every cap.
    func allows(_ from: Regimen, _ to: Regimen) -> Bool { allows(RegimenMeasure(from), RegimenMeasure(to)) }
}

/// No caps at all.
struct NoCaps: StepCaps {
    var withoutUnverified: (any StepCaps)? { nil }

    func following(_ from: RegimenMeasure) -> (RegimenMeasure) -> Bool { { _ in true } }
}
