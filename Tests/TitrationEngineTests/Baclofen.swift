import DoseModel
import MonographFiles
import TitrationEngine

/// The monograph that ships with the program; the engine itself knows no drug.
enum Baclofen {
    static let monograph: Monograph = {
        do {
            let folder = try TemplateFolder.find(explicit: nil, sourcePath: packageFolder + "/Templates/x.swift")
            return try MonographLibrary(folder: folder, shapes: ShapeRegistry.schemas).monograph(
                named: "baclofen", at: nil)
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    private static let packageFolder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    static let day: DaySchedule = DaySchedule([
        .wake: ClockTime(hour: 7, minute: 0)!, .breakfast: ClockTime(hour: 7, minute: 30)!,
        .lunch: ClockTime(hour: 12, minute: 30)!, .dinner: ClockTime(hour: 18, minute: 30)!,
        .bedtime: ClockTime(hour: 22, minute: 30)!,
    ])

    /// A healthy adult's request on 2026-12-01, changed as a test needs it.
    static func request(_ protocolName: String, _ change: (inout PlanRequest) -> Void = { _ in }) -> PlanRequest {
        var request = PlanRequest(
            drug: "baclofen", protocolName: protocolName, start: CivilDate(year: 2026, month: 12, day: 1)!)
        request.circumstances.patient = Patient(age: 40, kidney: .egfr(95, text: "95"))
        request.circumstances.day = day
        request.circumstances.products = ["10 mg tablet"]
        change(&request)
        return request
    }

    static func milligrams(_ tenths: Int64) -> Dose { Dose(micrograms: tenths * 100) }
}

extension Plan {
    /// Each step as `days: amounts in the order of the day`, the way schedules are published.
    var outline: [String] {
        steps.map { step in
            let amounts = step.doses(on: step.start.weekday).map { DecimalText.thousandths($0.amount.micrograms) }
            let interval = step.everyDays == 1 ? "" : " every \(step.everyDays)"
            return "\(step.days)d: " + amounts.joined(separator: "+") + interval
        }
    }
}
