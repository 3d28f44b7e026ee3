/// The conditions the program knows by name.
public struct ConditionNames: Hashable, Sendable {
    /// What stands in an alias for the drug the plan is about.
    public static let drugWord = "DRUG"

    /// The conditions, in file order.
    public let conditions: [Condition]
    private let places: [String: Int]

    /// No condition at all: every word is unknown.
    public static let empty = ConditionNames([])

    /// Creates the list. A name that stands in it twice means what it was given first; readers refuse such a file.
    public init(_ conditions: [Condition]) {
        self.conditions = conditions
        var places: [String: Int] = [:]
        for (index, condition) in conditions.enumerated() {
            for word in [condition.id] + condition.aliases {
                let key = WordKey.of(word)
                if places[key] == nil { places[key] = index }
            }
        }
        self.places = places
    }

    /// The condition a word names in a plan with a drug; `nil` where the word is not known.
    public func named(_ word: String, drug: String) -> Condition? {
        let key = WordKey.of(word)
        if let place = places[key] { return conditions[place] }
        let general = key.split(separator: "-").map { $0 == drug ? ConditionNames.drugWord.lowercased() : String($0) }
        return places[general.joined(separator: "-")].map { conditions[$0] }
    }

    /// The known name nearest to a word that is not known.
    public func nearest(to word: String, drug: String) -> String? {
        NearestWord.of(
            WordKey.of(word),
            in: conditions.flatMap { [$0.id] + $0.aliases }.map { alias in
                alias.split(separator: "-").map { $0 == ConditionNames.drugWord ? drug : String($0) }
                    .joined(separator: "-")
            })
    }
}
