import DoseModel

/// One object of a FHIR resource. Members that a dose does not hang on are passed over; a member that nobody knows is
/// refused, and so is a modifier extension, which may turn the meaning of everything around it.
struct FHIRObject {
    /// The object.
    let node: YAMLNode
    /// What it is, for messages.
    let what: String
    private let pairs: [YAMLNode.Pair]

    /// Opens an object.
    ///
    /// - Parameters:
    ///   - used: the members that are read.
    ///   - passed: other members that it may have.
    init(_ node: YAMLNode, as what: String, used: [String], passed: [String] = []) throws(InputError) {
        self.node = node
        self.what = what
        pairs = try node.pairs(expecting: "\(what), an object in braces")
        for pair in pairs {
            if pair.name == "modifierExtension" {
                throw pair.key.error(
                    "a modifier extension stands here, which may change what \(what) means",
                    expected: "a resource without it")
            }
            // `_when` holds what is said of the value `when`.
            let name = pair.name.hasPrefix("_") ? String(pair.name.dropFirst()) : pair.name
            let known = used + passed + ["id", "extension", "fhir_comments"]
            guard known.contains(name) else {
                throw pair.key.error(
                    "`\(pair.name)` is no member of \(what) that is known here",
                    expected: "one of: " + (used + passed).joined(separator: ", "),
                    nearest: NearestWord.of(name, in: used + passed))
            }
        }
    }

    /// The value of a member; `nil` where it is absent or null.
    func optional(_ name: String) -> YAMLNode? {
        pairs.first { $0.name == name }.flatMap { $0.value.isNull ? nil : $0.value }
    }

    /// The value of a member that must be there.
    func required(_ name: String) throws(InputError) -> YAMLNode {
        guard let value = optional(name) else {
            throw node.error("`\(name)` is missing in \(what)", expected: "`\"\(name)\": ...`")
        }
        return value
    }

    /// The elements of a member that is a list; none where it is absent.
    func list(_ name: String) throws(InputError) -> [YAMLNode] {
        try optional(name)?.list(expecting: "a list in brackets") ?? []
    }

    /// Where the name of a member stands.
    func span(_ name: String) -> SourceSpan { pairs.first { $0.name == name }?.key.span ?? node.span }

    /// The members among these that are there.
    func present(_ names: [String]) -> [String] { names.filter { optional($0) != nil } }
}

extension YAMLNode {
    /// A member of an object that is not opened otherwise; `nil` where there is none.
    func member(_ name: String) -> YAMLNode? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.name == name }?.value
    }

    /// A number of FHIR as the file writes it; an exponent is refused.
    func decimal(_ what: String) throws(InputError) -> Ratio {
        let expected = "a number above 0 in digits, like `2.5`"
        var scanner = AmountScanner(try located(expecting: expected))
        let number = try scanner.number(fractions: false, expecting: expected)
        guard scanner.rest.isEmpty else {
            throw error("`\(try text())` is no \(what)", expected: expected)
        }
        return number
    }

    /// A whole number of FHIR from 1 on.
    func count(upTo most: Int = 100_000) throws(InputError) -> Int { try integer(in: 1...most) }

    /// Whether it is the Boolean `true`.
    func isTrue() throws(InputError) -> Bool { try choice(among: ["true", "false"]) == "true" }
}
