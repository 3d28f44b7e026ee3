import DoseModel
import SafetyChecks
import Testing

/// I700, I701, I702 and I708: what else the person takes.
struct CombinationTests {
    private func interaction(
        _ words: [String], _ level: Interaction.Level, _ basis: Basis = .published
    ) -> Interaction {
        Interaction(with: words, level: Quietol.cited(level, basis), effect: "made up")
    }

    private func findings(
        _ taking: [String]?, _ interactions: [Interaction] = [], variants: [ProtocolVariant] = [],
        agreed: FindingCode? = nil, soFar: SoFar? = nil
    ) -> [Finding] {
        var patient = Judging.sound
        patient.taking = taking
        let monograph = Quietol.monograph(
            interactions: interactions,
            protocols: [Quietol.titration(ladders: [[Quietol.rung("10@22:00")]], variants: variants)])
        return Judging.findings(
            PlanSketch.plan("7d 10@22:00", soFar: soFar), patient,
            in: Circumstances(
                acknowledgements: agreed.map { [Acknowledgement(code: $0, by: "Dr A. Rao", reason: "seen")] } ?? []),
            by: monograph)
    }

    private func codes(_ taking: [String]?, _ interactions: [Interaction]) -> [String] {
        Judging.codes(of: findings(taking, interactions))
    }

    @Test("Dangerous is an error that may be agreed to, sedating a warning, caution a note; unverified only warns")
    func levels() {
        #expect(codes(["Opioid"], [interaction(["opioid"], .dangerous)]) == ["I701"])
        #expect(codes(["opioid"], [interaction(["opioid"], .dangerous, .unverified)]) == ["w:I701"])
        #expect(codes(["opioid"], [interaction(["opioid"], .sedating)]) == ["w:I702"])
        #expect(codes(["opioid"], [interaction(["opioid"], .caution)]) == ["n:I702"])
        let agreed = findings(["opioid"], [interaction(["opioid"], .dangerous)], agreed: .i701)
        #expect(Judging.codes(of: agreed) == ["I701+"])
    }

    @Test("Words are compared whole, letters' case aside; what no monograph lists is said to be unchecked")
    func words() throws {
        let listed = [interaction(["opioid", "zolpidem"], .sedating)]
        #expect(codes(["opioids"], listed) == ["w:I700"])
        #expect(codes([], listed) == [])
        #expect(codes(nil, listed) == [])
        let found = findings(["ZOLPIDEM", "tea", "opioid"], listed)
        #expect(Judging.codes(of: found) == ["w:I700", "w:I702"])
        #expect(found[0].actual == "tea")
        #expect(found[1].actual == "ZOLPIDEM and opioid")
        #expect(found[1].message == "with ZOLPIDEM and opioid: made up")
        #expect(found[1].citation != nil)
    }

    @Test("A protocol that depends on other medicines wants them stated; coming off does not")
    func unstated() throws {
        let with = ProtocolVariant(
            name: "with valproate", condition: .init(taking: ["valproate"], notTaking: [], kidneyBands: []),
            citation: "made up", basis: .published, ladders: nil, usualTarget: nil, step: nil)
        let poor = ProtocolVariant(
            name: "poor kidneys", condition: .init(taking: [], notTaking: [], kidneyBands: ["dialysis"]),
            citation: "made up", basis: .published, ladders: nil, usualTarget: nil, step: nil)
        func codes(_ taking: [String]?, _ variants: [ProtocolVariant], soFar: SoFar? = nil) -> [String] {
            Judging.codes(of: findings(taking, variants: variants, soFar: soFar))
        }
        #expect(codes(nil, [with]) == ["w:I708"])
        #expect(codes([], [with]) == [])
        #expect(codes(["Valproate"], [with]) == [], "looked at, so not unchecked")
        #expect(codes(["tea"], [with]) == ["w:I700"])
        #expect(codes(nil, [poor]) == [])
        #expect(codes(nil, [with], soFar: PlanSketch.soFar("20@22:00", days: 90)) == [])
        let found = try #require(findings(nil, variants: [with]).first)
        #expect(found.limit == "a word on valproate")
        #expect(found.help == "state `taking:` with what else is taken, or `taking: []` for nothing")
    }

    @Test("The variant that holds with the medicines stated is the one judged by")
    func variant() {
        let slow = ProtocolVariant(
            name: "with valproate", condition: .init(taking: ["valproate"], notTaking: [], kidneyBands: []),
            citation: "made up", basis: .published, ladders: [[Quietol.rung("5@22:00", every: 2)]], usualTarget: nil,
            step: Quietol.step(everyDays: Quietol.cited(2), start: "5", startDay: "5"))
        func codes(_ taking: [String], _ plan: Plan) -> [String] {
            var patient = Judging.sound
            patient.taking = taking
            return Judging.codes(
                plan, patient,
                by: Quietol.monograph(
                    protocols: [Quietol.titration(ladders: [[Quietol.rung("10@22:00")]], variants: [slow])]))
        }
        #expect(codes([], PlanSketch.plan("14d 10@22:00")) == [])
        #expect(codes(["valproate"], PlanSketch.plan("14d 10@22:00")) == ["S203@1", "S203@1", "S203@1"])
        #expect(codes(["valproate"], PlanSketch.plan("14d/2 5@22:00")) == [])
    }
}
