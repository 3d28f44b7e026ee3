/// The texts of one event, and the parts they are made of.
struct EventTexts {
    /// The title.
    var summary = EventText()
    /// What to know; empty for nothing.
    var description = EventText()
    /// What the alarm says.
    var alarm = EventText()
    /// How much: `5 mg`.
    var amount = EventText()
    /// What to take: `1/2 x 10 mg tablet`; empty where it is not said.
    var take = EventText()
    /// The same for programs.
    var facts = EventFacts()

    /// Starts anew, keeping the memory.
    mutating func removeAll() {
        summary.removeAll()
        description.removeAll()
        alarm.removeAll()
        amount.removeAll()
        take.removeAll()
        facts.removeAll()
    }
}
