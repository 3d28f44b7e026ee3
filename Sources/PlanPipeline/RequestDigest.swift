import DoseModel

/// A text that is the same for the same request and another for any other. Plan identities are made of it.
struct RequestDigest {
    /// The canonical text: every value that shapes the plan, in a fixed order; file positions left out.
    static func text(of request: PlanRequest) -> String {
        if let id = request.id { return "id:" + id }
        var parts: [String] = [
            request.drug, request.protocolName, request.start.text, request.written?.text ?? "",
            number(request.lead), number(request.pace), pace(request.taperPace), number(request.trial),
            request.then?.rawValue ?? "", request.target.map(regimen) ?? "",
        ]
        if let soFar = request.soFar {
            let missed = soFar.missed == 0 ? "" : " missed \(soFar.missed)"
            parts.append("\(regimen(soFar.regimen)) for \(soFar.days)\(missed)")
        }
        if let taper = request.taper { parts.append("taper " + taper) }
        if let by = request.by { parts.append("by " + by.text) }
        for trip in request.travel {
            parts.append(
                "trip \(trip.zone) \(trip.from.wall) \(trip.to.wall) \(trip.mode.rawValue) " + number(trip.shift))
        }
        if !request.circumstances.companions.isEmpty {
            parts.append("with " + request.circumstances.companions.map(\.drug).joined(separator: ","))
        }
        parts += circumstances(request.circumstances)
        if let goal = request.goal {
            parts.append(goal.symptom ?? "")
            parts += goal.baseline.map { "\($0.name)=\($0.value)" + ($0.better.map { " " + $0.rawValue } ?? "") }
        }
        return parts.joined(separator: "\u{1F}")
    }

    private static func pace(_ pace: TaperPace?) -> String {
        switch pace {
        case .days(let days): "\(days)"
        case .fastest: "fastest"
        case .slowest: "slowest"
        case nil: ""
        }
    }

    private static func circumstances(_ value: Circumstances) -> [String] {
        let patient = value.patient
        var parts = [
            value.timeZone ?? "", value.jurisdiction ?? "", number(patient.age), patient.sex?.rawValue ?? "",
            kidney(patient.kidney), patient.measured?.text ?? "", patient.weight?.text ?? "",
            patient.pregnancy?.rawValue ?? "", value.products?.joined(separator: ",") ?? "",
            value.problemTimes.map(\.name).joined(separator: ","), (patient.taking ?? []).joined(separator: ","),
            patient.conditions.joined(separator: ","),
        ]
        // Later keys name themselves, and are left out where they were not given: a request without them keeps its name.
        if let alcohol = patient.alcohol { parts.append("alcohol " + alcohol.rawValue) }
        if let pressure = patient.bloodPressure { parts.append("blood pressure " + pressure.text) }
        if !patient.tried.isEmpty { parts.append("tried " + patient.tried.joined(separator: ",")) }
        if let purpose = value.purpose { parts.append("purpose " + purpose) }
        if let form = value.form { parts.append("form " + form.rawValue) }
        if let route = value.route { parts.append("route " + route.rawValue) }
        for slot in DaySlot.ofEveryDay + value.problemTimes {
            for weekday in Weekday.allCases {
                parts.append(number(value.day.time(of: slot, on: weekday)?.minuteOfDay))
            }
        }
        // What was acknowledged can raise a ceiling and so belongs to the request; by whom and why does not.
        parts += value.acknowledgements.map { $0.code.rawValue + number($0.step) }
        return parts
    }

    private static func regimen(_ asked: AskedRegimen) -> String {
        let doses =
            switch asked.doses {
            case .timesDaily(let count, let amount): "\(count)x\(amount.micrograms)"
            case .problemTimes(let amount): "p\(amount.micrograms)"
            case .slots(let doses):
                doses.map { "\($0.slot.name)/\($0.anchor?.rawValue ?? "")/\($0.amount.micrograms)" }
                    .joined(separator: ",")
            }
        return "\(doses)@\(asked.everyDays)"
    }

    private static func kidney(_ kidney: Patient.Kidney?) -> String {
        switch kidney {
        case .creatinine(let value): "creatinine " + value.text
        case .egfr(_, let text): "egfr " + text
        case .clearance(_, let text): "crcl " + text
        case .dialysis(let kind): "dialysis " + kind
        case nil: ""
        }
    }

    private static func number(_ value: Int?) -> String { value.map { String($0) } ?? "" }
}
