import DoseModel

/// One limit on an amount of drug, with the words that explain it.
struct DoseLimit: Hashable {
    /// The limit and its source.
    let cited: Cited<Dose>
    /// The code of the judgement it leads to.
    let code: FindingCode
    /// Whose limit it is, `the cautious ceiling`.
    let owner: String
}

/// A limit of any kind that a regimen breaks, in words.
struct BrokenLimit {
    /// The code of the judgement it leads to.
    let code: FindingCode
    /// Whose limit it is.
    let owner: String
    /// The limit itself, `30 mg`, `2 doses a day`.
    let text: String
    let basis: Basis
    let citation: String

    init(_ limit: DoseLimit) {
        (code, owner, text) = (limit.code, limit.owner, limit.cited.value.text)
        (basis, citation) = (limit.cited.basis, limit.cited.citation)
    }

    /// A limit on the number of doses a day.
    init(dosesPerDay: Cited<Int>, owner: String) {
        (code, self.owner) = (.r301, owner)
        text = dosesPerDay.value == 1 ? "1 dose a day" : "\(dosesPerDay.value) doses a day"
        (basis, citation) = (dosesPerDay.basis, dosesPerDay.citation)
    }
}
