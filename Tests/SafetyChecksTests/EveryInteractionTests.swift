import DoseModel
import MonographFiles
import SafetyChecks
import Testing

/// Each interaction of each monograph is found by a class, a generic name and a brand.
struct EveryInteractionTests {
    private static let names = (try? Baclofen.library.names()) ?? []

    @Test("Every word of every interaction finds it, and so does every medicine of its classes", arguments: names)
    func found(name: String) throws {
        let monograph = try Baclofen.library.monograph(named: name, at: nil)
        let formulary = monograph.terminology.medicines
        #expect(!monograph.interactions.isEmpty)
        for (place, interaction) in monograph.interactions.enumerated() {
            for word in interaction.with {
                #expect(monograph.interactions(with: formulary.named(word)).contains(place), "\(word)")
                for medicine in formulary.medicines
                where medicine.name != name && (medicine.name == word || medicine.classes.contains(word)) {
                    for spelling in [medicine.name] + medicine.aliases + medicine.brands {
                        #expect(
                            monograph.interactions(with: formulary.named(spelling)).contains(place), "\(spelling)")
                    }
                }
            }
        }
    }

    @Test("A class, a generic name and a brand each give the finding, which says what they are", arguments: names)
    func judged(name: String) throws {
        let monograph = try Baclofen.library.monograph(named: name, at: nil)
        let formulary = monograph.terminology.medicines
        for (place, interaction) in monograph.interactions.enumerated() where !interaction.with.contains("alcohol") {
            let members = formulary.medicines.filter { medicine in
                medicine.name != name
                    && interaction.with.contains { medicine.name == $0 || medicine.classes.contains($0) }
                    && monograph.interactions(with: formulary.named(medicine.name)).contains(place)
            }
            let generic = try #require(members.first).name
            let brand = try #require(members.first { !$0.brands.isEmpty }).brands[0]
            for word in [interaction.with[0], generic, brand] {
                var patient = Judging.sound
                patient.taking = [word]
                let plan = plan(of: monograph)
                let found = Judging.findings(plan, patient, by: monograph)
                    .filter { ["I701", "I702"].contains($0.code.rawValue) }
                let own = try #require(found.first { $0.message.hasSuffix(interaction.effect) }, "\(word)")
                #expect(own.message.hasPrefix("with \(word)"), "\(own.message)")
                #expect(own.basis == interaction.level.basis)
                #expect(own.severity == severity(of: interaction), "\(word)")
            }
        }
    }

    @Test(
        "What is known and of no consequence gives no finding for any drug but the one it has one for", arguments: names
    )
    func ofNoConsequence(name: String) throws {
        let monograph = try Baclofen.library.monograph(named: name, at: nil)
        var patient = Judging.sound
        patient.taking = ["levothyroxine", "Zyrtec", "vitamin d"]
        let found = Judging.findings(plan(of: monograph), patient, by: monograph)
        #expect(found.filter { $0.code.family == "I" && $0.code != .i708 }.isEmpty)
    }

    private func severity(of interaction: Interaction) -> Severity {
        switch interaction.level.value {
        case .dangerous: interaction.level.basis == .unverified ? .warning : .error
        case .sedating: .warning
        case .caution: .note
        }
    }

    /// A week of one small dose; what else is wrong with it does not matter here.
    private func plan(of monograph: Monograph) -> Plan {
        let sketch = PlanSketch.plan("7d 1@22:00", then: .review)
        return Plan(
            identity: sketch.identity, drug: monograph.id, protocolName: nil, timeZone: nil,
            monograph: MonographReference(id: monograph.id, version: monograph.version), steps: sketch.steps,
            ending: .review)
    }
}
