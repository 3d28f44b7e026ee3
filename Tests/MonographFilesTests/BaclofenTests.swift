import DoseModel
import MonographFiles
import Testing
import TitrationEngine

/// The numbers stand here a second time, typed from the tables of the sources and not from the monograph.
@Suite("The baclofen monograph says what its sources say")
struct BaclofenTests {
    private let baclofen: Monograph

    init() throws {
        baclofen = try MonographLibrary(folder: .ofThisPackage, shapes: ShapeRegistry.schemas).monograph(
            named: "baclofen", at: nil)
    }

    private func mg(_ text: String) throws(InputError) -> Dose { try AmountText.dose(located(text)) }

    @Test("ceilings: 60 and 20 recommended, 80 and 20 absolute, 75 in Germany, 100 in the United Kingdom and Australia")
    func ceilings() throws {
        for place in ["us", "uk", "au", "de", "fr"] {
            #expect(baclofen.ceiling(.recommended, per: .day, in: place)?.limit.value == (try mg("60 mg")))
            #expect(baclofen.ceiling(.recommended, per: .dose, in: place)?.limit.value == (try mg("20 mg")))
            #expect(baclofen.ceiling(.absolute, per: .dose, in: place)?.limit.value == (try mg("20 mg")))
        }
        let absolute = [("us", "80 mg"), ("fr", "80 mg"), ("de", "75 mg"), ("uk", "100 mg"), ("au", "100 mg")]
        for (place, limit) in absolute {
            #expect(baclofen.ceiling(.absolute, per: .day, in: place)?.limit.value == (try mg(limit)))
        }
        #expect(baclofen.ceilings.allSatisfy { $0.limit.basis == .published })
    }

    /// One row of the kidney table: bounds, gate, ceiling and caution on both bases, single dose and its caution, start,
    /// days between steps, age rule.
    struct BandRow: Sendable {
        let name: String
        let from: Int?
        let below: Int?
        let gate: RenalBand.Gate
        let daily: String?
        let caution: String?
        let dailyUnderAbsolute: String?
        let cautionUnderAbsolute: String?
        let perDose: String?
        let perDoseCaution: String?
        let start: String
        let days: Int
        let olderCeiling: String?
        let hasAgeRule: Bool
    }

    static let rows = [
        BandRow(
            name: "90 and above", from: 90, below: nil, gate: .none, daily: nil, caution: nil, dailyUnderAbsolute: nil,
            cautionUnderAbsolute: nil, perDose: nil, perDoseCaution: nil, start: "15 mg", days: 3, olderCeiling: nil,
            hasAgeRule: false),
        BandRow(
            name: "60 to under 90", from: 60, below: 90, gate: .advisory, daily: nil, caution: "> 40 mg",
            dailyUnderAbsolute: nil, cautionUnderAbsolute: "> 50 mg", perDose: nil, perDoseCaution: "10 mg",
            start: "10 mg", days: 3, olderCeiling: nil, hasAgeRule: false),
        BandRow(
            name: "45 to under 60", from: 45, below: 60, gate: .acknowledge, daily: "30 mg", caution: ">= 20 mg",
            dailyUnderAbsolute: "40 mg", cautionUnderAbsolute: ">= 20 mg", perDose: "10 mg", perDoseCaution: nil,
            start: "7.5 mg", days: 7, olderCeiling: "15 mg", hasAgeRule: true),
        BandRow(
            name: "30 to under 45", from: 30, below: 45, gate: .acknowledge, daily: "15 mg", caution: nil,
            dailyUnderAbsolute: "15 mg", cautionUnderAbsolute: nil, perDose: "5 mg", perDoseCaution: nil,
            start: "5 mg", days: 7, olderCeiling: nil, hasAgeRule: true),
        BandRow(
            name: "15 to under 30", from: 15, below: 30, gate: .refuse, daily: "5 mg", caution: nil,
            dailyUnderAbsolute: "5 mg", cautionUnderAbsolute: nil, perDose: "5 mg", perDoseCaution: nil,
            start: "5 mg", days: 7, olderCeiling: nil, hasAgeRule: false),
        BandRow(
            name: "under 15", from: 0, below: 15, gate: .refuse, daily: "5 mg", caution: nil,
            dailyUnderAbsolute: "5 mg", cautionUnderAbsolute: nil, perDose: "5 mg", perDoseCaution: nil,
            start: "2.5 mg", days: 7, olderCeiling: nil, hasAgeRule: false),
        BandRow(
            name: "dialysis", from: nil, below: nil, gate: .refuse, daily: "2.5 mg", caution: nil,
            dailyUnderAbsolute: "2.5 mg", cautionUnderAbsolute: nil, perDose: "2.5 mg", perDoseCaution: nil,
            start: "2.5 mg", days: 7, olderCeiling: nil, hasAgeRule: false),
    ]

    @Test("the kidney table, row by row", arguments: rows)
    func band(_ row: BandRow) throws {
        let band = try #require((baclofen.renal.bands + [baclofen.renal.dialysis]).first { $0.name == row.name })
        #expect(band.from == row.from)
        #expect(band.below == row.below)
        #expect(band.gate.value == row.gate)
        #expect(band.daily.ceiling?.value.text == row.daily)
        #expect(words(band.daily.caution) == row.caution)
        #expect(band.dailyUnderAbsolute.ceiling?.value.text == row.dailyUnderAbsolute)
        #expect(words(band.dailyUnderAbsolute.caution) == row.cautionUnderAbsolute)
        #expect(band.perDose?.value.text == row.perDose)
        #expect(band.perDoseCaution?.value.text == row.perDoseCaution)
        #expect(band.startDaily?.value.text == row.start)
        #expect(band.minimumDays?.value == row.days)
        #expect((band.ageRule != nil) == row.hasAgeRule)
        #expect(band.ageRule.map { $0.fromAge.value } == (row.hasAgeRule ? 65 : nil))
        #expect(band.ageRule?.dailyCeiling?.value.text == row.olderCeiling)
        #expect(!band.advice.isEmpty)
    }

    private func words(_ caution: RenalBand.Caution?) -> String? {
        caution.map { ($0.includesThreshold ? ">= " : "> ") + $0.threshold.value.text }
    }

    @Test("there are exactly the bands of the table, the highest first")
    func bands() {
        #expect(baclofen.renal.bands.map(\.name) + ["dialysis"] == BaclofenTests.rows.map(\.name))
    }

    @Test("every figure of the kidney table but the published ones is marked as derived")
    func kidneyBasis() throws {
        // Published in milligrams: 15 (label), 7.5 and 2.5 (Cheong), 5 (BNF), 20 (Muanda). The 7.5 mg of the band
        // below 60 is half of 15 and not Cheong's.
        let derived: [(String, [Basis?])] = [
            ("60 to under 90", [.derived, .derived, .derived, .derived]),
            ("45 to under 60", [.derived, .derived, .derived, .derived]),
            ("30 to under 45", [.derived, .derived, .derived, .published]),
            ("15 to under 30", [.published, .published, .derived, .published]),
            ("under 15", [.published, .published, .derived, .derived]),
            ("dialysis", [.published, .published, .derived, .published]),
        ]
        for (name, bases) in derived {
            let band = try #require((baclofen.renal.bands + [baclofen.renal.dialysis]).first { $0.name == name })
            let found = [
                band.daily.ceiling?.basis ?? band.daily.caution?.threshold.basis,
                band.dailyUnderAbsolute.ceiling?.basis ?? band.dailyUnderAbsolute.caution?.threshold.basis,
                band.perDose?.basis ?? band.perDoseCaution?.basis, band.startDaily?.basis,
            ]
            #expect(found == bases, "\(name)")
        }
        #expect(
            baclofen.renal.bands.allSatisfy {
                $0.minimumDays?.basis == ($0.minimumDays?.value == 7 ? .derived : .published)
            })
    }

    @Test("an unknown kidney value counts as reduced from 65 on, and a value is too old after three months")
    func unknownKidney() {
        let renal = baclofen.renal
        #expect(renal.maximumAgeMonths.value == 3)
        for (age, name) in [(nil, "60 to under 90"), (64, "60 to under 90"), (65, "45 to under 60")] as [(Int?, String)]
        {
            #expect(renal.band(for: .unknown, age: age).name == name)
        }
        #expect(renal.unknownFromAge.basis == .engineering)
        #expect(renal.maximumAgeMonths.basis == .engineering)
    }

    @Test("starting and raising: 5 mg a dose, 15 mg a day, every 3 to 7 days")
    func steps() throws {
        let step = baclofen.step
        #expect(step.startPerDose.value == (try mg("5 mg")))
        #expect(step.startPerDay.value == (try mg("15 mg")))
        #expect(step.increasePerDose?.value == (try mg("5 mg")))
        #expect(step.increasePerDay?.value == (try mg("15 mg")))
        #expect(step.interval.value == 3...7)
        #expect(step.usualInterval.value == 7)
        #expect(step.usualInterval.basis == .engineering)
    }

    @Test(
        "coming off: at most 10 mg a dose and 15 mg a day every 3 to 7 days, over 7 days, small and short ones let off")
    func taper() throws {
        let taper = baclofen.taper
        #expect(taper.shape.values["per-dose"]?.value == .dose(try mg("5 mg")...mg("5 mg")))
        #expect(taper.limits[0].perDose?.value == (try mg("10 mg")))
        #expect(taper.limits[0].perDay?.value == (try mg("15 mg")))
        #expect(taper.limits[0].perDay?.citation.contains("France") == true)
        #expect(taper.interval.value == 3...7)
        #expect(taper.minimumDays?.value == 7)
        #expect(taper.shortExposure?.daily?.value == (try mg("10 mg")))
        #expect(taper.shortExposure?.days.value == 28)
        #expect(taper.directStop?.daily?.value == (try mg("5 mg")))
        #expect(taper.directStop?.days.value == 28)
        #expect([taper.shortExposure?.daily, taper.directStop?.daily].allSatisfy { $0?.basis == .derived })
    }

    @Test("times: 30 to 60 minutes before, 45 where nobody asked, 2 hours of reach, 4 hours between doses")
    func timing() {
        let timing = baclofen.timing
        #expect(timing.lead?.window.value == 30...60)
        #expect(timing.lead?.window.basis == .published)
        #expect(timing.lead?.usual.value == 45)
        #expect(timing.lead?.usual.basis == .engineering)
        #expect(timing.lead?.reach.value == 120)
        #expect(timing.lead?.reach.basis == .engineering)
        #expect(timing.minimumGap.value == 240)
        #expect(timing.minimumGap.basis == .derived)
    }

    @Test("the usual day is complete and said to be our own")
    func usualDay() {
        let day = baclofen.usualDay
        #expect(day.basis == .engineering)
        let times = DaySlot.ofEveryDay.map { day.value.time(of: $0, on: .sunday)?.text }
        #expect(times == ["07:00", "07:30", "12:30", "18:30", "22:30"])
    }

    @Test("products: strength, form, smallest part and where they are sold")
    func products() throws {
        let expected: [(String, Product.Form, String, String, [String])] = [
            ("5 mg tablet", .tablet, "5 mg", "1", ["us"]),
            ("10 mg tablet", .tablet, "10 mg", "1/2", ["us", "uk", "au", "de", "fr"]),
            ("15 mg tablet", .tablet, "15 mg", "1", ["us"]),
            ("20 mg tablet", .tablet, "20 mg", "1/2", ["us"]),
            ("1 mg/mL liquid", .liquid, "1 mg", "1/2", ["us"]),
            ("2 mg/mL liquid", .liquid, "2 mg", "1/2", ["us"]),
            ("5 mg/mL liquid", .liquid, "5 mg", "1/2", ["us"]),
        ]
        #expect(baclofen.products.map(\.name) == expected.map(\.0))
        for (name, form, strength, part, places) in expected {
            let product = try #require(baclofen.product(named: name))
            #expect(product.form == form)
            #expect(product.strength.text == strength)
            #expect(product.smallestPart.value.text == part)
            #expect(product.jurisdictions == places)
            #expect(
                product.smallestPart.basis == (form == .liquid || name == "15 mg tablet" ? .engineering : .published))
        }
        #expect(baclofen.product(named: "fleqsuvy")?.name == "5 mg/mL liquid")
        #expect(baclofen.product(named: "5 mg/5 mL oral solution")?.name == "1 mg/mL liquid")
        #expect(baclofen.product(named: "10 mg/5 mL solution")?.name == "2 mg/mL liquid")
    }

    @Test("usual products: three tablets in the United States, the 10 mg tablet elsewhere; four tablets a dose at most")
    func usualProducts() {
        #expect(baclofen.usualJurisdiction == "us")
        #expect(
            baclofen.usualProducts == [
                "us": ["5 mg tablet", "10 mg tablet", "20 mg tablet"], "uk": ["10 mg tablet"], "au": ["10 mg tablet"],
                "de": ["10 mg tablet"], "fr": ["10 mg tablet"],
            ])
        #expect(baclofen.tabletsPerDose.value == 4)
        #expect(baclofen.adultsFrom.value == 18)
    }

    @Test("protocols: ladders, targets, anchors, problem times and trials")
    func protocols() throws {
        func rung(_ times: Int, _ milligrams: Int64) -> Rung {
            Rung(AskedRegimen(.timesDaily(times, Dose(milligrams: milligrams))))
        }
        func night(_ milligrams: Int64) -> AskedRegimen {
            AskedRegimen(
                .slots([.init(slot: .bedtime, anchor: .at, amount: Dose(milligrams: milligrams))]))
        }
        let reflux = try #require(baclofen.titrationProtocol(named: "rumination"))
        #expect(reflux.id == "reflux")
        #expect(
            reflux.ladders == [
                [Rung(AskedRegimen(.problemTimes(Dose(milligrams: 5)))), rung(3, 5), rung(3, 10)]
            ])
        #expect(reflux.anchor == .beforeMeal)
        #expect(reflux.usualProblemTimes == [.lunch, .dinner])
        #expect(reflux.usualTarget == rung(3, 10).regimen)

        let cough = try #require(baclofen.titrationProtocol(named: "cough"))
        #expect(cough.ladders == [[rung(3, 5), rung(3, 10)]])
        #expect(cough.usualStay.value == 14)
        #expect(cough.usualProblemTimes.isEmpty)

        let spasm = try #require(baclofen.titrationProtocol(named: "pain"))
        #expect(spasm.id == "spasm")
        #expect(spasm.ladders.count == 2)
        #expect(spasm.ladders[1] == [rung(3, 5), rung(3, 10), rung(3, 15), rung(3, 20), rung(4, 20)])
        let sleep = try #require(baclofen.titrationProtocol(named: "sleep"))
        for ladder in [spasm.ladders[0], sleep.ladders[0]] {
            #expect(ladder.map(\.regimen.largestDose) == [5, 5, 10].map { Dose(milligrams: $0) })
            #expect(ladder[1] == rung(2, 5))
            guard case .slots(let doses) = ladder[2].regimen.doses else {
                Issue.record("the last rung of the night is no slot")
                continue
            }
            #expect(doses.map(\.slot) == [.bedtime])
        }
        #expect(spasm.usualTarget == spasm.ladders[0][2].regimen)
        #expect(spasm.anchor == .at)

        for read in baclofen.protocols {
            #expect(read.stay.value == 14...28)
            #expect(read.usualStay.value == (read.id == "cough" ? 14 : 28))
            #expect(read.usualSequel == .taper)
            #expect(read.trial?.scoreAfter.value == 7)
            #expect(read.trial?.benefit.value == 30)
            #expect(read.trial?.reassess.value == 3...6)
            #expect(read.patterns.map(\.count) == [1, 2, 3, 4])
            #expect(read.patterns[2] == [.breakfast, .lunch, .dinner])
        }
        #expect(baclofen.protocols.map(\.id) == ["reflux", "cough", "spasm", "sleep"])
        #expect(reflux.patterns[1] == [.lunch, .dinner])
        #expect(spasm.patterns[0] == [.bedtime])
        #expect(spasm.patterns[1] == [.breakfast, .bedtime])
    }

    @Test("counsel: no driving until the effect is known, no sudden stop, the two hours of a missed dose")
    func counsel() {
        let counsel = baclofen.counsel
        for text in [counsel.firstDose, counsel.increase] {
            #expect(text.value.contains("Do not drive or use machines until you know"))
        }
        #expect(counsel.taper.value.contains("Never stop all at once"))
        for sign in ["confusion", "breathing", "urine", "rash", "mood", "kidney disease"] {
            #expect(counsel.redFlags.value.contains(sign), "\(sign)")
        }
        #expect(counsel.missedDose.value.contains("less than 2 hours"))
        #expect(counsel.missedDose.citation.contains("nhs.uk"))
    }

    @Test("citations are the sources in words, and notes stand behind them")
    func citations() {
        let ceiling = baclofen.ceiling(.absolute, per: .day, in: "us")?.limit
        #expect(
            ceiling?.citation.contains("b4f2f888-979a-6f54-e053-2a95a90a95a3; Baclofen tablets (Chartwell)") == true)
        #expect(ceiling?.citation.hasSuffix(" (20 mg four times daily)") == true)
        #expect(Set(baclofen.sources.map(\.id)).count == baclofen.sources.count)
    }
}
