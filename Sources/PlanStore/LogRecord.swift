/// One line of a log as it is stored: its number, and texts that mean nothing to the store.
package struct LogRecord: Hashable, Sendable {
    /// Counts from 1; the record stands in line `number + 1` of the file.
    package let number: Int
    /// The texts.
    package let fields: [String]

    /// Creates a record.
    package init(number: Int, fields: [String]) {
        self.number = number
        self.fields = fields
    }
}
