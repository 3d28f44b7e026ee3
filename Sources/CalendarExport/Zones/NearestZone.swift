import DoseModel

/// Finds the zone a person may have meant.
enum NearestZone {
    /// The zone that `name` is but for case, blanks or a missing continent; else the one with the fewest wrong
    /// letters, if they are few.
    static func of(_ name: String, in names: [String]) -> String? {
        let wanted = folded(name)
        return names.first { folded($0) == wanted } ?? names.first { folded(place(of: $0)) == wanted }
            ?? NearestWord.of(wanted, in: names)
            ?? NearestWord.of(wanted, in: names.map { String(place(of: $0)) }).flatMap { place in
                names.first { self.place(of: $0) == place }
            }
    }

    /// Lower case, with blanks as underscores.
    private static func folded(_ name: some StringProtocol) -> String {
        String(name.lowercased().map { $0 == " " ? "_" : $0 })
    }

    /// What follows the last stroke: `London`.
    private static func place(of name: String) -> Substring {
        name.split(separator: "/").last ?? ""
    }
}
