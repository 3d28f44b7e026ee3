import DoseModel
import MonographFiles
import Testing

/// What a basis may rest on, in every monograph file of the package, value by value.
@Suite("Monographs say honestly what their values rest on")
struct MonographHonestyTests {
    /// One cited value: its basis, the short names of its sources, and its place.
    struct Claim: Sendable, CustomTestStringConvertible {
        let basis: String
        let sources: [String]
        let note: String?
        let place: String

        var testDescription: String { place }
    }

    static let claims: [Claim] = {
        guard let names = try? Library.monographs.names() else { return [] }
        return names.flatMap { name -> [Claim] in
            guard
                let source = try? SourceText.read(path: Library.package + "/Templates/Monographs/\(name).yaml"),
                let root = try? YAMLDocument.read(source)
            else { return [] }
            return claims(in: root)
        }
    }()

    private static func claims(in node: YAMLNode) -> [Claim] {
        switch node.content {
        case .scalar: return []
        case .sequence(let items): return items.flatMap(claims)
        case .mapping(let pairs):
            func text(_ key: String) -> String? { pairs.first { $0.name == key }.flatMap { try? $0.value.text() } }
            let inner = pairs.flatMap { claims(in: $0.value) }
            guard let basis = text("basis"), let citation = pairs.first(where: { $0.name == "citation" }),
                let list = try? citation.value.list()
            else { return inner }
            let sources = list.compactMap { try? $0.text() }
            return [Claim(basis: basis, sources: sources, note: text("note"), place: node.span.text)] + inner
        }
    }

    @Test("there are many, and some of every basis")
    func many() {
        #expect(MonographHonestyTests.claims.count > 300)
        for basis in Basis.allCases {
            #expect(MonographHonestyTests.claims.contains { $0.basis == basis.rawValue }, "\(basis.rawValue)")
        }
    }

    @Test("what was published rests on what was read, never on memory or on our own choice", arguments: claims)
    func published(_ claim: Claim) {
        guard claim.basis == Basis.published.rawValue else { return }
        #expect(!claim.sources.contains("own"))
        #expect(!claim.sources.contains("recalled"))
        // Quoted second-hand, and not checked against print.
        #expect(!claim.sources.contains("eular") && !claim.sources.contains("sorensen"))
    }

    @Test("what is recalled is marked as unverified, unless it is only the reason of a choice", arguments: claims)
    func recalled(_ claim: Claim) {
        guard claim.sources.allSatisfy({ $0 == "recalled" }) else { return }
        #expect(claim.basis == Basis.unverified.rawValue)
    }

    @Test("our own choices say that they are ours", arguments: claims)
    func engineering(_ claim: Claim) {
        guard claim.basis == Basis.engineering.rawValue else { return }
        #expect(claim.sources.contains("own"))
    }

    @Test("what was derived says how", arguments: claims)
    func derived(_ claim: Claim) {
        guard claim.basis == Basis.derived.rawValue else { return }
        #expect(claim.note != nil)
    }
}
