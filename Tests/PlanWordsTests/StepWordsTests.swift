import DoseModel
import PlanWords
import Testing

/// Sentences somebody looked at, one for each kind of step.
struct StepWordsTests {
    private static let half = Words.tablets("10 mg tablet", 1, 2)

    private static let beforeMeals = Words.step([
        Words.dose(5, "11:45", .lunch, .beforeMeal, take: half),
        Words.dose(5, "17:45", .dinner, .beforeMeal, take: half),
    ])

    private func said(_ step: DoseStep, _ tag: String, _ drug: String = "baclofen") throws -> String {
        try StepWords(step, monograph: Words.monograph(drug), catalogue: Words.catalogue(tag)).sentence
    }

    @Test("half tablets before meals, in English")
    func halves() throws {
        #expect(
            try said(StepWordsTests.beforeMeals, "en")
                == "From Monday 7 December 2026 for 7 days: take half of a 10 mg tablet (5 mg) at 11:45 before lunch"
                + " and at 17:45 before dinner.")
    }

    @Test("half tablets before meals, in Spanish")
    func spanishHalves() throws {
        #expect(
            try said(StepWordsTests.beforeMeals, "es")
                == "Desde el lunes 7 de diciembre de 2026 y durante 7 días: tome ½ comprimido de 10 mg (5 mg)"
                + " a las 11:45 antes del almuerzo y a las 17:45 antes de la cena.")
    }

    @Test("a step of one day names the day alone")
    func oneDay() throws {
        let step = Words.step(days: 1, [Words.dose(10, "22:30", .bedtime, take: Words.tablets("10 mg tablet", 1))])
        #expect(
            try said(step, "en")
                == "On Monday 7 December 2026: take 1 tablet of 10 mg (10 mg) at 22:30 at bedtime.")
        #expect(
            try said(step, "es")
                == "El lunes 7 de diciembre de 2026: tome 1 comprimido de 10 mg (10 mg) a las 22:30 al acostarse.")
    }

    @Test("other amounts are other clauses, in the order of the day")
    func amounts() throws {
        let step = Words.step([
            Words.dose(15, "22:30", .bedtime, take: Words.tablets("10 mg tablet", 3, 2)),
            Words.dose(5, "07:00", .wake, take: StepWordsTests.half),
        ])
        #expect(
            try said(step, "en")
                == "From Monday 7 December 2026 for 7 days: take half of a 10 mg tablet (5 mg) at 07:00 on getting up;"
                + " take 1½ tablets of 10 mg (15 mg) at 22:30 at bedtime.")
    }

    @Test("several products make one dose, and no count stands before a strength")
    func products() throws {
        let step = Words.step([
            Words.dose(
                25, "08:00",
                take: Words.tablets("10 mg tablet", 2) + Words.tablets("5 mg tablet", 1))
        ])
        #expect(
            try said(step, "en")
                == "From Monday 7 December 2026 for 7 days: take 2 tablets of 10 mg and 1 tablet of 5 mg"
                + " (25 mg in all) at 08:00.")
        #expect(
            try said(step, "es")
                == "Desde el lunes 7 de diciembre de 2026 y durante 7 días: tome 2 comprimidos de 10 mg y 1 comprimido"
                + " de 5 mg (25 mg en total) a las 08:00.")
    }

    @Test("liquids are measured, with this language's decimal sign")
    func liquid() throws {
        let dose = ScheduledDose(
            slot: .bedtime, anchor: .at, time: ClockTime(hour: 1, minute: 5)!, amount: Dose(micrograms: 7_500),
            take: Words.tablets("1 mg/mL liquid", 15, 2))
        #expect(
            try said(Words.step([dose]), "en")
                == "From Monday 7 December 2026 for 7 days: take 7.5 mL of the 1 mg/mL liquid (7.5 mg) at 01:05"
                + " at bedtime.")
        #expect(
            try said(Words.step([dose]), "es")
                == "Desde el lunes 7 de diciembre de 2026 y durante 7 días: tome 7,5 ml de la solución de 1 mg/ml"
                + " (7,5 mg) a la 01:05 al acostarse.")
    }

    @Test("every other day, and every third")
    func rhythms() throws {
        let dose = Words.dose(10, "08:00", take: Words.tablets("10 mg tablet", 1))
        #expect(
            try said(Words.step(every: 2, [dose]), "en")
                == "From Monday 7 December 2026 for 7 days, every other day beginning with the first:"
                + " take 1 tablet of 10 mg (10 mg) at 08:00.")
        #expect(
            try said(Words.step(every: 3, [dose]), "es")
                == "Desde el lunes 7 de diciembre de 2026 y durante 7 días, cada 3 días, empezando por el primero:"
                + " tome 1 comprimido de 10 mg (10 mg) a las 08:00.")
    }

    @Test("rounds name each of their days, also those without the drug")
    func rounds() throws {
        let step = Words.step(
            days: 6, every: 3,
            [
                Words.dose(10, "08:00", round: 0, take: Words.tablets("10 mg tablet", 1)),
                Words.dose(5, "08:00", round: 2, take: StepWordsTests.half),
            ])
        #expect(
            try said(step, "en")
                == "From Monday 7 December 2026 for 6 days, in rounds of 3 days: on day 1 of each round take 1 tablet of"
                + " 10 mg (10 mg) at 08:00; on day 2 of each round take none of this medicine; on day 3 of each round"
                + " take half of a 10 mg tablet (5 mg) at 08:00.")
        #expect(try said(step, "es").contains("el día 2 de cada ciclo no tome nada de este medicamento;"))
    }

    @Test("times that change with the day of the week are said with their days")
    func weekdays() throws {
        let step = Words.step([
            Words.dose(5, "11:50", .lunch, .beforeMeal, days: .workdays, take: StepWordsTests.half),
            Words.dose(5, "13:20", .lunch, .beforeMeal, days: .weekend, take: StepWordsTests.half),
        ])
        #expect(
            try said(step, "en")
                == "From Monday 7 December 2026 for 7 days: take half of a 10 mg tablet (5 mg) at 11:50 before lunch"
                + " (from Monday to Friday) and at 13:20 before lunch (on Saturdays and on Sundays).")
        #expect(
            try said(step, "es")
                == "Desde el lunes 7 de diciembre de 2026 y durante 7 días: tome ½ comprimido de 10 mg (5 mg)"
                + " a las 11:50 antes del almuerzo (de lunes a viernes) y a las 13:20 antes del almuerzo"
                + " (los sábados y los domingos).")
    }

    @Test("a pause says that nothing is taken")
    func pause() throws {
        for doses in [[], [Words.dose(0, "08:00")]] {
            let words = try StepWords(
                Words.step(doses), monograph: Words.monograph(), catalogue: Words.catalogue("en"))
            #expect(words.sentence == "From Monday 7 December 2026 for 7 days: take none of this medicine.")
            #expect(words.total == nil)
        }
    }

    @Test("what a proposal does not count is said as an amount")
    func uncounted() throws {
        #expect(
            try said(Words.step([Words.dose(10, "08:00")]), "es")
                == "Desde el lunes 7 de diciembre de 2026 y durante 7 días: tome 10 mg a las 08:00.")
    }

    @Test("the day's total, and its range where days differ")
    func totals() throws {
        let (monograph, catalogue) = (try Words.monograph(), try Words.catalogue("en"))
        func total(_ step: DoseStep) -> String? {
            StepWords(step, monograph: monograph, catalogue: catalogue).total
        }
        #expect(total(StepWordsTests.beforeMeals) == "In all 10 mg a day.")
        #expect(
            total(Words.step(every: 2, [Words.dose(10, "08:00"), Words.dose(5, "08:00", round: 1)]))
                == "In all 5 mg to 10 mg a day.")
    }
}
