/// Why a server refuses, in its own terms (RFC 4918, 16): the names of the conditions that do not hold.
struct DAVError: Hashable {
    /// The names, like `no-uid-conflict` or `need-privileges`, in order; none where the answer holds no such thing.
    let conditions: [String]
    /// Addresses named beside them, such as that of the resource that has the UID already.
    let hrefs: [String]

    /// Reads an answer.
    init(_ response: DAVResponse) {
        guard let root = try? XMLReader.read(response.body), root.name == XMLNode.Name(.dav, "error") else {
            conditions = []
            hrefs = []
            return
        }
        conditions = root.children.map(\.name.local)
        hrefs = root.children.flatMap { $0.all(.dav, "href") }.map(\.text)
    }

    /// The names for a message; at most a few, whatever a server sends.
    var text: String { conditions.prefix(4).joined(separator: ", ") }

    /// Whether another resource has the UID.
    var isUIDConflict: Bool { conditions.contains("no-uid-conflict") }
}
