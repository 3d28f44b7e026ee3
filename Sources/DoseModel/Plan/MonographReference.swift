/// The monograph a plan was made or judged with.
public struct MonographReference: Hashable, Sendable {
    /// The monograph's id.
    public let id: String
    /// Its edition.
    public let version: String

    /// Creates a reference.
    public init(id: String, version: String) {
        self.id = id
        self.version = version
    }
}
