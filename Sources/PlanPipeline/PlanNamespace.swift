/// The namespace of plan identities. It must never change: calendars know plans by what it makes.
enum PlanNamespace {
    static let uuid = "5d0c3a62-7a0e-5e0f-9c4b-9a1d2f6b8e37"
}
