/// Something about a log file that its owner should know.
package enum LogNotice: Hashable, Sendable {
    /// A line that was never finished stands at the end; it is not counted, and not touched by reading.
    case torn(bytes: Int)
    /// Such a line was put aside, into this file.
    case keptAside(bytes: Int, file: String)
    /// A line that was finished is not as it was written; it is not counted, and stays.
    case damaged(line: Int)
    /// Others could read the file; now its owner alone can.
    case madePrivate

    /// The same in a sentence.
    ///
    /// - Parameter name: what the file is called.
    package func text(of name: String) -> String {
        switch self {
        case .torn(let bytes):
            "\(name): the last line was never finished (\(bytes) bytes) and is not counted; what was recorded before stands"
        case .keptAside(let bytes, let file):
            "\(name): the last line was never finished; its \(bytes) bytes are kept in \(file), what was recorded stands"
        case .damaged(let line):
            "\(name):\(line): this line is not as it was written and is not counted; if you changed it, write a new entry"
        case .madePrivate: "\(name) could be read by others; now only you can"
        }
    }
}
