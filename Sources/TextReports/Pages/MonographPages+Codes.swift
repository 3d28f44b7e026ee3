import DoseModel

extension MonographPages {
    /// What terminologies and other plans call the drug and its products; nothing where the monograph does not say.
    static func codes(_ monograph: Monograph, _ sources: SourceNumbers) -> [String] {
        func row(_ name: String, _ words: String, _ basis: Basis, _ citation: String) -> [[String]] {
            [[PrintableText.line(name)], [PrintableText.line(words)], [basis.rawValue], [sources.short(citation)]]
        }
        func row(_ name: String, _ code: Cited<Code>) -> [[String]] {
            row(name, code.value.text, code.basis, code.citation)
        }
        var blocks = monograph.codes.map { row(monograph.id, $0) }
        blocks += monograph.products.flatMap { product in product.codes.map { row(product.name, $0) } }
        for alias in monograph.aliases {
            blocks.append(row(alias.name, alias.meaning.value, alias.meaning.basis, alias.meaning.citation))
            blocks += alias.codes.map { row(alias.name, $0) }
            blocks += alias.products.map { row("\(alias.name) \($0.product)", $0.code) }
        }
        guard !blocks.isEmpty else { return [] }
        let columns = TextColumns(
            [
                TextColumns.Column("Name", narrowest: 16), TextColumns.Column("Value", narrowest: 20),
                TextColumns.Column("Basis"), TextColumns.Column("Source", narrowest: 20),
            ], blocks: blocks, width: PlanTable.width)
        return ["", "CODES AND OTHER NAMES", columns.heading, columns.rule] + columns.lines.flatMap { $0 }
    }
}
