import DoseModel

/// Reads medicines by class from several files, and refuses a name that would mean two things.
struct FormularyReader {
    private var classes: [MedicineClass] = []
    private var medicines: [Medicine] = []
    private var combinations: [CombinedProduct] = []
    /// What each key means already, for messages.
    private var meanings: [String: String] = [:]
    /// References that can be followed once all files are read: classes of classes and medicines, medicines of products.
    private var references: [(node: YAMLNode, isClass: Bool)] = []

    /// Reads one file.
    ///
    /// - Throws: an error at the first place where it is no list of medicines, or says again what another file says.
    mutating func add(_ source: SourceText) throws(InputError) {
        let reader = try NodeReader(
            YAMLDocument.read(source), as: "the list of medicines", keys: ["basis", "source", "classes", "combined"])
        try TerminologyReader.readBasis(reader)
        for pair in try reader.optional("classes")?.pairs() ?? [] { try readClass(pair) }
        for pair in try reader.optional("combined")?.pairs() ?? [] {
            try claim(pair.key, as: "a combined product")
            var names: [String] = []
            for node in try pair.value.list(expecting: "the generic names of what is in it") {
                names.append(try node.text())
                references.append((node, false))
            }
            combinations.append(CombinedProduct(name: pair.name, medicines: names))
        }
    }

    /// The formulary, once all files are read.
    ///
    /// - Throws: where a class or medicine is referred to that no file has.
    func formulary() throws(InputError) -> Formulary {
        let classNames = Set(classes.map(\.id))
        let generics = Set(medicines.map(\.name))
        for (node, isClass) in references {
            let name = try node.text()
            guard !(isClass ? classNames : generics).contains(name) else { continue }
            let known = isClass ? classes.map(\.id) : medicines.map(\.name)
            throw node.error(
                "no file has the \(isClass ? "class" : "medicine") `\(name)`",
                expected: isClass ? "the name of a class" : "a generic name",
                nearest: NearestWord.of(name, in: known))
        }
        return Formulary(classes: classes, medicines: medicines, combinations: combinations)
    }

    private mutating func readClass(_ pair: YAMLNode.Pair) throws(InputError) {
        let id = try TerminologyReader.identifier(pair.key, "a class")
        let reader = try NodeReader(pair.value, as: "a class", keys: ["one", "aliases", "within", "medicines"])
        try claim(pair.key, as: "a class")
        classes.append(
            MedicineClass(
                id: id, one: try reader.required("one").text(expecting: "one of it, like `an opioid`"),
                aliases: try names(reader.optional("aliases"), as: "the class \(id)"),
                within: try classNames(reader.optional("within"))))
        for pair in try reader.optional("medicines")?.pairs() ?? [] { try readMedicine(pair, of: id) }
    }

    private mutating func readMedicine(_ pair: YAMLNode.Pair, of id: String) throws(InputError) {
        let name = try TerminologyReader.identifier(pair.key, "a medicine")
        try claim(pair.key, as: "the medicine \(name)")
        if pair.value.isNull {
            medicines.append(Medicine(name: name, aliases: [], brands: [], classes: [id], codes: []))
            return
        }
        let reader = try NodeReader(pair.value, as: "a medicine", keys: ["aliases", "brands", "also", "atc"])
        medicines.append(
            Medicine(
                name: name, aliases: try names(reader.optional("aliases"), as: "the medicine \(name)"),
                brands: try names(reader.optional("brands"), as: "the medicine \(name)"),
                classes: [id] + (try classNames(reader.optional("also"))),
                codes: try reader.optional("atc")?.list().map { (node) throws(InputError) in try code(node) } ?? []))
    }

    private mutating func names(_ node: YAMLNode?, as meaning: String) throws(InputError) -> [String] {
        var names: [String] = []
        for item in try node?.list() ?? [] {
            try claim(item, as: meaning)
            names.append(try item.text())
        }
        return names
    }

    private mutating func classNames(_ node: YAMLNode?) throws(InputError) -> [String] {
        var names: [String] = []
        for item in try node?.list() ?? [] {
            references.append((item, true))
            names.append(try item.text())
        }
        return names
    }

    /// Takes a name for one meaning; a second one would be ambiguous.
    private mutating func claim(_ node: YAMLNode, as meaning: String) throws(InputError) {
        let name = try node.text()
        if let earlier = meanings.updateValue(meaning, forKey: WordKey.of(name)) {
            throw node.error(
                "`\(name)` stands twice: \(earlier) is called so too",
                expected: "a name with one meaning; a product of several medicines stands under `combined`")
        }
    }

    /// A code of the form `N02AA05`: letter, two digits, two letters, two digits.
    private func code(_ node: YAMLNode) throws(InputError) -> String {
        let text = try node.text()
        let isLetter = [true, false, false, true, true, false, false]
        let fits =
            text.utf8.count == isLetter.count
            && zip(text.utf8, isLetter).allSatisfy { byte, isLetter in
                isLetter ? (0x41...0x5A).contains(byte) : (0x30...0x39).contains(byte)
            }
        guard fits else { throw node.error("`\(text)` is no ATC code", expected: "a code like `N02AA05`") }
        return text
    }
}
