/// What is to be on the server, and what may be done for it.
package struct PublishGoal: Sendable {
    /// The address the person gave.
    package let address: DAVAddress
    /// The name of the collection, where one is to be found or made.
    package let collection: String
    /// What people see a collection called that is made.
    package let title: String
    /// The ids of the plans this is about. Events of other plans are left alone.
    package let plans: Set<String>
    /// The events of the plans, none of any other.
    package let wanted: [WantedResource]
    /// Whether edits on the server are replaced.
    package let isForced: Bool
    /// Whether a collection with other events may be used.
    package let isShared: Bool
    /// Whether nothing is to be changed.
    package let isDryRun: Bool

    /// Creates a goal.
    package init(
        address: DAVAddress, collection: String, title: String? = nil, plans: Set<String>, wanted: [WantedResource],
        isForced: Bool = false,
        isShared: Bool = false, isDryRun: Bool = false
    ) {
        precondition(wanted.allSatisfy { plans.contains($0.plan) }, "events of the plans only")
        self.address = address
        self.collection = collection
        self.title = title ?? collection
        self.plans = plans
        self.wanted = wanted
        self.isForced = isForced
        self.isShared = isShared
        self.isDryRun = isDryRun
    }
}
