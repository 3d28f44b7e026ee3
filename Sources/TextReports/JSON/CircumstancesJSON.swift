package import DoseModel

/// What a plan stands in, as the members of a JSON object. Values are as a request file writes them, so that one
/// reader reads both; what is not known is left out.
package enum CircumstancesJSON {
    /// Writes the members.
    package static func write(_ circumstances: Circumstances, to writer: inout JSONWriter) {
        writer.object("patient") { write(circumstances.patient, to: &$0) }
        if let zone = circumstances.timeZone { writer.text("timeZone", zone) }
        writer.object("day") { write(circumstances.day, to: &$0) }
        if !circumstances.problemTimes.isEmpty {
            writer.texts("problemTimes", circumstances.problemTimes.map(\.name))
        }
        if let products = circumstances.products { writer.texts("products", products) }
        if let jurisdiction = circumstances.jurisdiction { writer.text("jurisdiction", jurisdiction) }
        write(circumstances.reminders, to: &writer)
        if let purpose = circumstances.purpose { writer.text("purpose", purpose) }
        if let form = circumstances.form { writer.text("form", form.rawValue) }
        if let route = circumstances.route { writer.text("route", route.rawValue) }
        write(circumstances.acknowledgements, to: &writer)
        guard !circumstances.earlier.isEmpty else { return }
        writer.array("earlier", circumstances.earlier) { writer, earlier in
            writer.object { writer in
                writer.text("until", earlier.until.text)
                write(earlier.kidney, measured: earlier.measured, to: &writer)
                writer.object("day") { write(earlier.day, to: &$0) }
            }
        }
    }

    private static func write(_ reminders: ReminderWishes, to writer: inout JSONWriter) {
        if reminders.checksBloodPressure { writer.flag("bloodPressureChecks", true) }
        guard let onHand = reminders.onHand else { return }
        writer.object("onHand") { writer in
            for line in onHand { writer.text(line.product, line.count.decimalText) }
        }
    }

    /// Writes acknowledgements as the member `acknowledgements`.
    static func write(_ acknowledgements: [Acknowledgement], to writer: inout JSONWriter) {
        writer.array("acknowledgements", acknowledgements) { writer, acknowledgement in
            writer.object { write(acknowledgement, to: &$0) }
        }
    }

    /// Writes the members of one acknowledgement.
    static func write(_ acknowledgement: Acknowledgement, to writer: inout JSONWriter) {
        writer.text("code", acknowledgement.written)
        if let step = acknowledgement.step { writer.number("step", step) }
        writer.text("by", acknowledgement.by)
        writer.text("reason", acknowledgement.reason)
    }

    static func write(_ patient: Patient, to writer: inout JSONWriter) {
        if let age = patient.age { writer.number("age", age) }
        if let sex = patient.sex { writer.text("sex", sex.rawValue) }
        write(patient.kidney, measured: patient.measured, to: &writer)
        if let weight = patient.weight { writer.text("weight", weight.text) }
        if let taking = patient.taking { writer.texts("taking", taking) }
        writer.texts("conditions", patient.conditions)
        if let pregnancy = patient.pregnancy { writer.text("pregnancy", pregnancy.rawValue) }
        if let alcohol = patient.alcohol { writer.text("alcohol", alcohol.rawValue) }
        if let pressure = patient.bloodPressure { writer.text("blood-pressure", pressure.text) }
        if !patient.tried.isEmpty { writer.texts("tried", patient.tried) }
    }

    private static func write(_ kidney: Patient.Kidney?, measured: CivilDate?, to writer: inout JSONWriter) {
        switch kidney {
        case .creatinine(let creatinine): writer.text("creatinine", creatinine.text)
        case .egfr(_, let text): writer.text("egfr", text)
        case .clearance(_, let text): writer.text("crcl", text)
        case .dialysis(let kind): writer.text("dialysis", kind)
        case nil: break
        }
        if let measured { writer.text("measured", measured.text) }
    }

    /// Each slot with its clock time, or with one for each day of the week where the days differ.
    static func write(_ day: DaySchedule, to writer: inout JSONWriter) {
        for slot in slots(of: day) {
            let times = Weekday.allCases.map { day.time(of: slot, on: $0) }
            if let time = times[0], times.allSatisfy({ $0 == time }) {
                writer.text(slot.name, time.text)
                continue
            }
            writer.object(slot.name) { writer in
                for (weekday, time) in zip(Weekday.allCases, times) {
                    if let time { writer.text(weekday.name, time.text) }
                }
            }
        }
    }

    /// The slots every day has in the order of the day, then the named ones by name.
    private static func slots(of day: DaySchedule) -> [DaySlot] {
        let named = day.weeks.keys.filter { !DaySlot.ofEveryDay.contains($0) }.sorted { $0.name < $1.name }
        return DaySlot.ofEveryDay.filter { day.weeks[$0] != nil } + named
    }
}
