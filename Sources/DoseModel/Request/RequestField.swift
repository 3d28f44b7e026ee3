/// The keys of a request that a judgement may point at.
public enum RequestField: String, CaseIterable, Sendable {
    case drug
    case titrationProtocol = "protocol"
    case start
    case timeZone = "time-zone"
    case patient
    case day
    case problemTimes = "problem-times"
    case lead
    case pace
    case taperPace = "taper-pace"
    case taper
    case by
    case weeks
    case target
    case trial
    case then
    case products
    case jurisdiction
    case soFar = "so-far"
    case acknowledge
}
