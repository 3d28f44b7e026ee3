import DoseModel

/// W403: a cut by more than one dose, or one day, may fall; the last one, to nothing, counts too.
struct CutSize: SafetyRule {
    var codes: [FindingCode] { [.w403] }

    func judge(_ check: CheckContext, into findings: inout FindingList) {
        guard let perDose = check.monograph.taper.limits.last?.perDose,
            let perDay = check.monograph.taper.limits.last?.perDay
        else { return }
        for (place, change) in check.changes.enumerated() where change.isCut {
            let fall = change.before.average.fall(to: change.after.average)
            let isOverDay = fall.exceeds(perDay.value)
            let isOverDose = change.fallOfDose > perDose.value
            // Of a stop without any lower step before it `AbruptStop` speaks.
            guard isOverDay || isOverDose, !isDirectStop(place, in: check) else { continue }
            let source = isOverDay ? perDay : perDose
            let limits = (day: perDay.value.perDayText, dose: perDose.value.text + " a dose")
            let steps = max(
                fall.parts(of: perDay.value), DailyAverage(change.fallOfDose, in: 1).parts(of: perDose.value), 2)
            let days = check.monograph.taper.interval.value.lowerBound
            var parts: [String] = []
            if isOverDay { parts.append("the day's total falls by \(fall.text)") }
            if isOverDose { parts.append("a single dose falls by \(change.fallOfDose.text)") }
            findings.add(
                .w403, .error, DoseWording.list(parts) + " at once",
                at: check.step(of: change), on: change.date,
                actual: isOverDay ? fall.text : change.fallOfDose.text + " a dose",
                limit: isOverDay ? limits.day : limits.dose, by: source,
                help: "add \(steps - 1) \(steps == 2 ? "step" : "steps") in between, each cut at most"
                    + " \(perDay.value.perDayText) and \(limits.dose) and \(DoseWording.days(days)) long or longer",
                notes: ["from \(change.before.wording) to \(change.after.wording)"])
        }
    }

    private func isDirectStop(_ place: Int, in check: CheckContext) -> Bool {
        check.changes[place].isStop && Descent(endingAt: place, in: check).isDirect
    }
}
