import DoseModel

/// The MedicationRequests of a file: the file itself, or those of a Bundle.
struct FHIROrders {
    /// The requests, in file order; never empty.
    let requests: [YAMLNode]
    /// What a reference may name from anywhere in the file, by its URL or its `type/id`.
    private let resources: [(name: String, node: YAMLNode)]

    /// The most entries a Bundle may have. A typing guard.
    private static let mostEntries = 1_000

    /// Finds them.
    init(_ root: YAMLNode) throws(InputError) {
        let type = try FHIROrders.type(of: root)
        if type == "MedicationRequest" {
            requests = [root]
            resources = []
            return
        }
        guard type == "Bundle" else {
            throw (root.member("resourceType") ?? root).error(
                "a \(type) holds no plan", expected: "a MedicationRequest, or a Bundle with one")
        }
        var requests: [YAMLNode] = []
        var resources: [(name: String, node: YAMLNode)] = []
        let entries = try root.member("entry")?.list(expecting: "the entries of the Bundle") ?? []
        guard entries.count <= FHIROrders.mostEntries else {
            throw entries[FHIROrders.mostEntries].error("the Bundle has more than \(FHIROrders.mostEntries) entries")
        }
        for entry in entries {
            guard let resource = entry.member("resource") else { continue }
            let type = try FHIROrders.type(of: resource)
            if let url = try entry.member("fullUrl")?.text() { resources.append((url, resource)) }
            if let id = try resource.member("id")?.text() { resources.append(("\(type)/\(id)", resource)) }
            guard type == "MedicationRequest" else { continue }
            requests.append(resource)
        }
        guard !requests.isEmpty else { throw root.error("the Bundle holds no MedicationRequest") }
        self.requests = requests
        self.resources = resources
    }

    /// What a reference in a request names; `nil` where the file does not hold it. `#id` names what the request itself
    /// contains, and means another thing in another request.
    func resource(named reference: String, in request: YAMLNode) -> YAMLNode? {
        (FHIROrders.contained(in: request) + resources).first { $0.name == reference }?.node
    }

    private static func type(of node: YAMLNode) throws(InputError) -> String {
        guard let type = node.member("resourceType") else {
            throw node.error("the resource does not say its type", expected: "`\"resourceType\": ...`")
        }
        return try type.text()
    }

    private static func contained(in resource: YAMLNode) -> [(name: String, node: YAMLNode)] {
        guard let list = try? resource.member("contained")?.list() else { return [] }
        return list.compactMap { node in (try? node.member("id")?.text()).map { ("#" + $0, node) } }
    }
}
