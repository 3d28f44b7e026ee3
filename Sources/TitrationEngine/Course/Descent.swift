import DoseModel

/// Comes off a regimen: the cap on each cut and the shortest duration both hold, the slower wins.
struct Descent {
    let rule: TaperRule
    let composer: TabletComposer
    /// The days between two cuts as asked; `nil` for the fewest the rule allows.
    let pace: Int?

    /// The legs after `start`.
    ///
    /// - Parameters:
    ///   - start: the regimen being taken.
    ///   - highest: the highest daily total ever taken.
    ///   - exposure: the days on the drug up to the first cut.
    /// - Returns: the legs; empty where the drug may be stopped at once.
    func legs(from start: Regimen, highest: Dose, exposure: Int) -> [Leg] {
        guard !(rule.directStop?.covers(daily: highest, days: exposure) ?? false) else { return [] }
        let asked = max(pace ?? rule.usualInterval.value, rule.interval.value.lowerBound)
        let regimens = self.regimens(from: start)
        let isShort = rule.shortExposure?.covers(daily: highest, days: exposure) ?? false
        let least = isShort ? 0 : rule.minimumDays?.value ?? 0
        let interval = max(asked, (least + regimens.count - 1) / regimens.count)
        var previous = start
        return regimens.map { regimen in
            defer { previous = regimen }
            // A step of every n days ends with a whole number of rounds, so that the next cut comes no sooner.
            let days = (interval + regimen.everyDays - 1) / regimen.everyDays * regimen.everyDays
            return Leg(
                phase: .taper, regimen: regimen, days: days,
                why: why(from: previous, to: regimen, days: days, asked: asked, isShort: isShort))
        }
    }

    private func regimens(from start: Regimen) -> [Regimen] {
        guard case .dose(let usual)? = rule.shape.values["per-dose"]?.value, let limit = rule.limits.last,
            let perDose = limit.perDose?.value, let perDay = limit.perDay?.value
        else { return [] }
        let shape = FixedStepDown(
            usualCut: usual.lowerBound, mostPerDose: perDose, mostPerDay: perDay, composer: composer)
        let byAmount = shape.regimens(from: start)
        if !byAmount.isEmpty { return byAmount }
        let byDose = DoseByDose().regimens(from: start)
        if !byDose.isEmpty { return byDose }
        return [LastDose(composer: composer).regimen(after: start)]
    }

    private func why(from previous: Regimen, to next: Regimen, days: Int, asked: Int, isShort: Bool) -> String {
        let change: String
        if next.everyDays != previous.everyDays {
            change =
                "The same dose every \(next.everyDays == 2 ? "other day" : "\(next.everyDays) days"),"
                + " because no smaller one can be made"
        } else {
            change = "Down by \((previous.total - next.total).perDayText)"
        }
        if days > asked {
            return
                "\(change); \(days) days at it, so that the taper lasts at least \(rule.minimumDays?.value ?? 0) days"
                + " (\(rule.minimumDays?.citation ?? ""))"
        }
        let exemption =
            isShort ? "; short and low exposure, so no minimum length (\(rule.shortExposure?.days.citation ?? ""))" : ""
        return "\(change); \(days) days before the next cut, at least \(rule.interval.value.lowerBound) are needed"
            + " (\(rule.interval.citation))\(exemption)"
    }
}
