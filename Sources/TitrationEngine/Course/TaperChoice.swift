import DoseModel

/// Which of the published ways to come off a plan takes.
struct TaperChoice {
    let monograph: Monograph
    let request: PlanRequest
    let titration: TitrationProtocol?

    /// The way asked for, or the protocol's usual one, or the drug's first.
    func named() throws(InputError) -> TaperRule {
        guard let name = request.taper else {
            return titration?.usualTaper.flatMap { monograph.taper(named: $0) } ?? monograph.taper
        }
        if let rule = monograph.taper(named: name) { return rule }
        let names = monograph.tapers.map(\.id)
        throw InputError(
            "\(monograph.id) has no way to come off called \(name)", at: request.spans[.taper],
            expected: names.joined(separator: ", "), nearest: NearestWord.of(name, in: names))
    }

    /// The way for somebody with this exposure, and what is to be said about it.
    ///
    /// - Throws: an ``InputError`` where the way asked for, or every way, is meant for smaller exposures only.
    func rule(highest: Dose, exposure: Int) throws(InputError) -> (rule: TaperRule, pick: Pick?) {
        func fits(_ rule: TaperRule) -> Bool { rule.within?.covers(daily: highest, days: exposure) ?? true }
        let named = try named()
        let others = monograph.tapers.filter { $0.id != named.id && fits($0) }
        if fits(named) {
            let why =
                request.taper != nil
                ? "asked for"
                : named.id == titration?.usualTaper
                    ? "the protocol's usual one, as none was asked for" : "the usual one, as none was asked for"
            return (named, pick(named, why))
        }
        let limit = named.within?.text ?? ""
        let given = "\(highest.perDayText) and \(exposure.daysText)"
        guard request.taper == nil, let other = others.first else {
            throw InputError(
                "\(named.id) is meant for at most \(limit) (\(named.citation)), not for \(given)",
                at: request.spans[.taper] ?? request.spans[.soFar],
                expected: others.isEmpty ? "a smaller exposure" : others.map(\.id).joined(separator: ", "))
        }
        return (other, pick(other, "\(named.id) is meant for at most \(limit), not for \(given)"))
    }

    private func pick(_ rule: TaperRule, _ why: String) -> Pick? {
        guard monograph.tapers.count > 1 else { return nil }
        return Pick(
            what: "way to come off", value: rule.id, range: monograph.tapers.map(\.id).joined(separator: ", "),
            why: why,
            citation: rule.citation)
    }
}
