package import DoseModel

/// What the letter of a finding's code stands for.
package enum FindingFamily {
    /// The family's name for people.
    package static func title(of letter: Character) -> String {
        switch letter {
        case "C": "ceilings"
        case "S": "steps up"
        case "R": "kidney"
        case "W": "coming off"
        case "T": "times"
        case "P": "products"
        case "I": "person"
        case "G": "gaps"
        case "Q": "supply"
        case "A": "acknowledgements"
        case "X": "several drugs together"
        default: String(letter)
        }
    }

    /// All codes by family; families in the order their first code is declared in.
    package static var all: [(letter: Character, codes: [FindingCode])] {
        var families: [(letter: Character, codes: [FindingCode])] = []
        for code in FindingCode.allCases {
            if let index = families.firstIndex(where: { $0.letter == code.family }) {
                families[index].codes.append(code)
            } else {
                families.append((code.family, [code]))
            }
        }
        return families
    }
}
