import DoseModel

/// One of several caps that a change exceeds at once.
struct ExceededCap {
    /// What it is, with its unit.
    let actual: String
    /// What is allowed, with its unit, and what that rests on.
    let limit: Cited<String>

    /// Creates one from a cap of any kind.
    init<Value>(_ actual: String, over limit: String, by cap: Cited<Value>) {
        self.actual = actual
        self.limit = cap.carrying(limit)
    }

    /// The one to be named first. A cap that somebody verified counts before one that nobody did: it forbids, where the
    /// other only warns.
    static func first(of caps: [ExceededCap]) -> ExceededCap? {
        caps.first { $0.limit.basis != .unverified } ?? caps.first
    }
}
