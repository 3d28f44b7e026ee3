/// An element of an answer.
struct XMLNode: Hashable, Sendable {
    /// A name in a namespace.
    struct Name: Hashable, Sendable {
        /// The namespace's URI.
        let space: Space
        /// The name in it.
        let local: String

        init(_ space: Space, _ local: String) {
            self.space = space
            self.local = local
        }
    }

    /// The namespaces that matter here.
    enum Space: Hashable, Sendable {
        case dav, calDAV, other

        init(uri: some StringProtocol) {
            self =
                switch uri {
                case "DAV:": .dav
                case "urn:ietf:params:xml:ns:caldav": .calDAV
                default: .other
                }
        }
    }

    /// Its name.
    let name: Name
    /// The attribute `name`, which is how components are told apart.
    let nameAttribute: String?
    /// The elements in it.
    var children: [XMLNode] = []
    /// The text in it, in one piece.
    var text = ""

    /// The first child of a name.
    subscript(_ space: Space, _ local: String) -> XMLNode? {
        children.first { $0.name == Name(space, local) }
    }

    /// All children of a name.
    func all(_ space: Space, _ local: String) -> [XMLNode] {
        children.filter { $0.name == Name(space, local) }
    }
}
