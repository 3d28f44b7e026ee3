import DoseModel

/// W403: a cut by more than one dose, or one day, may fall; the last one, to nothing, counts too.
struct CutSize: SafetyRule {
    var codes: [FindingCode] { [.w403] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        let ways = WaysDown(in: check)
        // Of a stop without any lower step before it `AbruptStop` speaks.
        for cut in check.cuts where !cut.isDirectStop {
            guard let breach = ways.breach(of: cut), breach.isTooLarge else { continue }
            add(breach, check, &findings)
        }
    }

    private func add(_ breach: CutMeasure, _ check: CheckContext, _ findings: inout FindingList) {
        let change = breach.cut.change
        let (fall, dose) = (breach.fall, change.fallOfDose)
        let share = DoseWording.percent(thousandths: fall.thousandths(of: change.before.average))
        var caps: [ExceededCap] = []
        var parts: [String] = []
        if let cap = breach.exceededPerDay {
            parts.append("the day's total falls by \(fall.text)")
            caps.append(ExceededCap(fall.text, over: cap.value.perDayText, by: cap))
        }
        if let cap = breach.exceededPerDose {
            parts.append("a single dose falls by \(dose.text)")
            caps.append(ExceededCap(dose.text + " a dose", over: cap.value.text + " a dose", by: cap))
        }
        if let cap = breach.exceededPercent {
            parts.append("the day's total falls by \(share) of what is taken")
            caps.append(ExceededCap(share, over: cap.value.decimalText + " %", by: cap))
        }
        guard let first = ExceededCap.first(of: caps) else { return }
        findings.add(
            .w403, .error, DoseWording.list(parts) + " at once", at: check.step(of: change), on: change.date,
            actual: first.actual, limit: first.limit.value, by: first.limit, help: help(for: breach),
            notes: ["from \(change.before.wording) to \(change.after.wording)", "judged by: \(breach.title)"],
            related: check.places(of: check.stepBefore(change), change.before.wording))
    }

    private func help(for breach: CutMeasure) -> String {
        let caps = breach.caps
        let limits = [
            caps?.perDay?.value.perDayText, (caps?.perDose?.value.text).map { $0 + " a dose" },
            (caps?.percent?.value.decimalText).map { $0 + " % of what is taken" },
        ].compactMap { $0 }
        var steps = 2
        if let perDay = caps?.perDay { steps = max(steps, breach.fall.parts(of: perDay.value)) }
        if let perDose = caps?.perDose {
            steps = max(steps, DailyAverage(breach.cut.change.fallOfDose, in: 1).parts(of: perDose.value))
        }
        // How many cuts of a share it takes depends on what the products make.
        let count = breach.exceededPercent == nil ? "\(steps - 1) \(steps == 2 ? "step" : "steps")" : "steps"
        return "add \(count) in between, each cut at most \(limits.joined(separator: " and ")) and"
            + " \(DoseWording.days(breach.interval.value)) long or longer"
    }
}
