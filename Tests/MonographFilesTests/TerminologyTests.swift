import DoseModel
import MonographFiles
import Testing

/// The names of medicines and conditions: what they mean, and that no name means two things.
struct TerminologyTests {
    private let words: Terminology

    init() throws {
        words = try Library.monographs.terminology()
    }

    @Test("A brand, a generic name and a class are told apart, and said in words")
    func texts() {
        func text(_ word: String) -> String { words.medicines.named(word).text() }
        #expect(text("Xanax") == "Xanax (alprazolam, a benzodiazepine)")
        #expect(text("XANAX") == "XANAX (alprazolam, a benzodiazepine)")
        #expect(text("alprazolam") == "alprazolam (a benzodiazepine)")
        #expect(text("OxyContin") == "OxyContin (oxycodone, an opioid)")
        #expect(text("Percocet") == "Percocet (oxycodone, an opioid; paracetamol, a painkiller)")
        #expect(text("benzodiazepine") == "benzodiazepine")
        #expect(text("benzos") == "benzos (a benzodiazepine)")
        #expect(text("nonsense") == "nonsense")
        #expect(words.medicines.named("diazepam").text(amongst: ["anxiolytic"]) == "diazepam (a medicine for anxiety)")
    }

    @Test(
        "Blanks, underscores and case make no difference",
        arguments: ["MAO inhibitor", "mao_inhibitor", "Mao-Inhibitor"])
    func spelling(word: String) {
        #expect(words.medicines.named(word).namedClass?.id == "mao-inhibitor")
    }

    @Test("Every name resolves to the medicine it stands under, and every class to itself")
    func resolution() {
        let formulary = words.medicines
        #expect(formulary.medicines.count > 250)
        for medicine in formulary.medicines {
            for name in [medicine.name] + medicine.aliases + medicine.brands {
                #expect(formulary.named(name).medicines.map(\.name) == [medicine.name], "\(name)")
            }
        }
        for product in formulary.combinations {
            #expect(formulary.named(product.name).medicines.map(\.name) == product.medicines, "\(product.name)")
        }
        for medicineClass in formulary.classes {
            for name in [medicineClass.id] + medicineClass.aliases {
                #expect(formulary.named(name).namedClass?.id == medicineClass.id, "\(name)")
            }
        }
    }

    @Test("No two entries share a name")
    func unambiguous() {
        let keys = words.medicines.names.map(WordKey.of)
        #expect(Set(keys).count == keys.count)
        let conditions = words.conditions.conditions.flatMap { [$0.id] + $0.aliases }.map(WordKey.of)
        #expect(Set(conditions).count == conditions.count)
    }

    @Test("Each drug with a monograph is a medicine, in at least the classes its monograph says")
    func drugs() throws {
        for name in try Library.monographs.names() {
            let monograph = try Library.monographs.monograph(named: name, at: nil)
            let classes = words.medicines.classes(of: name)
            for own in monograph.classes { #expect(classes.contains(own), "\(name): \(own)") }
        }
    }

    @Test("A name that is not known is asked about and never taken for another")
    func nearest() {
        let unknown = words.medicines.named("Xannax")
        #expect(!unknown.isKnown)
        #expect(unknown.keys == ["xannax"])
        #expect(words.medicines.nearest(to: "Xannax") == "Xanax")
        #expect(words.medicines.nearest(to: "zolpidem 10 mg") == "zolpidem")
        #expect(words.conditions.named("epilepsi", drug: "baclofen") == nil)
        #expect(words.conditions.nearest(to: "epilepsi", drug: "baclofen") == "epilepsy")
        #expect(words.conditions.nearest(to: "baclofen-alergy", drug: "baclofen") == "baclofen-allergy")
    }

    @Test("A monograph that names no known medicine, class or condition is refused with the nearest")
    func monographWords() throws {
        let text = String(
            decoding: try SourceText.read(path: Library.package + "/Templates/Monographs/tizanidine.yaml").bytes,
            as: UTF8.self)
        for (word, slip, nearest) in [
            ("[opioid]", "[opiod]", "opioid"), ("[falls]", "[fals]", "falls"), ("[Baclofen]", "[baclofin]", "baclofen"),
        ] {
            let source = try SourceText(
                name: "drug.yaml",
                bytes: Array(replaced(text, word.lowercased(), by: slip).utf8))
            let error = #expect(throws: InputError.self) {
                try MonographReader.read(source, shapes: [], terminology: words)
            }
            #expect(error?.nearest == nearest || error?.message.contains("shape") == true, "\(slip)")
        }
    }

    private func replaced(_ text: String, _ word: String, by other: String) -> String {
        guard let range = text.firstRange(of: word) else { return text }
        return text.replacingCharacters(in: range, with: other)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
