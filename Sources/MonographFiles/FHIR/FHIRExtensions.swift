import DoseModel

/// The extensions of an element that are Doseplan's own. Others are passed over; one that looks like ours and is not
/// known, or has no value, is refused.
struct FHIRExtensions {
    private let found: [(name: String, node: YAMLNode)]
    private let place: YAMLNode

    /// Finds ours among the extensions of an element.
    init(of element: YAMLNode) throws(InputError) {
        try self.init(
            of: element,
            named: { url in
                guard url.hasPrefix(PlanExtension.base) else { return nil }
                return String(url.dropFirst(PlanExtension.base.count))
            }, among: PlanExtension.allCases.map(\.rawValue))
    }

    private init(
        of element: YAMLNode, named name: (String) -> String?, among known: [String]
    ) throws(InputError) {
        place = element
        var found: [(name: String, node: YAMLNode)] = []
        for node in try element.member("extension")?.list(expecting: "a list of extensions") ?? [] {
            guard let url = node.member("url"), let name = name(try url.text()) else { continue }
            guard known.contains(name) else {
                throw url.error(
                    "`\(name)` is no extension that is known here", expected: known.joined(separator: ", "),
                    nearest: NearestWord.of(name, in: known))
            }
            found.append((name, node))
        }
        self.found = found
    }

    /// The parts of an extension; none where it is absent.
    func parts<Part: CaseIterable & RawRepresentable<String>>(
        of name: PlanExtension, as part: Part.Type
    ) throws(InputError) -> FHIRExtensions? {
        guard let node = try only(name.rawValue) else { return nil }
        return try FHIRExtensions(of: node, named: { $0 }, among: Part.allCases.map(\.rawValue))
    }

    /// The value of an extension; `nil` where it is absent.
    func value(_ name: PlanExtension, _ member: String) throws(InputError) -> YAMLNode? {
        try value(named: name.rawValue, member)
    }

    /// The values of an extension that may be repeated.
    func values(_ name: PlanExtension, _ member: String) throws(InputError) -> [YAMLNode] {
        try values(named: name.rawValue, member)
    }

    /// The value of a part; `nil` where it is absent.
    func part<Part: RawRepresentable<String>>(_ name: Part, _ member: String) throws(InputError) -> YAMLNode? {
        try value(named: name.rawValue, member)
    }

    /// The values of a part that may be repeated.
    func parts<Part: RawRepresentable<String>>(_ name: Part, _ member: String) throws(InputError) -> [YAMLNode] {
        try values(named: name.rawValue, member)
    }

    private func only(_ name: String) throws(InputError) -> YAMLNode? {
        let all = found.filter { $0.name == name }
        if all.count > 1 { throw all[1].node.error("`\(name)` stands here twice", expected: "it once") }
        return all.first?.node
    }

    private func value(named name: String, _ member: String) throws(InputError) -> YAMLNode? {
        guard let node = try only(name) else { return nil }
        return try FHIRExtensions.member(member, of: node, name)
    }

    private func values(named name: String, _ member: String) throws(InputError) -> [YAMLNode] {
        var values: [YAMLNode] = []
        for one in found where one.name == name {
            values.append(try FHIRExtensions.member(member, of: one.node, name))
        }
        return values
    }

    private static func member(_ member: String, of node: YAMLNode, _ name: String) throws(InputError) -> YAMLNode {
        guard let value = node.member(member), !value.isNull else {
            throw node.error("`\(name)` has no value", expected: "`\"\(member)\": ...`")
        }
        return value
    }
}

extension FHIRExtensions {
    /// `1/2 x 10 mg tablet`.
    static func dosage(_ node: YAMLNode) throws(InputError) -> Dosage {
        let expected = "a count and a product, like `1/2 x 10 mg tablet`"
        let text = try node.line(expecting: expected)
        guard let sign = text.utf8.indices.first(where: { text[$0...].hasPrefix(" x ") }) else {
            throw node.error("`\(text)` names no product", expected: expected)
        }
        let located = try node.located()
        let start = located.range.lowerBound
        let length = text.utf8.distance(from: text.startIndex, to: sign)
        var scanner = AmountScanner(located.slice(start..<start + length))
        let count = try scanner.number(fractions: true, expecting: expected)
        guard scanner.rest.isEmpty, count.numerator > 0, count < Ratio(1_000_000) else {
            throw node.error("`\(text)` begins with no count", expected: expected)
        }
        return Dosage(product: String(text[text.utf8.index(sign, offsetBy: 3)...]), count: count)
    }

    /// A clock time of whole minutes, `12:30:00`.
    static func clockTime(_ node: YAMLNode) throws(InputError) -> ClockTime {
        let text = try node.located()
        // FHIR writes seconds, which must be none.
        let isWhole = text.range.count == 8 && text.text.hasSuffix(":00")
        return try AmountText.clockTime(
            isWhole ? text.slice(text.range.lowerBound..<text.range.lowerBound + 5) : text)
    }
}
