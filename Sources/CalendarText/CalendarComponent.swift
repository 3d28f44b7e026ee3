package import DoseModel

/// One component of a calendar file, `VEVENT` with its properties and what stands in it.
package struct CalendarComponent: Sendable {
    /// The name in upper case, `VEVENT`.
    package let name: String
    /// Its own properties, in file order.
    package internal(set) var properties: [ContentLine] = []
    /// The components inside, in file order.
    package internal(set) var components: [CalendarComponent] = []
    /// Where its `BEGIN` stands.
    package let span: SourceSpan

    /// All properties of a name.
    package func all(_ name: String) -> [ContentLine] { properties.filter { $0.name == name } }

    /// The property of a name that stands at most once; `nil` where it does not.
    ///
    /// - Throws: where it stands twice.
    package func optional(_ name: String) throws(InputError) -> ContentLine? {
        var found: ContentLine?
        for property in properties where property.name == name {
            guard found == nil else {
                throw InputError("a second \(name) stands in this \(self.name)", at: property.nameSpan)
            }
            found = property
        }
        return found
    }

    /// The property of a name that stands exactly once.
    package func required(_ name: String) throws(InputError) -> ContentLine {
        guard let property = try optional(name) else {
            throw error("the \(self.name) has no \(name)", expected: "a line `\(name):...`")
        }
        return property
    }

    /// An error at its beginning.
    package func error(_ message: String, expected: String? = nil) -> InputError {
        InputError(message, at: span, expected: expected)
    }
}
