package import DoseModel

/// What is remembered, as a file: a line a resource, its parts separated by tabs. It holds no dose, drug or password.
package enum PublishMemoryText {
    private static let head = "doseplan caldav 1"
    private static let none = "-"

    /// The file.
    package static func text(of memory: PublishMemory) -> String {
        var lines = [head, "collection\t" + (memory.collection ?? none)]
        for entry in memory.entries {
            lines.append(
                [
                    entry.uid, entry.plan, entry.path, entry.etag ?? none, entry.digest ?? none,
                    list(entry.essences), list(entry.alarms), String(entry.sequence),
                    entry.isLeaving ? "leaving" : "kept",
                ].joined(separator: "\t"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reads the file.
    ///
    /// - Throws: an error with the place where it is not one of ours. Nothing is guessed: what was lost from it could be
    ///   an event that nobody would ever delete.
    package static func memory(of text: String, named file: String) throws(InputError) -> PublishMemory {
        var memory = PublishMemory()
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            switch number {
            case 1:
                guard line == head else { throw fault(file, number, "a file of `doseplan publish`") }
            case 2:
                guard parts.count == 2, parts[0] == "collection" else {
                    throw fault(file, number, "`collection` and its address")
                }
                memory.collection = optional(parts[1])
            default:
                if line.isEmpty { continue }
                guard let entry = entry(parts), memory[entry.uid] == nil else {
                    throw fault(file, number, "nine parts about an event, each event once")
                }
                memory[entry.uid] = entry
            }
        }
        guard number > 2, text.hasSuffix("\n") else { throw fault(file, number, "a whole file") }
        return memory
    }

    private static func entry(_ parts: [String]) -> PublishEntry? {
        guard parts.count == 9, !parts.contains(""), parts[2].hasPrefix("/"), let sequence = Int(parts[7]),
            ["kept", "leaving"].contains(parts[8])
        else { return nil }
        return PublishEntry(
            uid: parts[0], plan: parts[1], path: parts[2], etag: optional(parts[3]), digest: optional(parts[4]),
            essences: items(parts[5]), alarms: items(parts[6]), sequence: sequence, isLeaving: parts[8] == "leaving")
    }

    private static func optional(_ text: String) -> String? { text == none ? nil : text }

    private static func list(_ items: [String]) -> String { items.isEmpty ? none : items.joined(separator: ",") }

    private static func items(_ text: String) -> [String] {
        text == none ? [] : text.split(separator: ",").map { String($0) }
    }

    private static func fault(_ file: String, _ line: Int, _ expected: String) -> InputError {
        InputError(
            "what was remembered of earlier publishing cannot be read",
            at: SourceSpan(file: file, line: line, column: 1), expected: expected)
    }
}
