/// The collection that events go to.
struct FoundCollection: Hashable {
    /// Where it is.
    let address: DAVAddress
    /// Whether it was made in this run, and is empty.
    let isNew: Bool
    /// Whether the person named it, and not we.
    let isGiven: Bool
    /// Whether it is there; only where nothing may be changed it may not be.
    let exists: Bool
    /// The most octets a resource may have; `nil` where the server does not say.
    let largest: Int?

    /// A collection that is not there and is not to be made.
    init(missing address: DAVAddress) {
        self.address = address
        isNew = true
        isGiven = false
        exists = false
        largest = nil
    }

    /// A collection the server described.
    ///
    /// - Throws: a stop where events may not be written to it.
    init(_ item: Multistatus.Item, at address: DAVAddress, isNew: Bool, isGiven: Bool) throws(PublishStop) {
        self.address = address
        self.isNew = isNew
        self.isGiven = isGiven
        exists = true
        largest = item[.calDAV, "max-resource-size"].flatMap { Int($0.text.trimmed) }
        if let set = item[.dav, "current-user-privilege-set"] {
            let names = Set(set.all(.dav, "privilege").flatMap(\.children).map(\.name.local))
            let mayWrite =
                names.contains("all") || names.contains("write") || names.isSuperset(of: ["write-content", "bind"])
            guard names.isEmpty || mayWrite else { throw .readOnly(address.text) }
        }
        if let set = item[.calDAV, "supported-calendar-component-set"] {
            let names = set.all(.calDAV, "comp").compactMap { $0.nameAttribute?.uppercased() }
            guard names.isEmpty || names.contains("VEVENT") else { throw .noEvents(address.text) }
        }
    }
}
