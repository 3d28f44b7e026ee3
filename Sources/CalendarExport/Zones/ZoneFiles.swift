import CLibical
import Glibc

/// The system's zone files, in the folder that libical reads too.
enum ZoneFiles {
    /// What a compiled zone begins with.
    private static let mark: [UInt8] = Array("TZif".utf8)
    /// The text form of all zones, which begins with the edition and names every zone and alias.
    private static let sourceName = "tzdata.zi"
    /// No list of zones is larger than this.
    private static let mostBytes = 1 << 20

    /// Whether the folder holds a zone of this name.
    static func holdsZone(named name: String) -> Bool {
        bytes(of: name, atMost: mark.count) == mark
    }

    /// The edition, `2026f`; `nil` where the folder does not say.
    static func edition() -> String? {
        guard let bytes = bytes(of: sourceName, atMost: 64) else { return nil }
        let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        let opening = "# version "
        return line.hasPrefix(opening) ? String(line.dropFirst(opening.count)) : nil
    }

    /// The names of all zones and aliases, sorted; empty where the folder has no list.
    static func names() -> [String] {
        guard let bytes = bytes(of: sourceName, atMost: mostBytes) else { return [] }
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line -> String? in
            let fields = line.split(separator: UInt8(ascii: " "))
            switch fields.first {
            // `Z name ...` defines a zone, `L target name` an alias; all other lines are rules and continuations.
            case [UInt8(ascii: "Z")]: return fields.count > 1 ? String(decoding: fields[1], as: UTF8.self) : nil
            case [UInt8(ascii: "L")]: return fields.count > 2 ? String(decoding: fields[2], as: UTF8.self) : nil
            default: return nil
            }
        }.filter(ZoneName.isWellFormed).sorted()
    }

    private static func bytes(of name: String, atMost limit: Int) -> [UInt8]? {
        let folder = Libical.alone { _ in String(cString: icaltzutil_get_zone_directory()) }
        guard let file = fopen(folder + "/" + name, "r") else { return nil }
        defer { fclose(file) }
        return [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            count = fread(buffer.baseAddress, 1, limit, file)
        }
    }
}
