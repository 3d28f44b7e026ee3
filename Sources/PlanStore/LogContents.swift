/// What a log file holds.
package struct LogContents: Hashable, Sendable {
    /// The records that are whole, in the order of writing.
    package var records: [LogRecord] = []
    /// The lines, counted from 1, that were finished and whose sum does not fit them: changed by hand or by a fault of the
    /// disk. They stay where they are.
    package var damagedLines: [Int] = []
    /// What stands behind the last line break: the beginning of a line that was never finished.
    package var torn: [UInt8] = []
    /// How many bytes stand before ``torn``.
    package var wholeBytes = 0
    /// Whether the last line is whole but for its line break.
    package var lacksLineBreak = false
    /// How many lines there are before ``torn``, the first one included.
    package var lines = 0

    /// The number of the next record.
    package var nextNumber: Int { max(lines, 1) }
}
