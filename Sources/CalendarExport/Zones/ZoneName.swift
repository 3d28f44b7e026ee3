/// What a time zone may be called.
enum ZoneName {
    /// The longest name taken. Olson names have at most 32 bytes; this leaves room and keeps every content line that
    /// bears a name short enough not to be folded.
    private static let mostBytes = 48

    /// Files beside the zones that are no zones, or not the same everywhere.
    private static let notZones = ["localtime", "posixrules", "Factory"]
    /// Folders with second copies of all zones; `right` counts leap seconds.
    private static let copies = ["posix/", "right/"]

    /// The names of UTC itself. Times are written in UTC then, which no program misreads.
    private static let utcNames: Set<String> = [
        "UTC", "UCT", "Universal", "Zulu", "GMT", "GMT0", "GMT+0", "GMT-0", "Greenwich",
    ]

    /// Whether the name is one of UTC's, `Etc/UTC` among them.
    static func meansUTC(_ name: String) -> Bool {
        utcNames.contains(name.hasPrefix("Etc/") ? String(name.dropFirst(4)) : name)
    }

    /// Whether the name has the form of an Olson name and leads nowhere else in the file system.
    static func isWellFormed(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= mostBytes && name.utf8.allSatisfy(isNameByte)
            && name.utf8.first != UInt8(ascii: "/") && !notZones.contains(name)
            && !copies.contains { name.hasPrefix($0) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"): true
        default: false
        }
    }
}
