/// All rules. A new rule is one file in `Rules` and one line here.
package enum RuleRegistry {
    /// The rules, by the first code each may raise.
    package static let rules: [any SafetyRule] = [
        AbsoluteCeiling(),
        RecommendedCeiling(),
        StepSize(),
        StepPace(),
        StartDose(),
        RenalCeiling(),
        RenalGate(),
        UnknownKidney(),
        KidneyValueAge(),
        AbruptStop(),
        TaperLength(),
        CutSize(),
        CutPace(),
        UnstatedEnding(),
        PreMealWindow(),
        DoseGap(),
        ClockChangeDose(),
        RepeatedSlot(),
        ReachableDose(),
        StatedTablets(),
        SplitProduct(),
        StatedTotal(),
        UncheckedCircumstances(),
        Combination(),
        UnstatedMedicines(),
        DateOverlap(),
        DateGap(),
        DoseDirection(),
    ]
}
