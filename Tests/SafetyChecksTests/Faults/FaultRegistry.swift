import DoseModel

/// All kinds of fault. A new rule is not done before it has one here.
enum FaultRegistry {
    static let faults: [any Fault] = [
        SingleDoseFault(), DailyTotalFault(), RecommendedCeilingFault(),
        StepSizeFault(), SwingFault(), StepPaceFault(), StartDoseFault(), RestartFault(),
        KidneyCeilingFault(), KidneyGateFault(code: .r302), KidneyGateFault(code: .r306), OlderKidneyFault(),
        UnknownKidneyFault(), KidneyAgeFault(),
        AbruptStopFault(), TaperLengthFault(), CutSizeFault(), CutPaceFault(), UnstatedEndingFault(),
        PreMealFault(), DoseGapFault(), ClockChangeFault(), RepeatedSlotFault(),
        ReachableDoseFault(), StatedTabletsFault(), SplitProductFault(), StatedTotalFault(),
        CombinationFault(code: .i701), CombinationFault(code: .i702), UnstatedMedicinesFault(),
        PersonFault(code: .i703), PersonFault(code: .i704), PersonFault(code: .i705), PersonFault(code: .i706),
        PersonFault(code: .i707), PersonFault(code: .f001), PersonFault(code: .f002),
        OverlapFault(), DateGapFault(), DirectionFault(),
        RunOutFault(),
        UnusedAcknowledgementFault(), AcknowledgementFault(code: .a902), AcknowledgementFault(code: .a903),
        AcknowledgementFault(code: .a904), AcknowledgementFault(code: .a905), AcknowledgementFault(code: .a906),
    ]

    /// The codes that no seeded plan can show, and why.
    static let reasons: [FindingCode: String] = [
        .t505: "raised by the planner and the readers where no clock time was given, before anything is checked",
        .t506: "raised by the planner where it moves a dose inside its window",
        .t508: "raised by the planner where it moves a dose for a trip",
        .c104: "needs a clock that changes its offset; ElapsedTimeTests show it at its edge",
        .t507: "needs a clock that changes its offset; ElapsedTimeTests show it at its edge",
        .f003: "raised by the readers of other formats, before anything is checked",
        .f004: "raised by the readers of other formats, before anything is checked",
        .w406: "raised by the planner where it fits a length to an end date",
        .x951: "raised for several plans at once by the joint checker, with its own tests",
        .x952: "raised for several plans at once by the joint checker, with its own tests",
        .x953: "raised for several plans at once by the joint checker, with its own tests",
        .i709: "judges what was measured, not the plan; StandingCheckTests show it at its edges",
        .i700: "speaks of what is not checked; no limit is broken",
    ]
}
