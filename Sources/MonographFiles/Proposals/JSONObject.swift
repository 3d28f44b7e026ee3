import DoseModel

/// One object of a JSON file that a program wrote: `null` is an absent member, and texts may be empty.
struct JSONObject {
    /// The longest text a member may hold, in bytes.
    private static let longestText = 8_000

    private let reader: NodeReader

    /// Opens an object that has no other members than `keys`.
    init(_ node: YAMLNode, as what: String, keys: [String]) throws(InputError) {
        reader = try NodeReader(node, as: what, keys: keys)
    }

    /// The value of a member; `nil` where it is absent or null.
    func optional(_ key: String) -> YAMLNode? {
        reader.optional(key).flatMap { $0.isNull ? nil : $0 }
    }

    /// The value of a member that must be there.
    func required(_ key: String) throws(InputError) -> YAMLNode {
        let node = try reader.required(key)
        guard !node.isNull else { throw node.error("`\(key)` is null", expected: "a value") }
        return node
    }

    /// The text of a member, empty where it is absent.
    func text(_ key: String) throws(InputError) -> String {
        guard let node = optional(key) else { return "" }
        if case .scalar("", _) = node.content { return "" }
        return try node.line(expecting: "a text", upTo: JSONObject.longestText)
    }

    /// The elements of a member that is a list; none where it is absent.
    func list<Element>(
        _ key: String, _ element: (YAMLNode) throws(InputError) -> Element
    ) throws(InputError) -> [Element] {
        var elements: [Element] = []
        for item in try optional(key)?.list() ?? [] { elements.append(try element(item)) }
        return elements
    }
}
