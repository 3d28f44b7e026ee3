import DoseModel
import TextReports

/// One dose of a step as a Dosage.
struct OrderedDosage {
    private let dose: ScheduledDose
    private let step: DoseStep
    private let place: Int?
    private let ending: Ending?
    private let saysFirst: Bool
    private let timing: DoseTiming
    private let monograph: Monograph

    /// Creates it.
    ///
    /// - Parameters:
    ///   - place: its place in the order of the levels; `nil` where the target has none.
    ///   - ending: what follows; `nil` where another step does.
    ///   - saysFirst: whether the step begins before its first dose.
    init(
        _ dose: ScheduledDose, _ step: DoseStep, place: Int?, ending: Ending?, saysFirst: Bool, timing: DoseTiming,
        monograph: Monograph
    ) {
        self.dose = dose
        self.step = step
        self.place = place
        self.ending = ending
        self.saysFirst = saysFirst
        self.timing = timing
        self.monograph = monograph
    }

    /// Writes the members, in the order of the standard.
    func write(_ maximum: MaximumDose, to writer: inout JSONWriter) {
        let wording = DosageWording(dose, step, start: start, end: end, monograph: monograph)
        FHIRExtension.write([FHIRExtension(.step, .parts(stepParts))], to: &writer)
        if let place { writer.number("sequence", place) }
        writer.text("text", wording.text)
        if let ending { write(ending, to: &writer) }
        if let instruction = wording.instruction { writer.text("patientInstruction", instruction) }
        writer.object("timing") { writer in writer.object("repeat") { writeRepeat(to: &$0) } }
        if !isOnSkin {
            writer.object("route") { writer in
                OrderedDosage.write(snomed: "26643006", text: "by mouth", to: &writer)
            }
        }
        writer.array("doseAndRate", [dose]) { writer, dose in
            writer.object { writer in
                let take = (dose.take ?? []).compactMap { FHIRText.string("\($0.count.text) x \($0.product)") }
                FHIRExtension.write(take.map { FHIRExtension(.take, .string($0)) }, to: &writer)
                writer.object("type") { writer in
                    writer.array("coding", ["ordered"]) { writer, code in
                        writer.object { writer in
                            writer.text("system", "http://terminology.hl7.org/CodeSystem/dose-rate-type")
                            writer.text("code", code)
                        }
                    }
                }
                writer.object("doseQuantity") { FHIRQuantity(dose.amount).write(to: &$0) }
            }
        }
        maximum.write(to: &writer)
    }

    /// The first day on which it is due, whatever the day of the week.
    private var start: CivilDate { step.start.adding(days: dose.cycleDay) }

    /// Its last day; none where it goes on.
    private var end: CivilDate? { ending == .continue ? nil : step.end.adding(days: -1) }

    private var isOnSkin: Bool {
        (dose.take ?? []).contains { monograph.product(named: $0.product)?.form == .patch }
    }

    private var stepParts: [FHIRExtension] {
        typealias Part = PlanExtension.StepPart
        func part(_ name: Part, _ value: FHIRExtension.Value) -> FHIRExtension {
            FHIRExtension(url: name.rawValue, value)
        }
        var parts = [part(.key, .string(step.key)), part(.phase, .code(step.phase.rawValue))]
        if saysFirst { parts.append(part(.first, .date(step.start))) }
        if end == nil { parts.append(part(.last, .date(step.end.adding(days: -1)))) }
        if let total = step.statedTotal { parts.append(part(.statedTotal, .string(total.text))) }
        return parts
    }

    private func writeRepeat(to writer: inout JSONWriter) {
        FHIRExtension.write(timing.extensions, to: &writer)
        writer.object("boundsPeriod") { writer in
            // The end of a period without a time counts as a whole day.
            writer.text("start", start.text)
            if let end { writer.text("end", end.text) }
        }
        writer.number("frequency", 1)
        writer.number("period", max(step.everyDays, 1))
        writer.text("periodUnit", "d")
        if dose.weekdays != .everyDay, step.everyDays <= 1 || !step.everyDays.isMultiple(of: 7) {
            writer.texts("dayOfWeek", dose.weekdays.days.map { String($0.name.prefix(3)) })
        }
        timing.write(to: &writer)
    }

    private func write(_ ending: Ending, to writer: inout JSONWriter) {
        guard ending != .unstated else { return }
        writer.array("additionalInstruction", [ending]) { writer, ending in
            writer.object { writer in
                switch ending {
                case .stop: OrderedDosage.write(snomed: "422327006", text: "then stop", to: &writer)
                case .review: writer.text("text", "then keep this dose until the prescriber has decided")
                case .continue, .unstated: writer.text("text", "then stay at this dose; do not stop by yourself")
                }
            }
        }
    }

    private static func write(snomed code: String, text: String, to writer: inout JSONWriter) {
        writer.array("coding", [code]) { writer, code in
            writer.object { writer in
                writer.text("system", Code.System.snomed.uri)
                writer.text("code", code)
            }
        }
        writer.text("text", text)
    }
}
