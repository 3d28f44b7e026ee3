import Foundation

/// The strings of Tests/Fixtures/hostile-strings.json, which Tests/Hostile gives to the program too.
enum HostileStrings {
    /// One string.
    struct Entry: Decodable, Sendable {
        let name: String
        private let text: String
        private let times: Int?

        /// The whole of it.
        var whole: String { String(repeating: text, count: times ?? 1) }
    }

    static let all: [Entry] = {
        let path = PackageFolder.path + "/Tests/Fixtures/hostile-strings.json"
        guard let data = FileManager.default.contents(atPath: path),
            let entries = try? JSONDecoder().decode([Entry].self, from: data)
        else { fatalError("no hostile strings at \(path)") }
        return entries
    }()

    /// A string as a JSON string, which is YAML in double quotes too. Everything that is not plain is escaped, so that
    /// it reaches the program whatever its file may hold.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for unit in text.utf16 {
            switch unit {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
            default:
                let digits = String(unit, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return result + "\""
    }
}
