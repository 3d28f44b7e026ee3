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
        ]
        if !monograph.classes.isEmpty {
            lines.append(PrintableText.line("Class: \(monograph.classes.joined(separator: ", "))"))
        }
        lines += ["", "PROTOCOLS"]
        for (index, titration) in monograph.protocols.enumerated() {
            if index > 0 { lines.append("") }
            lines += MonographPages.titration(titration, sources)
        }
        lines += ["", "COMING OFF"]
        for (index, taper) in monograph.tapers.enumerated() {
            if index > 0 { lines.append("") }
            lines.append(PrintableText.line("\(taper.title) (\(taper.id)\(index == 0 ? ", the usual way" : ""))"))
            lines += labelled([("shape", taper.shape.shape), ("source", sources.short(taper.citation))]) + [""]
            lines += limits(LimitRow.taper(taper), sources)
        }
        lines += ["", "PRODUCTS"] + products(monograph, sources)
        lines += codes(monograph, sources)
        lines += ["", "LIMITS"] + limits(LimitRow.general(monograph), sources)
        if !monograph.interactions.isEmpty {
            lines += ["", "INTERACTIONS"] + interactions(monograph.interactions, sources)
        }
        let person = LimitRow.person(monograph)
        if !person.isEmpty { lines += ["", "THE PERSON"] + limits(person, sources) }
        if let fit = monograph.fit { lines += ["", "WHEN A TRIAL MAKES SENSE"] + limits(LimitRow.fit(fit), sources) }
        lines += ["", "KIDNEY FUNCTION"] + kidneys(monograph.renal, sources)
        lines += ["", "WHAT PEOPLE ARE TOLD"] + limits(LimitRow.counsel(monograph.counsel), sources)
        let tracking = LimitRow.tracking(monograph.tracking)
        if !tracking.isEmpty { lines += ["", "WHAT IS WRITTEN DOWN"] + limits(tracking, sources) }
        if !monograph.troubles.isEmpty {
            lines += ["", "WHAT TO TRY"] + limits(LimitRow.troubles(monograph.troubles), sources)
        }
        lines += ["", "SOURCES"]
        lines += labelled(sources.list)
        return text(lines)
    }

    private static func titration(_ titration: TitrationProtocol, _ sources: SourceNumbers) -> [String] {
        let names = [titration.id] + titration.aliases
        var lines = [PrintableText.line("\(titration.title) (\(names.joined(separator: ", ")))")]
        lines += labelled(ProtocolText.items(titration, sources: sources))
        lines += [""] + limits(LimitRow.titration(titration), sources)
        for variant in titration.variants {
            lines += ["", PrintableText.line("\(titration.title), variant: \(variant.name)")]
            lines += labelled(ProtocolText.items(variant, sources: sources))
            if let step = variant.step { lines += [""] + limits(LimitRow.steps(step), sources) }
        }
        return lines
    }

    private static func kidneys(_ rules: RenalRules, _ sources: SourceNumbers) -> [String] {
        guard rules.isAdjusted else {
            return WrappedText.lines(PrintableText.line(rules.bands[0].advice), width: PlanTable.width)
                + limits(LimitRow.renal(rules.bands[0]), sources)
        }
        let reduction =
            switch rules.reduction {
            case .dose: "A plan above a limit takes smaller doses, as often as before."
            case .frequency: "A plan above a limit takes fewer doses a day, as large as before."
            }
        var lines = [reduction] + limits(LimitRow.kidneyValue(rules), sources)
        for band in rules.bands + [rules.dialysis] {
            let unit = band.from == nil ? "" : " mL/min"
            lines += ["", PrintableText.line(band.name) + unit]
            lines += WrappedText.hanging("  ", PrintableText.line(band.advice), width: PlanTable.width)
            lines += limits(LimitRow.renal(band), sources)
        }
        return lines
    }

    static func limits(_ rows: [LimitRow], _ sources: SourceNumbers) -> [String] {
        let columns = TextColumns(
            [
                TextColumns.Column("What", narrowest: 20), TextColumns.Column("Value", narrowest: 24),
                TextColumns.Column("Basis"), TextColumns.Column("Source", narrowest: 24),
            ],
            blocks: rows.map { [[$0.subject], [$0.value], [$0.basis.rawValue], [sources.short($0.citation)]] },
            width: PlanTable.width)
        return [columns.heading, columns.rule] + columns.lines.flatMap { $0 }
    }

    static func labelled(_ items: [(label: String, text: String)]) -> [String] {
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
