/// The texts of one event.
struct EventTexts {
    /// The title.
    var summary = EventText()
    /// What to know; empty for nothing.
    var description = EventText()
    /// What the alarm says.
    var alarm = EventText()

    /// Starts anew, keeping the memory.
    mutating func removeAll() {
        summary.removeAll()
        description.removeAll()
        alarm.removeAll()
    }
}
