/// Looks for the member of a collection that has a UID already, where a server takes no second one.
struct UIDSearch {
    private let uid: String
    private let collection: DAVAddress
    private var paths: [String]
    /// The member; `nil` while it is not found.
    private(set) var found: DAVAddress?

    /// So many members are asked for at once.
    static let batch = 50

    /// Prepares to look; `nil` where there is nowhere to look.
    ///
    /// - Parameters:
    ///   - uid: the UID.
    ///   - unknown: members that are not known to be something else.
    ///   - address: the one member it is not.
    ///   - error: what the server answered; it may name the member, which then comes first.
    ///   - collection: the collection. What lies elsewhere is not ours to take.
    init?(
        _ uid: String, among unknown: [String], not address: DAVAddress, named error: DAVError,
        in collection: DAVAddress
    ) {
        let named = error.hrefs.compactMap { collection.resolving($0) }
            .filter { $0.parent == collection && $0 != address }.map(\.path)
        paths = named + unknown.filter { $0 != address.path && !named.contains($0) }
        self.uid = uid
        self.collection = collection
        if paths.isEmpty { return nil }
    }

    /// What to ask next; `nil` at the end.
    var request: DAVRequest? {
        found != nil || paths.isEmpty
            ? nil : .report(collection, body: DAVQuestion.many(Array(paths.prefix(UIDSearch.batch))))
    }

    /// Takes the answer; `false` where it cannot be read.
    mutating func receive(_ response: DAVResponse) -> Bool {
        guard let answer = try? Multistatus(response.body, from: collection) else { return false }
        found =
            answer.items.first { item in
                guard let data = item[.calDAV, "calendar-data"], item.address.parent == collection else { return false }
                return CalendarTree(Array(data.text.utf8))?.event?["UID"]?.value.trimmed == uid
            }?.address
        paths.removeFirst(min(UIDSearch.batch, paths.count))
        return true
    }

    /// Whether an answer without the name of a condition says in a sentence that the UID is taken, as some servers do.
    static func isNeeded(after response: DAVResponse) -> Bool {
        String(decoding: response.body.prefix(4096), as: UTF8.self).lowercased().range(of: "uid") != nil
    }
}
