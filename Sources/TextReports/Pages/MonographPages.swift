package import DoseModel

/// The monographs for the terminal: a list of all, and one with its protocols, products, limits and sources.
package enum MonographPages {
    /// One line a monograph; a line feed at the end of each line.
    package static func list(_ monographs: [Monograph]) -> String {
        let columns = TextColumns(
            [
                TextColumns.Column("Drug"), TextColumns.Column("Title"), TextColumns.Column("Edition"),
                TextColumns.Column("Protocols", narrowest: 20),
            ],
            blocks: monographs.map { monograph in
                [
                    [PrintableText.line(monograph.id)], [PrintableText.line(monograph.title)],
                    [PrintableText.line(monograph.version)],
                    [PrintableText.line(monograph.protocols.map(\.id).joined(separator: ", "))],
                ]
            },
            width: PlanTable.width)
        return text([columns.heading, columns.rule] + columns.lines.flatMap { $0 })
    }

    /// One monograph; a line feed at the end of each line.
    package static func page(_ monograph: Monograph) -> String {
        let sources = SourceNumbers(monograph)
        var lines = [
            PrintableText.line(monograph.title),
            PrintableText.line("Monograph \(monograph.id), edition \(monograph.version)"),
            "", "PROTOCOLS",
        ]
        for titration in monograph.protocols {
            let names = [titration.id] + titration.aliases
            lines.append(PrintableText.line("\(titration.title) (\(names.joined(separator: ", ")))"))
            lines += labelled(ProtocolText.items(titration, sources: sources))
        }
        lines += ["", "PRODUCTS"] + products(monograph, sources)
        lines += ["", "LIMITS"] + limits(LimitRow.general(monograph), sources)
        lines += ["", "KIDNEY FUNCTION"] + limits(LimitRow.kidneyValue(monograph.renal), sources)
        for band in monograph.renal.bands + [monograph.renal.dialysis] {
            let unit = band.from == nil ? "" : " mL/min"
            lines += ["", PrintableText.line(band.name) + unit]
            lines += WrappedText.hanging("  ", PrintableText.line(band.advice), width: PlanTable.width)
            lines += limits(LimitRow.renal(band), sources)
        }
        lines += ["", "SOURCES"]
        lines += labelled(sources.list)
        return text(lines)
    }

    private static func products(_ monograph: Monograph, _ sources: SourceNumbers) -> [String] {
        let columns = TextColumns(
            [
                TextColumns.Column("Product"), TextColumns.Column("Smallest part"), TextColumns.Column("Where"),
                TextColumns.Column("Basis"), TextColumns.Column("Source", narrowest: 24),
            ],
            blocks: monograph.products.map { product in
                [
                    [PrintableText.line(product.name)],
                    [product.countText(product.smallestPart.value)],
                    [PrintableText.line(product.jurisdictions.joined(separator: ", "))],
                    [product.smallestPart.basis.rawValue],
                    [sources.short(product.citation)],
                ]
            },
            width: PlanTable.width)
        let usual = monograph.usualProducts.sorted { $0.key < $1.key }.map { place, names in
            (PrintableText.line(place), PrintableText.line(names.joined(separator: ", ")))
        }
        return [columns.heading, columns.rule] + columns.lines.flatMap { $0 } + ["Used where a request names none:"]
            + labelled(usual)
    }

    private static func limits(_ rows: [LimitRow], _ sources: SourceNumbers) -> [String] {
        let columns = TextColumns(
            [
                TextColumns.Column("What", narrowest: 20), TextColumns.Column("Value", narrowest: 16),
                TextColumns.Column("Basis"), TextColumns.Column("Source", narrowest: 24),
            ],
            blocks: rows.map { [[$0.subject], [$0.value], [$0.basis.rawValue], [sources.short($0.citation)]] },
            width: PlanTable.width)
        return [columns.heading, columns.rule] + columns.lines.flatMap { $0 }
    }

    private static func labelled(_ items: [(label: String, text: String)]) -> [String] {
        let width = items.map { DisplayWidth.of($0.label) }.max() ?? 0
        return items.flatMap { item in
            WrappedText.hanging(
                "  " + DisplayWidth.padded(item.label, to: width) + "  ", item.text, width: PlanTable.width)
        }
    }

    private static func text(_ lines: [String]) -> String {
        lines.map { $0 + "\n" }.joined()
    }
}
