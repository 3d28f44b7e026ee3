import DoseModel
import PlanWords
import Testing

struct ProductWordsTests {
    private func product(_ name: String, _ form: Product.Form, _ strength: Dose) -> Product {
        Product(
            name: name, aliases: [], form: form, strength: strength,
            smallestPart: Cited(Ratio(1, 4), basis: .engineering, citation: "made up"), jurisdictions: ["us"],
            citation: "made up")
    }

    @Test("each form has its words for parts, one and several", arguments: Product.Form.allCases)
    func forms(form: Product.Form) throws {
        let name =
            switch form {
            case .liquid: "4 mg/mL liquid"
            case .orodispersible, .modifiedRelease: "4 mg \(form.rawValue) tablet"
            default: "4 mg \(form.rawValue)"
            }
        for tag in ["en", "es"] {
            let words = ProductWords(catalogue: try Words.catalogue(tag))
            let product = product(name, form, Dose(milligrams: 4))
            let texts = [Ratio(1, 2), Ratio(1), Ratio(3, 2), Ratio(12)].map { words.count($0, of: product) }
            #expect(Set(texts).count == 4)
            #expect(texts.allSatisfy { $0.contains("4 mg") })
            #expect(words.name(product) == (tag == "en" ? name : words.name(product)))
        }
    }

    @Test("a patch is put on, not taken")
    func patch() throws {
        let patch = product("4 mg patch", .patch, Dose(milligrams: 4))
        let words = ProductWords(catalogue: try Words.catalogue("es"))
        #expect(words.count(Ratio(1), of: patch) == "1 parche de 4 mg")
        #expect(words.count(Ratio(2), of: patch) == "2 parches de 4 mg")
    }

    @Test("quarters, thirds and mixed numbers")
    func parts() throws {
        let tablet = product("10 mg tablet", .tablet, Dose(milligrams: 10))
        let words = ProductWords(catalogue: try Words.catalogue("en"))
        #expect(words.count(Ratio(1, 4), of: tablet) == "a quarter of a 10 mg tablet")
        #expect(words.count(Ratio(3, 4), of: tablet) == "three quarters of a 10 mg tablet")
        #expect(words.count(Ratio(1, 3), of: tablet) == "1/3 of a 10 mg tablet")
        #expect(words.count(Ratio(5, 4), of: tablet) == "1¼ tablets of 10 mg")
        #expect(words.count(Ratio(7, 3), of: tablet) == "2 1/3 tablets of 10 mg")
    }

    @Test("no thousands are marked off, in any language")
    func thousands() throws {
        let tablet = product("1250 mg tablet", .tablet, Dose(milligrams: 1_250))
        #expect(
            ProductWords(catalogue: try Words.catalogue("es")).count(Ratio(1_200), of: tablet)
                == "1200 comprimidos de 1250 mg")
    }

    @Test("a name that says more than form and strength is kept as it is")
    func ownName() throws {
        let coated = product("5 mg gastro-resistant tablet", .tablet, Dose(milligrams: 5))
        let words = ProductWords(catalogue: try Words.catalogue("es"))
        #expect(words.count(Ratio(2), of: coated) == "2 x 5 mg gastro-resistant tablet")
        #expect(words.name(coated) == nil)
    }
}
