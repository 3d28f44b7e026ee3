import DoseModel

extension MonographPages {
    /// The products with their forms, and what a pharmacy is taken to have where a request does not say.
    static func products(_ monograph: Monograph, _ sources: SourceNumbers) -> [String] {
        let columns = TextColumns(
            [
                TextColumns.Column("Product", narrowest: 14), TextColumns.Column("Form"),
                TextColumns.Column("Strength"), TextColumns.Column("Smallest"),
                TextColumns.Column("Where", narrowest: 6), TextColumns.Column("Basis"),
                TextColumns.Column("Source", narrowest: 16),
            ],
            blocks: monograph.products.map { product in
                [
                    [PrintableText.line(product.name)], [product.form.rawValue], [strength(of: product)],
                    [product.countText(product.smallestPart.value)],
                    [PrintableText.line(product.jurisdictions.joined(separator: ", "))],
                    [product.smallestPart.basis.rawValue], [source(of: product, sources)],
                ]
            },
            width: PlanTable.width)
        let usual = monograph.usualProducts.sorted { $0.key < $1.key }.map { place, names in
            (
                PrintableText.line(place + (place == monograph.usualJurisdiction ? " (usual)" : "")),
                PrintableText.line(names.joined(separator: ", "))
            )
        }
        return [columns.heading, columns.rule] + columns.lines.flatMap { $0 } + [
            "", "Used where a request names none:",
        ]
            + labelled(usual)
    }

    /// What a drug does not go well with.
    static func interactions(_ interactions: [Interaction], _ sources: SourceNumbers) -> [String] {
        let columns = TextColumns(
            [
                TextColumns.Column("With", narrowest: 14), TextColumns.Column("Level"),
                TextColumns.Column("Effect", narrowest: 20), TextColumns.Column("Basis"),
                TextColumns.Column("Source", narrowest: 20),
            ],
            blocks: interactions.map { interaction in
                [
                    [PrintableText.line(interaction.with.joined(separator: ", "))],
                    [interaction.level.value.rawValue], [PrintableText.line(interaction.effect)],
                    [interaction.level.basis.rawValue], [sources.short(interaction.level.citation)],
                ]
            },
            width: PlanTable.width)
        return [columns.heading, columns.rule] + columns.lines.flatMap { $0 }
    }

    private static func strength(of product: Product) -> String {
        product.form.isMeasured ? product.strength.text + "/mL" : product.strength.text
    }

    /// The source of the smallest part, and that of the product where it is another.
    private static func source(of product: Product, _ sources: SourceNumbers) -> String {
        let part = sources.short(product.smallestPart.citation)
        let whole = sources.short(product.citation)
        return part == whole ? part : "part: \(part); product: \(whole)"
    }
}
