import DoseModel
import Foundation
import PlanPipeline
import PlanWords
import Testing

/// Every number of a view is one of the plan: views are read back and the plan is worked out anew.
struct ViewTests {
    /// A page with its line breaks taken out.
    private func flat(_ page: String) -> String {
        page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func deliverable() throws -> [Outcome] { try SampleOutcomes.all().filter(\.isDeliverable) }

    private func matches(_ pattern: String, _ text: String) throws -> [[String]] {
        try text.matches(of: Regex(pattern)).map { match in match.output.map { String($0.substring ?? "") } }
    }

    @Test("the patient's page has every step's sentence, the red flags first", arguments: ["en", "es"])
    func patient(tag: String) throws {
        let pipeline = try PackageFolder.pipeline()
        let catalogue = try pipeline.catalogue(language: tag)
        for outcome in try deliverable() {
            let page = flat(try pipeline.text(of: outcome, as: .patient, language: tag))
            let sentences = PlanSentences(plan: outcome.plan, monograph: outcome.monograph, catalogue: catalogue)
            for step in sentences.steps { #expect(page.contains(flat(step.sentence))) }
            #expect(page.contains(flat(sentences.ending)))
            let drug = DrugWords(monograph: outcome.monograph, catalogue: catalogue)
            if let flags = drug.advice(.redFlags), let first = sentences.steps.first {
                let place = try #require(page.range(of: flat(flags.text)))
                #expect(place.lowerBound < (try #require(page.range(of: flat(first.sentence)))).lowerBound)
            }
            #expect(page.contains("Traducción no revisada") == (tag == "es"))
        }
    }

    @Test("what is English on a Spanish page is marked, and the page says so once")
    func marked() throws {
        let pipeline = try PackageFolder.pipeline()
        let notice = "Las partes señaladas con [en] están en inglés."
        let whole = try pipeline.text(of: SampleOutcomes.of("reflux")[0], as: .patient, language: "es")
        #expect(!whole.contains("[en]"))
        let mixed = try pipeline.text(of: SampleOutcomes.of("ropinirole-stop")[0], as: .patient, language: "es")
        #expect(mixed.components(separatedBy: notice).count == 2)
        #expect(mixed.replacing(notice, with: "").contains("[en] "))
    }

    @Test("the pharmacy's quantities are what the days take, and its lines are the doses")
    func pharmacy() throws {
        let pipeline = try PackageFolder.pipeline()
        let reading = SentenceReading("en")
        for outcome in try deliverable() {
            let page = flat(try pipeline.text(of: outcome, as: .pharmacy))
            let parts = page.components(separatedBy: "Step ").dropFirst()
            #expect(parts.count == outcome.plan.steps.count)
            var carried: [String: Ratio] = [:]
            for (step, part) in zip(outcome.plan.steps, parts) {
                let body = part.components(separatedBy: " In all ")[0]
                let lines = try matches(
                    "(?:^|[.)] )([a-z]+) ([0-9][^:]*): ((?:take|on days?) .*?)\\. ((?:From|On) .*?)\\. Quantity: .*?"
                        + " \\(([0-9½¼¾.]+)(?: mL)? taken\\)\\. ([0-9]+) day", body)
                var read: [Int: Int64] = [:]
                for line in lines {
                    let doses = try #require(reading.doses("\(line[4]): \(line[3])."), "\(line)")
                    for (day, list) in doses { read[day, default: 0] += list.reduce(0) { $0 + $1[1] } }
                    let product = line[2]
                    var taken = Ratio.zero
                    for day in step.start.dayNumber..<step.end.dayNumber {
                        for dose in step.doses
                        where (day - step.start.dayNumber) % step.everyDays == dose.cycleDay
                            && dose.weekdays.rawValue & (1 << UInt8((day + 3) % 7)) != 0
                        {
                            for one in dose.take ?? [] where one.product == product { taken += one.count }
                        }
                    }
                    #expect(number(line[5]) == taken, "\(product): \(line[5])")
                    #expect(Int(line[6]) == step.days)
                    carried[product, default: .zero] += taken
                }
                let taken = DayByDay.taken([step]).mapValues { $0.reduce(0) { $0 + $1[1] } }
                #expect(read.filter { $0.value > 0 } == taken.filter { $0.value > 0 }, "\(body)")
            }
            for (product, taken) in carried {
                let whole = (taken.numerator + taken.denominator - 1) / taken.denominator
                let strength = product.split(separator: " ")[0]
                let sum = page.components(separatedBy: " In all ")[1]
                let found = try matches("Quantity: ([0-9.]+) .*?([0-9.]+) mg(?:/mL liquid)? \\(", sum)
                #expect(found.contains { $0[1] == String(whole) && $0[2] == strength }, "\(product): \(sum)")
            }
        }
    }

    /// `41½`, `2.5` or `7` as a fraction.
    private func number(_ text: String) -> Ratio {
        let glyphs: [Character: Ratio] = ["½": Ratio(1, 2), "¼": Ratio(1, 4), "¾": Ratio(3, 4)]
        if let last = text.last, let part = glyphs[last] { return Ratio(Int64(text.dropLast()) ?? 0) + part }
        let parts = text.split(separator: ".")
        let whole = Ratio(Int64(parts[0])!)
        guard parts.count > 1 else { return whole }
        return whole + Ratio(Int64((String(parts[1]) + "000").prefix(3))!, 1_000)
    }

    @Test("the record's schedule has one line a step, with its days and its total")
    func clinic() throws {
        let pipeline = try PackageFolder.pipeline()
        for outcome in try deliverable() {
            let page = flat(try pipeline.text(of: outcome, as: .clinic))
            let taken = DayByDay.taken(outcome.plan.steps)
            for step in outcome.plan.steps {
                let last = CivilDate(dayNumber: step.end.dayNumber - 1)
                let head =
                    "\(step.number) \(step.start.readableText) to \(last.readableText) (\(step.days) d),"
                    + " \(step.phase.rawValue): "
                let place = try #require(page.range(of: head), "\(head)")
                let rest = page[place.upperBound...]
                let total = try #require(
                    try matches("In all ([0-9.]+) mg(?: to ([0-9.]+) mg)? a day", String(rest)).first)
                // Weekdays on which a short step never comes may have another total, so bounds are looked at.
                let totals = (step.start.dayNumber..<step.end.dayNumber).compactMap { day in
                    taken[day].map { $0.reduce(0) { $0 + $1[1] } }
                }.filter { $0 > 0 }
                let (low, high) = (number(total[1]), number(total[2].isEmpty ? total[1] : total[2]))
                #expect(low <= Ratio(totals.min() ?? 0, 1_000) && Ratio(totals.max() ?? 0, 1_000) <= high)
                #expect(high == Ratio(totals.max() ?? 0, 1_000) || step.days < 7)
            }
            for finding in outcome.findings { #expect(page.contains(finding.code.rawValue)) }
            for milestone in outcome.plan.milestones where milestone.kind == .decision {
                #expect(page.contains("Decision day \(milestone.date.readableText)"))
            }
        }
    }

    @Test("the agenda has each date on which something begins or is due, in order")
    func agenda() throws {
        let pipeline = try PackageFolder.pipeline()
        let catalogue = try pipeline.catalogue(language: "en")
        for outcome in try deliverable() {
            let page = try pipeline.text(of: outcome, as: .calendar)
            let lines = page.split(separator: "\n").map(String.init)
            var dates = outcome.plan.steps.map(\.start) + outcome.plan.milestones.map(\.date)
            if outcome.plan.ending == .stop, let end = outcome.plan.steps.map(\.end).max() { dates.append(end) }
            let heads = Set(dates).sorted().map(catalogue.date)
            #expect(lines.filter { Set(heads).contains($0) } == heads)
        }
    }

    @Test("the kinds of day of the agenda are the doses of each of their dates", arguments: ["reflux", "samples"])
    func patterns(which: String) throws {
        let pipeline = try PackageFolder.pipeline()
        let reading = SentenceReading("en")
        for outcome in try which == "reflux" ? SampleOutcomes.of("reflux") : deliverable() {
            let page = flat(try pipeline.text(of: outcome, as: .calendar))
            for step in outcome.plan.steps {
                let last = CivilDate(dayNumber: step.end.dayNumber - 1)
                let head = "Step \(step.number): \(step.start.readableText) to \(last.readableText) (\(step.days) d) "
                let place = try #require(page.range(of: head))
                var body = String(page[place.upperBound...])
                // Up to the next step, or the next date.
                let next = try Regex(" (?:- Step |[A-Z][a-z]+day [0-9]+ [A-Z][a-z]+ [0-9]{4} -)")
                if let found = body.firstMatch(of: next) { body = String(body[..<found.range.lowerBound]) }
                var read: [Int: [[Int64]]] = [:]
                let pattern =
                    "- (Every day|Of these days [^:]*|Every [0-9]+ days from [^:]* on|On [^:]*): "
                    + "((?:take|put on) .*?\\.)(?= - | (?:Clock|Plan|From) |$)"
                for line in try matches(pattern, body) {
                    let sentence = "On \(catalogueDate(step.start)): \(line[2])"
                    let doses = try #require(reading.doses(sentence)?.values.first, "\(line)")
                    for day in days(line[1], of: step) { read[day, default: []] += doses }
                }
                let taken = DayByDay.taken([step]).mapValues { $0.filter { $0[1] > 0 } }.filter { !$0.value.isEmpty }
                #expect(
                    read.mapValues { $0.sorted { $0.lexicographicallyPrecedes($1) } }.filter { !$0.value.isEmpty }
                        == taken, "\(body)")
            }
        }
    }

    private func catalogueDate(_ date: CivilDate) -> String {
        let words = date.readableText.split(separator: " ")
        let days = ["Mon": "Monday", "Tue": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday", "Fri": "Friday"]
            .merging(["Sat": "Saturday", "Sun": "Sunday"]) { $1 }
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(days[String(words[0])]!) \(words[1]) \(months.first { $0.hasPrefix(words[2]) }!) \(words[3])"
    }

    /// The day numbers a label of the agenda means.
    private func days(_ label: String, of step: DoseStep) -> [Int] {
        let all = Array(step.start.dayNumber..<step.end.dayNumber)
        if label == "Every day" { return all }
        if let every = try? matches("^Every ([0-9]+) days from ([^:]*) on$", label).first {
            guard let first = all.first(where: { CivilDate(dayNumber: $0).readableText == every[2] }) else { return [] }
            return Array(stride(from: first, to: step.end.dayNumber, by: Int(every[1])!))
        }
        if label.hasPrefix("Of these days ") {
            let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
            var wanted: Set<Int> = []
            for run in (try? matches("from ([A-Z][a-z]+) to ([A-Z][a-z]+)", label)) ?? [] {
                let ends = run.dropFirst().map { word in names.firstIndex { word.hasPrefix($0) }! }
                wanted.formUnion(ends[0]...ends[1])
            }
            for one in (try? matches("on ([A-Z][a-z]+)s", label)) ?? [] {
                wanted.insert(names.firstIndex { one[1].hasPrefix($0) }!)
            }
            return all.filter { wanted.contains(($0 + 3) % 7) }
        }
        return all.filter { label.contains(CivilDate(dayNumber: $0).readableText) }
    }

    @Test("a plan with errors is withheld in every view", arguments: PlanView.allCases)
    func withheld(view: PlanView) throws {
        let result = try PackageFolder.pipeline().view(
            path: SampleTests.folder + "/renal-below-30-refused/request.yaml", overrides: [], as: view)
        #expect(result.status == .findings)
        #expect(result.output.isEmpty)
        #expect(result.diagnostics.contains("withheld while errors stand"))
    }

    @Test("several drugs stand one below the other", arguments: PlanView.allCases)
    func joint(view: PlanView) throws {
        let result = try PackageFolder.pipeline().view(
            path: SampleTests.folder + "/cross-taper/request.yaml", overrides: [], as: view)
        #expect(result.status == .success)
        let first = try #require(result.output.range(of: "Baclofen (oral)"))
        #expect(result.output[first.upperBound...].contains("Tizanidine"))
    }

    @Test("braces and markup in a request are text like any other")
    func hostile() throws {
        let text = """
            drug: baclofen
            protocol: reflux
            start: 2026-12-07
            time-zone: Europe/London
            patient: { age: 42, sex: female, egfr: 90, measured: 2026-11-20, taking: [] }
            problem-times: { "<b>{what}</b>": "13:00" }
            goal: { symptom: "{amount} } {{takes}} at 08:00" }
            """
        let pipeline = try PackageFolder.pipeline()
        let outcome = try pipeline.outcome(ofRequest: text, named: "request.yaml")
        for tag in ["en", "es"] {
            let page = flat(try pipeline.text(of: outcome, as: .patient, language: tag))
            #expect(page.contains(" <b>{what}</b>"))
            #expect(page.contains("{amount} } {{takes}} at 08:00"))
        }
    }
}
