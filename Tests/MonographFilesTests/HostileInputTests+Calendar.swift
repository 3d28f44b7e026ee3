extension HostileInputTests {
    /// A short calendar of ours.
    static let calendar = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Doseplan//Doseplan//EN", "BEGIN:VEVENT",
        "UID:a40b933d-1b8f-5190-a586-f9511dd5a8ab", "DTSTAMP:20261207T000000Z", "SEQUENCE:0",
        "DTSTART;TZID=America/New_York:20261207T114500", "RRULE:FREQ=DAILY;COUNT=7",
        "SUMMARY:Baclofen 5 mg (1/2 x 10 mg", "  tablet) before lunch",
        "X-DOSEPLAN-PLAN:6c62272e-07bb-8142-a2b8-21756295c58d baclofen", "X-DOSEPLAN-SO-FAR:28 0 5 mg at bedtime",
        "X-DOSEPLAN-STEP:1 titration 2026-12-07/2026-12-14 1 then-stop 5 mg",
        "X-DOSEPLAN-DOSE:5 mg before-meal daily 0 lunch", "X-DOSEPLAN-TAKE:1/2 x 10 mg tablet", "END:VEVENT",
        "END:VCALENDAR", "",
    ].joined(separator: "\r\n")
}
