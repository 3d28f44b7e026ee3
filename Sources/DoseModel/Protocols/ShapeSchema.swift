/// What a shape calls itself and which parameters it takes: what a reader of monographs needs to know of it.
public struct ShapeSchema: Hashable, Sendable {
    /// One parameter.
    public struct Parameter: Hashable, Sendable {
        /// Its name in monograph files.
        public let name: String
        /// What kind of value it takes.
        public let kind: ShapeValue.Kind
        /// Whether a monograph must give it.
        public let isRequired: Bool
        /// What it says, for the reference.
        public let summary: String

        /// Creates a parameter.
        public init(_ name: String, _ kind: ShapeValue.Kind, isRequired: Bool = true, _ summary: String) {
            self.name = name
            self.kind = kind
            self.isRequired = isRequired
            self.summary = summary
        }
    }

    /// The name monographs use, `step-by-level`.
    public let name: String
    /// One sentence on what it does.
    public let summary: String
    /// Its parameters, in the order of the reference.
    public let parameters: [Parameter]
    /// The names of optional parameters of which a monograph must give at least one; empty for no such demand.
    public let atLeastOne: [String]

    /// Creates a schema.
    public init(_ name: String, _ summary: String, parameters: [Parameter], atLeastOne: [String] = []) {
        self.name = name
        self.summary = summary
        self.parameters = parameters
        self.atLeastOne = atLeastOne
    }
}
