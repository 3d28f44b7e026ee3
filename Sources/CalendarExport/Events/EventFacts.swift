/// What an event says to programs: the values of its `X-DOSEPLAN` properties. An empty one is not written.
struct EventFacts {
    /// The plan: id and drug.
    var plan = EventText()
    /// The protocol's name.
    var protocolName = EventText()
    /// What was taken before.
    var soFar = EventText()
    /// The step: number, phase, days, what follows, total.
    var step = EventText()
    /// The dose: amount, anchor, days, slot.
    var dose = EventText()
    /// What to take, one text a product.
    var takes: [EventText] = []
    /// The milestone: kind and step.
    var milestone = EventText()

    /// Starts anew, keeping the memory.
    mutating func removeAll() {
        plan.removeAll()
        protocolName.removeAll()
        soFar.removeAll()
        step.removeAll()
        dose.removeAll()
        takes.removeAll(keepingCapacity: true)
        milestone.removeAll()
    }
}
