/// The medicines the program knows by name: generic names, brands and classes. What stands in it only says what a word
/// means; what a medicine does to another drug stands in that drug's monograph.
public struct Formulary: Hashable, Sendable {
    /// What a name means.
    private enum Meaning: Hashable, Sendable {
        case medicines([Int])
        case medicineClass(Int)
    }

    /// The classes, in file order.
    public let classes: [MedicineClass]
    /// The medicines, in file order.
    public let medicines: [Medicine]
    /// Products of several medicines: the name on the box and the generic names in it.
    public let combinations: [CombinedProduct]
    private let meanings: [String: Meaning]
    private let classPlaces: [String: Int]

    /// No medicine at all: every word is unknown.
    public static let empty = Formulary(classes: [], medicines: [], combinations: [])

    /// Creates a formulary. A name that stands in it twice means what it was given first; readers refuse such a file.
    public init(classes: [MedicineClass], medicines: [Medicine], combinations: [CombinedProduct]) {
        self.classes = classes
        self.medicines = medicines
        self.combinations = combinations
        var meanings: [String: Meaning] = [:]
        var generics: [String: Int] = [:]
        var places: [String: Int] = [:]
        func name(_ word: String, _ meaning: Meaning) {
            let key = WordKey.of(word)
            if meanings[key] == nil { meanings[key] = meaning }
        }
        for (index, medicine) in medicines.enumerated() {
            generics[medicine.name] = index
            for word in [medicine.name] + medicine.aliases + medicine.brands { name(word, .medicines([index])) }
        }
        for product in combinations {
            name(product.name, .medicines(product.medicines.compactMap { generics[$0] }))
        }
        for (index, medicineClass) in classes.enumerated() {
            places[medicineClass.id] = index
            for word in [medicineClass.id] + medicineClass.aliases { name(word, .medicineClass(index)) }
        }
        self.meanings = meanings
        classPlaces = places
    }

    /// What a word names. A word that is not known stands for itself alone; nothing is guessed.
    public func named(_ written: String) -> NamedMedicine {
        let key = WordKey.of(written)
        switch meanings[key] {
        case .medicines(let places):
            let found = places.map { medicines[$0] }
            var keys = [key]
            for medicine in found {
                for word in [medicine.name] + medicine.classes.flatMap(withWider) where !keys.contains(word) {
                    keys.append(word)
                }
            }
            return NamedMedicine(
                written: written, medicines: found, namedClass: nil, keys: keys,
                ownKeys: [key] + found.flatMap { [$0.name] + $0.classes }, phrases: phrases(of: keys))
        case .medicineClass(let place):
            let id = classes[place].id
            let keys = (key == id ? [] : [key]) + withWider(id)
            return NamedMedicine(
                written: written, medicines: [], namedClass: classes[place], keys: keys, ownKeys: [key, id],
                phrases: phrases(of: keys))
        case nil:
            return NamedMedicine(
                written: written, medicines: [], namedClass: nil, keys: [key], ownKeys: [key],
                phrases: [:])
        }
    }

    /// The classes of a medicine with their wider ones; empty for a word that is no medicine.
    public func classes(of name: String) -> [String] {
        var result: [String] = []
        for medicine in named(name).medicines {
            for word in medicine.classes.flatMap(withWider) where !result.contains(word) { result.append(word) }
        }
        return result
    }

    /// All names there are, as they are written, in file order.
    public var names: [String] {
        medicines.flatMap { [$0.name] + $0.aliases + $0.brands } + combinations.map(\.name)
            + classes.flatMap { [$0.id] + $0.aliases }
    }

    /// The known name nearest to a word that is not known, for a question and never for a match.
    public func nearest(to word: String) -> String? {
        if let near = NearestWord.of(word, in: names) { return near }
        // `oxycodone 5 mg` says more than a name.
        let parts = WordKey.of(word).split(separator: "-")
        for count in stride(from: parts.count - 1, through: 1, by: -1) {
            let beginning = parts[..<count].joined(separator: "-")
            if meanings[beginning] != nil { return names.first { WordKey.of($0) == beginning } }
        }
        return nil
    }

    private func withWider(_ id: String) -> [String] {
        var result = [id]
        var index = 0
        while index < result.count {
            for wider in classPlaces[result[index]].map({ classes[$0].within }) ?? [] where !result.contains(wider) {
                result.append(wider)
            }
            index += 1
        }
        return result
    }

    private func phrases(of keys: [String]) -> [String: String] {
        var phrases: [String: String] = [:]
        for key in keys { phrases[key] = classPlaces[key].map { classes[$0].one } }
        return phrases
    }
}
