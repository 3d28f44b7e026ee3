extension FindingCode {
    /// How grave it is where nothing makes it graver or milder: coming off, an unverified limit, a band that advises.
    public var usualSeverity: Severity {
        switch self {
        case .t505, .t506, .t508, .w406, .f004: .note
        case .c103, .c104, .t501, .t503, .t507, .w405, .g803, .i700, .i702, .i704, .i705, .i708, .i709, .x951, .x952,
            .x953:
            .warning
        default: family == "A" ? .warning : .error
        }
    }
}
