import DoseModel

/// One thing that can be wrong with several plans together though each alone is right. A rule holds no state and no
/// limit of its own.
protocol JointRule: Sendable {
    /// The codes it may raise.
    var codes: [FindingCode] { get }

    /// Adds what it finds.
    func judge(_ check: JointContext, into findings: inout FindingList)
}
