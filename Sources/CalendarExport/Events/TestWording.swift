/// What a test reminder says.
enum TestWording {
    /// Fills the texts.
    static func describe(_ style: CalendarStyle, to texts: inout EventTexts) {
        texts.removeAll()
        if let word = style.codeWord {
            texts.summary.append(word.text)
            texts.summary.append(": test")
        } else {
            texts.summary.append("Test: this calendar rings")
            texts.description.append(
                "If nothing rang at this time, the calendar does not ring for this plan either: look at its"
                    + " notifications, then test again.")
        }
        texts.alarm.append(texts.summary)
    }
}
