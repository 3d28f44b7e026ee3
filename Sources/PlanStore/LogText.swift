package import DoseModel

/// The text of a log file: a first line with the plan it belongs to, then one record a line. Fields stand between tabs;
/// the last field of every line is the sum of what stands before it.
package enum LogText {
    /// What the first line begins with.
    static let format = "doseplan-log/1"
    private static let tab = UInt8(ascii: "\t")
    private static let lineFeed = UInt8(ascii: "\n")

    /// The first line of the log of a plan, with its line break.
    package static func header(plan: String) -> String { line([format, plan]) }

    /// The line of a record, with its line break.
    package static func line(of record: LogRecord) -> String { line([String(record.number)] + record.fields) }

    private static func line(_ fields: [String]) -> String {
        precondition(
            fields.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 } }, "a field holds no tab and no line break")
        let text = fields.joined(separator: "\t") + "\t"
        return text + Checksum.text(of: text.utf8) + "\n"
    }

    /// Takes a file apart.
    ///
    /// - Parameters:
    ///   - plan: the plan it must belong to.
    ///   - name: what messages call it.
    /// - Throws: an ``InputError`` where it is no log, or that of another plan. What is damaged or torn is no error; it is
    ///   part of the contents.
    package static func contents(
        of bytes: [UInt8], plan: String, named name: String
    ) throws(InputError) -> LogContents {
        var contents = LogContents()
        let header = Array(LogText.header(plan: plan).utf8)
        // A first line that was never finished was followed by nothing.
        if bytes.count < header.count, header.starts(with: bytes), header.count - bytes.count > 1 {
            contents.torn = bytes
            return contents
        }
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: lineFeed)
            let fields = fields(of: bytes[start..<(end ?? bytes.count)])
            let line = contents.lines + 1
            if line == 1 {
                try check(fields, plan: plan, name)
            } else if let fields, fields[0] == String(line - 1) {
                contents.records.append(LogRecord(number: line - 1, fields: Array(fields.dropFirst())))
            } else if end == nil {
                contents.torn = Array(bytes[start...])
                break
            } else {
                contents.damagedLines.append(line)
            }
            contents.lacksLineBreak = end == nil
            start = end.map { $0 + 1 } ?? bytes.count
            contents.wholeBytes = start
            contents.lines = line
        }
        return contents
    }

    /// The fields of a line without its sum; `nil` where the sum is not that of the line.
    private static func fields(of line: ArraySlice<UInt8>) -> [String]? {
        guard let last = line.lastIndex(of: tab) else { return nil }
        let content = line[...last]
        guard line[(last + 1)...].elementsEqual(Checksum.text(of: content).utf8) else { return nil }
        return content.dropLast().split(separator: tab, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private static func check(_ fields: [String]?, plan: String, _ name: String) throws(InputError) {
        let span = SourceSpan(file: name, line: 1, column: 1)
        guard let fields, fields.count == 2, fields[0] == format else {
            throw InputError(
                "\(name) is no log of a plan, or its first line was changed", at: span,
                expected: "a file that `doseplan log` made, or --log with another name")
        }
        guard fields[1] == plan else {
            throw InputError(
                "\(name) is the log of another plan, \(fields[1])", at: span,
                expected: "the log of plan \(plan), or --log with another name")
        }
    }
}
