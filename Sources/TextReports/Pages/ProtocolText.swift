package import DoseModel

/// What a protocol does, in a few labelled lines. Its numbers stand in the table below them.
package enum ProtocolText {
    /// Labels and texts, in reading order.
    package static func items(
        _ titration: TitrationProtocol, sources: SourceNumbers
    ) -> [(label: String, text: String)] {
        var items = ladders(titration.ladders)
        items.append(("usual target", RegimenText.of(titration.usualTarget)))
        if !titration.usualProblemTimes.isEmpty {
            items.append(
                ("problem times", DoseWording.list(titration.usualProblemTimes.map(\.name)) + ", unless named"))
        }
        items.append(("then", then(titration)))
        items.append(("source", source(titration.citation, titration.basis, sources)))
        return printable(items)
    }

    /// One variant: whom it is for, and what it does differently.
    package static func items(
        _ variant: ProtocolVariant, sources: SourceNumbers
    ) -> [(label: String, text: String)] {
        var items = [(label: "for", text: condition(variant.condition))]
        items += variant.ladders.map { ladders($0) } ?? []
        if let target = variant.usualTarget { items.append(("usual target", RegimenText.of(target))) }
        items.append(("source", source(variant.citation, variant.basis, sources)))
        return printable(items)
    }

    /// `people who take valproate and do not take an inducer, with kidney function 30 to under 60`.
    private static func condition(_ condition: ProtocolVariant.Condition) -> String {
        var parts: [String] = []
        if !condition.taking.isEmpty { parts.append("who take \(condition.taking.joined(separator: " or "))") }
        if !condition.notTaking.isEmpty {
            parts.append("who do not take \(condition.notTaking.joined(separator: " or "))")
        }
        if !condition.kidneyBands.isEmpty {
            parts.append("with kidney function \(condition.kidneyBands.joined(separator: " or "))")
        }
        return parts.isEmpty ? "everybody else" : "people " + parts.joined(separator: ", ")
    }

    private static func ladders(_ ladders: [[Rung]]) -> [(label: String, text: String)] {
        ladders.enumerated().map { index, ladder in (index == 0 ? "climbs" : "or climbs", RungText.ladder(ladder)) }
    }

    private static func then(_ titration: TitrationProtocol) -> String {
        let sequel =
            switch titration.usualSequel {
            case .taper: "comes off"
            case .review: "the prescriber decides"
            case .continue: "stays at the target"
            }
        let way = titration.usualTaper.map { "; coming off by \($0)" } ?? ""
        return sequel + ", unless asked otherwise" + way
    }

    private static func source(_ citation: String, _ basis: Basis, _ sources: SourceNumbers) -> String {
        "\(basis.rawValue), \(sources.short(citation))"
    }

    private static func printable(_ items: [(label: String, text: String)]) -> [(label: String, text: String)] {
        items.map { ($0.label, PrintableText.line($0.text)) }
    }
}
