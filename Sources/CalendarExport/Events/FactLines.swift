import CLibical

/// The `X-DOSEPLAN` lines of an event. They say for programs what the title says for people, so that our own calendar
/// can be read back and judged. docs/FORMATS.md describes them.
struct FactLines: ~Copyable {
    private var plan: TextLine
    private var protocolName: TextLine
    private var soFar: TextLine
    private var step: TextLine
    private var dose: TextLine
    private var take: TextLine
    private var milestone: TextLine

    /// Makes the properties.
    init(in turn: borrowing Libical.Turn) {
        plan = FactLines.line("X-DOSEPLAN-PLAN", in: turn)
        protocolName = FactLines.line("X-DOSEPLAN-PROTOCOL", in: turn)
        soFar = FactLines.line("X-DOSEPLAN-SO-FAR", in: turn)
        step = FactLines.line("X-DOSEPLAN-STEP", in: turn)
        dose = FactLines.line("X-DOSEPLAN-DOSE", in: turn)
        take = FactLines.line("X-DOSEPLAN-TAKE", in: turn)
        milestone = FactLines.line("X-DOSEPLAN-MILESTONE", in: turn)
    }

    /// Appends the lines of the facts there are.
    mutating func append(_ facts: inout EventFacts, to bytes: inout [UInt8], in turn: borrowing Libical.Turn) {
        if !facts.plan.isEmpty { plan.append(&facts.plan, to: &bytes, in: turn) }
        if !facts.protocolName.isEmpty { protocolName.append(&facts.protocolName, to: &bytes, in: turn) }
        if !facts.soFar.isEmpty { soFar.append(&facts.soFar, to: &bytes, in: turn) }
        if !facts.step.isEmpty { step.append(&facts.step, to: &bytes, in: turn) }
        if !facts.dose.isEmpty { dose.append(&facts.dose, to: &bytes, in: turn) }
        for index in facts.takes.indices { take.append(&facts.takes[index], to: &bytes, in: turn) }
        if !facts.milestone.isEmpty { milestone.append(&facts.milestone, to: &bytes, in: turn) }
    }

    private static func line(_ name: String, in turn: borrowing Libical.Turn) -> TextLine {
        let property = icalproperty_new_x("")
        icalproperty_set_x_name(property, name)
        return TextLine(Property(owning: property, in: turn), set: icalproperty_set_x)
    }
}
