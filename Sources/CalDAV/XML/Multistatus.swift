/// An answer about several resources (RFC 4918, 13).
struct Multistatus {
    /// What was said of one resource.
    struct Item {
        /// Where it is, seen from the address that was asked.
        let address: DAVAddress
        /// The status of the whole resource, where one was given: 404 for one that is not there.
        let status: Int?
        /// The properties that were found.
        let found: [XMLNode]

        /// A property that was found.
        subscript(_ space: XMLNode.Space, _ local: String) -> XMLNode? {
            found.first { $0.name == XMLNode.Name(space, local) }
        }

        /// The version.
        var etag: String? { self[.dav, "getetag"].flatMap { ETag.valid($0.text) } }

        /// Whether it is a collection of any kind.
        var isCollection: Bool { self[.dav, "resourcetype"]?[.dav, "collection"] != nil }

        /// Whether it is a collection of events.
        var isCalendar: Bool { self[.dav, "resourcetype"]?[.calDAV, "calendar"] != nil }
    }

    /// The resources in the order of the answer.
    let items: [Item]

    /// Reads the answer to a request to `address`.
    init(_ body: [UInt8], from address: DAVAddress) throws(XMLReader.Fault) {
        let root = try XMLReader.read(body)
        guard root.name == XMLNode.Name(.dav, "multistatus") else { throw .unreadable }
        var items: [Item] = []
        for response in root.all(.dav, "response") {
            let status = response[.dav, "status"].flatMap { Multistatus.status($0.text) }
            let found = response.all(.dav, "propstat").filter { propstat in
                (propstat[.dav, "status"].flatMap { Multistatus.status($0.text) } ?? 200) / 100 == 2
            }.flatMap { $0[.dav, "prop"]?.children ?? [] }
            for href in response.all(.dav, "href") {
                guard let place = address.resolving(href.text) else { throw .unreadable }
                items.append(Item(address: place, status: status, found: found))
            }
        }
        self.items = items
    }

    /// The number in `HTTP/1.1 404 Not Found`.
    private static func status(_ line: String) -> Int? {
        let words = line.split(separator: " ")
        return words.count >= 2 ? Int(words[1]) : nil
    }
}
