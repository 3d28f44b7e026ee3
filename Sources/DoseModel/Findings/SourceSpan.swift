/// A stretch of one line of a file, for messages.
public struct SourceSpan: Hashable, Comparable, Sendable {
    /// The file as the person named it; `-` for standard input.
    public let file: String
    /// Counts from 1.
    public let line: Int
    /// Counts from 1, in Unicode scalars, as YAML readers count.
    public let column: Int
    /// How many Unicode scalars it covers, at least 1.
    public let length: Int

    /// Creates a span.
    public init(file: String, line: Int, column: Int, length: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = max(length, 1)
    }

    /// `request.yaml:4:9`.
    public var text: String { "\(file):\(line):\(column)" }

    /// By file, line and column.
    public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
        (left.file, left.line, left.column, left.length) < (right.file, right.line, right.column, right.length)
    }
}
