import DoseModel
import MonographFiles
import Testing

@Suite("Reading doses")
struct DoseTextTests {
    private func dose(_ text: String) throws(InputError) -> Dose { try AmountText.dose(located(text)) }

    @Test(
        "a dose in any of its spellings is exact",
        arguments: [
            ("5 mg", 5_000), ("5mg", 5_000), ("2.5 mg", 2_500), ("0.001 mg", 1), ("250 mcg", 250), ("250 µg", 250),
            ("250 μg", 250), ("250 ug", 250), ("0.5 g", 500_000), ("½ mg", 500), ("1½ mg", 1_500), ("2 ½ mg", 2_500),
            ("0.125 mg", 125), ("5.000 mg", 5_000), ("5 MG", 5_000), ("  7.5   mg ", 7_500), ("999 g", 999_000_000),
            ("¼ mg", 250), ("⅛ mg", 125), ("10 micrograms", 10),
        ] as [(String, Int64)])
    func read(text: String, micrograms: Int64) throws {
        #expect(try dose(text) == Dose(micrograms: micrograms))
    }

    @Test(
        "what is no exact dose is refused at its place",
        arguments: [
            ("5", 1, "a dose needs a unit, for example 5 mg", nil),
            ("5 mgs", 3, "`mgs` is no unit of dose", "mg"),
            ("5 mgg", 3, "`mgg` is no unit of dose", "mg"),
            ("5 mL", 3, "`mL` is a volume, and how much drug it holds depends on the liquid", nil),
            ("5 tablets", 3, "`tablets` is no unit of dose", nil),
            ("mg", 1, "a number is missing", nil),
            ("-5 mg", 1, "a number below zero stands here", nil),
            ("−5 mg", 1, "a number below zero stands here", nil),
            ("+5 mg", 1, "a number is missing", nil),
            ("NaN mg", 1, "a number is missing", nil),
            ("inf mg", 1, "a number is missing", nil),
            ("1e3 mg", 2, "`e3 mg` is no unit of dose", nil),
            ("2,5 mg", 1, "a comma stands in the number", nil),
            (".5 mg", 1, "a zero is missing before the point: `.5` is easily read as 5", nil),
            ("5. mg", 1, "digits are missing after the point", nil),
            ("1.2.3 mg", 1, "the number has two decimal signs", nil),
            ("5/10 mg", 2, "`/10 mg` is no unit of dose", nil),
            ("0 mg", 1, "a dose of nothing stands here", nil),
            ("0.0000 mg", 1, "a dose of nothing stands here", nil),
            ("2.0005 mg", 1, "`2.0005 mg` is no whole number of micrograms, and doses are never rounded", nil),
            ("0.5 mcg", 1, "`0.5 mcg` is no whole number of micrograms, and doses are never rounded", nil),
            ("⅓ mg", 1, "`⅓ mg` is no whole number of micrograms, and doses are never rounded", nil),
            ("1000 g", 1, "`1000 g` is no dose of anything", nil),
            ("999999999999999 g", 1, "`999999999999999 g` is no dose of anything", nil),
            ("9999999999999999 mg", 1, "the number has more digits than any amount has", nil),
            ("0.0000000000000001 mg", 3, "the number has more digits than any amount has", nil),
        ] as [(String, Int, String, String?)])
    func refused(text: String, column: Int, message: String, nearest: String?) {
        let error = refusal { () throws(InputError) in try dose(text) }
        #expect(error?.message == message)
        #expect(error?.span?.column == column)
        #expect(error?.nearest == nearest)
    }

    @Test("every amount of micrograms that is printed reads back as itself")
    func roundTrip() throws {
        var micrograms: Int64 = 1
        var count = 0
        while micrograms < 999_000_000 {
            let dose = Dose(micrograms: micrograms)
            #expect(try self.dose(dose.text) == dose)
            #expect(try self.dose("\(micrograms) mcg") == dose)
            // Steps of every size from 1 up, so that all numbers of decimals and digits come.
            micrograms += 1 + micrograms / 37
            count += 1
        }
        #expect(count > 500)
        for micrograms in Int64(1)...3_000 {
            #expect(try self.dose(Dose(micrograms: micrograms).text).micrograms == micrograms)
        }
    }
}

@Suite("Reading durations and ranges")
struct DurationTextTests {
    @Test(
        "days are read in days and weeks",
        arguments: [
            ("7 days", 7), ("1 day", 1), ("1 week", 7), ("3 d", 3), ("3d", 3), ("2 wk", 14), ("6 weeks", 42),
            ("2 w", 14), ("28 Days", 28), ("3660 days", 3_660),
        ])
    func days(text: String, days: Int) throws {
        #expect(try AmountText.days(located(text)) == days)
    }

    @Test(
        "minutes are read in minutes and hours, months in months",
        arguments: [
            ("45 minutes", 45), ("45 min", 45), ("4 hours", 240), ("1.5 hours", 90), ("½ hour", 30), ("0 minutes", 0),
        ])
    func minutes(text: String, minutes: Int) throws {
        #expect(try AmountText.minutes(located(text)) == minutes)
        #expect(try AmountText.months(located("3 months")) == 3)
    }

    @Test("ranges are read with a hyphen, a dash or `to`")
    func ranges() throws {
        for text in ["3-7 days", "3 - 7 days", "3–7 days", "3 to 7 d"] {
            #expect(try AmountText.dayRange(located(text)) == 3...7)
        }
        #expect(try AmountText.dayRange(located("1-2 weeks")) == 7...14)
        #expect(try AmountText.minuteRange(located("30-60 minutes")) == 30...60)
        #expect(try AmountText.monthRange(located("3-6 months")) == 3...6)
    }

    @Test(
        "what is no whole number of days is refused at its place",
        arguments: [
            ("7", 1, "`7` needs a unit of time", nil),
            ("7 dys", 3, "`dys` is no unit of time that fits here", "days"),
            ("7 mg", 3, "`mg` is no unit of time that fits here", nil),
            ("2 months", 3, "`months` is no unit of time that fits here", nil),
            ("1.5 days", 1, "`1.5 days` is no whole number of the smallest unit", nil),
            ("½ week", 1, "`½ week` is no whole number of the smallest unit", nil),
            ("0 days", 1, "`0 days` is no time at all", nil),
            ("3661 days", 1, "`3661 days` is too long", nil),
            ("600 weeks", 1, "`600 weeks` is too long", nil),
            ("999999999999999 weeks", 1, "`999999999999999 weeks` is too long", nil),
            ("3-7 days", 1, "`3-7 days` is a range where one value is needed", nil),
            ("a week", 1, "a number is missing", nil),
            ("-3 days", 1, "a number below zero stands here", nil),
        ] as [(String, Int, String, String?)])
    func refusedDays(text: String, column: Int, message: String, nearest: String?) {
        let error = refusal { () throws(InputError) in try AmountText.days(located(text)) }
        #expect(error?.message == message)
        #expect(error?.span?.column == column)
        #expect(error?.nearest == nearest)
    }

    @Test("a range that runs backwards, a single value and an open end are no range")
    func refusedRanges() {
        func message(_ text: String) -> String? {
            refusal { () throws(InputError) in try AmountText.dayRange(located(text)) }?.message
        }
        #expect(message("7-3 days") == "the range `7-3 days` runs backwards")
        #expect(message("7 days") == "`7 days` is one value where a range is needed")
        #expect(message("3- days") == "a number is missing")
        #expect(message("3-7") == "`3-7` needs a unit of time")
    }

    @Test("every number of days reads back as itself, in days and, where it is one, in weeks")
    func roundTrip() throws {
        for days in 1...3_660 {
            #expect(try AmountText.days(located("\(days) days")) == days)
            if days.isMultiple(of: 7) { #expect(try AmountText.days(located("\(days / 7) weeks")) == days) }
        }
    }
}

@Suite("Reading laboratory values and weights")
struct LaboratoryTextTests {
    @Test("creatinine is read in each unit, and 88.4 µmol/L are 1 mg/dL")
    func creatinine() throws {
        let cases: [(String, Double)] = [
            ("0.9 mg/dL", 0.9), ("0.9 mg/dl", 0.9), ("88.4 µmol/L", 1), ("88.4 μmol/L", 1), ("88.4 umol/l", 1),
            ("0.0884 mmol/L", 1), ("353.6 umol/L", 4),
        ]
        for (text, expected) in cases {
            let value = try AmountText.creatinine(located(text))
            #expect(abs(value.milligramsPerDecilitre - expected) < 1e-12, "\(text)")
            #expect(value.text == text)
        }
    }

    @Test(
        "a creatinine without unit, in a wrong one or of an impossible size is refused",
        arguments: [
            ("25", "a creatinine needs its unit: `25` means something else in each of them", nil),
            ("0.9 mg/L", "`mg/L` is no unit of creatinine", "mg/dL"),
            ("80 umol", "`umol` is no unit of creatinine", "umol/L"),
            ("80 mg/dL", "nobody has a creatinine of `80 mg/dL`; is the unit right?", nil),
            ("0.9 µmol/L", "nobody has a creatinine of `0.9 µmol/L`; is the unit right?", nil),
            ("80 mmol/L", "nobody has a creatinine of `80 mmol/L`; is the unit right?", nil),
            ("0 mg/dL", "nobody has a creatinine of `0 mg/dL`; is the unit right?", nil),
            ("-1 mg/dL", "a number below zero stands here", nil),
            ("NaN mg/dL", "a number is missing", nil),
        ] as [(String, String, String?)])
    func refusedCreatinine(text: String, message: String, nearest: String?) {
        let error = refusal { () throws(InputError) in try AmountText.creatinine(located(text)) }
        #expect(error?.message == message)
        #expect(error?.nearest == nearest)
    }

    @Test("an eGFR is read bare or with its unit, exactly as written")
    func kidneyRate() throws {
        for text in ["59.6", "59.6 mL/min", "59.6 mL/min/1.73 m²", "59.6 ml/min/1.73m2"] {
            let rate = try AmountText.kidneyRate(located(text))
            #expect(rate.value == 59.6)
            #expect(rate.text == text)
        }
        for wrong in ["0", "400", "-3", "NaN", "72 mg", "1e2", "60%"] {
            #expect(refusal { () throws(InputError) in try AmountText.kidneyRate(located(wrong)) } != nil, "\(wrong)")
        }
    }

    @Test("a weight is read in kilograms only")
    func weight() throws {
        #expect(try AmountText.weight(located("64 kg")) == Kilograms(64, text: "64 kg"))
        #expect(try AmountText.weight(located("64.5kg")).value == 64.5)
        let pounds = refusal { () throws(InputError) in try AmountText.weight(located("140 lb")) }
        #expect(pounds?.message == "`lb` is no unit of weight that is read here")
        #expect(pounds?.nearest == "kg")
        for wrong in ["64", "6.4 kg", "6400 kg", "-64 kg", "NaN kg"] {
            #expect(refusal { () throws(InputError) in try AmountText.weight(located(wrong)) } != nil, "\(wrong)")
        }
    }
}

@Suite("Reading counts")
struct CountTextTests {
    @Test(
        "a count of tablets is an exact fraction",
        arguments: [
            ("1/2", Ratio(1, 2)), ("1 1/2", Ratio(3, 2)), ("0.5", Ratio(1, 2)), ("½", Ratio(1, 2)),
            ("1½", Ratio(3, 2)), ("2", Ratio(2)), ("2/4", Ratio(1, 2)), ("3/2", Ratio(3, 2)), ("0.125", Ratio(1, 8)),
        ])
    func read(text: String, count: Ratio) throws {
        #expect(try AmountText.count(located(text)) == count)
    }

    @Test("counts of nothing, of too much and of something else are refused")
    func refused() {
        for wrong in ["0", "0/2", "1/0", "-1", "100", "1 3/2", "1/2000", "1/", "half", "1 2", "1 1/2 tablets", "1/2/3"]
        {
            #expect(refusal { () throws(InputError) in try AmountText.count(located(wrong)) } != nil, "\(wrong)")
        }
    }

    @Test("every count in eighths reads back from the text it prints, as a fraction and as a decimal")
    func roundTrip() throws {
        for eighths in Int64(1)..<800 {
            let count = Ratio(eighths, 8)
            #expect(try AmountText.count(located(count.text)) == count)
            #expect(try AmountText.count(located(count.decimalText)) == count)
        }
    }
}

@Suite("Reading dates and clock times")
struct DateAndTimeTextTests {
    @Test("every day of three centuries reads back from the text it prints")
    func dates() throws {
        let first = try #require(CivilDate(year: 1900, month: 1, day: 1))
        let last = try #require(CivilDate(year: 2199, month: 12, day: 31))
        for number in first.dayNumber...last.dayNumber {
            let date = CivilDate(dayNumber: number)
            guard try AmountText.date(located(date.text)) == date else {
                Issue.record("\(date.text)")
                return
            }
        }
    }

    @Test(
        "a date that does not exist or could be read in two ways is refused",
        arguments: [
            ("2026-02-30", "there is no 2026-02-30: February 2026 has 28 days", nil),
            ("2028-02-30", "there is no 2028-02-30: February 2028 has 29 days", nil),
            ("2026-04-31", "there is no 2026-04-31: April 2026 has 30 days", nil),
            ("2026-01-00", "there is no 2026-01-00: January 2026 has 31 days", nil),
            ("2026-13-01", "there is no month 13", nil),
            ("2026-00-01", "there is no month 0", nil),
            ("0026-12-07", "the year 26 is too far away", nil),
            ("2026-12-7", "month and day are written with two digits", "2026-12-07"),
            ("07/12/2026", "`07/12/2026` is no date that can be read in one way only", nil),
            ("7-12-2026", "`7-12-2026` is no date that can be read in one way only", nil),
            ("2026-12-07T08:00", "`2026-12-07T08:00` is no date that can be read in one way only", nil),
            ("today", "`today` is no date that can be read in one way only", nil),
            ("20261207", "`20261207` is no date that can be read in one way only", nil),
        ] as [(String, String, String?)])
    func refusedDate(text: String, message: String, nearest: String?) {
        let error = refusal { () throws(InputError) in try AmountText.date(located(text)) }
        #expect(error?.message == message)
        #expect(error?.nearest == nearest)
    }

    @Test("every minute of a day reads back from the text it prints, with 24 hours and with 12")
    func times() throws {
        for minute in 0..<1_440 {
            let time = try #require(ClockTime(minuteOfDay: minute))
            #expect(try AmountText.clockTime(located(time.text)) == time)
            let half = minute < 720 ? "am" : "pm"
            let hour = (minute / 60 + 11) % 12 + 1
            let short = "\(hour):\(minute % 60 < 10 ? "0" : "")\(minute % 60) \(half)"
            #expect(try AmountText.clockTime(located(short)) == time, "\(short)")
        }
    }

    @Test(
        "times are read in the ways people write them",
        arguments: [
            ("7:30", 450), ("8 pm", 1_200), ("8pm", 1_200), ("5:30 PM", 1_050), ("12 am", 0), ("12 pm", 720),
            ("8 p.m.", 1_200), ("00:00", 0),
        ])
    func read(text: String, minute: Int) throws {
        #expect(try AmountText.clockTime(located(text)).minuteOfDay == minute)
    }

    @Test(
        "what is no time of day is refused",
        arguments: [
            ("24:00", "a day ends at 23:59; midnight begins the next one", "00:00"),
            ("25:10", "a day has no hour 25", nil), ("7:60", "an hour has no minute 60", nil),
            ("20:30 pm", "`20:30 pm` counts hours both to 12 and to 24", nil),
            ("0 am", "`0 am` counts hours both to 12 and to 24", nil), ("8", "`8` is no time of day", nil),
            ("20.30", "`20.30` is no time of day", nil), ("2030", "`2030` is no time of day", nil),
            ("7:5", "`7:5` is no time of day", nil), ("07:30:00", "`07:30:00` is no time of day", nil),
            ("-7:30", "`-7:30` is no time of day", nil), ("noonish", "`noonish` is no time of day", nil),
            (":30", "`:30` is no time of day", nil), ("7:30 uhr", "`7:30 uhr` is no time of day", nil),
        ] as [(String, String, String?)])
    func refused(text: String, message: String, nearest: String?) {
        let error = refusal { () throws(InputError) in try AmountText.clockTime(located(text)) }
        #expect(error?.message == message)
        #expect(error?.nearest == nearest)
    }
}
