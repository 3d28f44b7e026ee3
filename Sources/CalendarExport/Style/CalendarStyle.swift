/// What a calendar file is to be like, beside the plan it holds. The usual one tells all and is made for any program.
package struct CalendarStyle: Sendable {
    /// What becomes of an event that a revision of the plan took away.
    package enum Removed: Sendable {
        /// It stays as cancelled and without alarm, so that a program which holds it from an earlier file lets go of it.
        case cancelled
        /// It is left out. For a collection that is kept in step, and for a calendar that was emptied before.
        case absent
    }

    /// The word that stands for everything; `nil` for a calendar that says what it is about.
    package let codeWord: CodeWord?
    /// The program the file is for.
    package let client: ClientProfile
    /// What becomes of events taken away.
    package let removed: Removed
    /// A name for another set of UIDs, for a calendar that refuses those it has once deleted; `nil` for the usual set.
    package let uidSet: String?
    /// An event soon, to hear whether the calendar rings.
    package let test: TestReminder?

    /// Creates a style.
    package init(
        codeWord: CodeWord? = nil, client: ClientProfile = .generic, removed: Removed = .cancelled,
        uidSet: String? = nil, test: TestReminder? = nil
    ) {
        self.codeWord = codeWord
        self.client = client
        self.removed = removed
        self.uidSet = uidSet
        self.test = test
    }
}
