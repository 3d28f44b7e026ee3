package import DoseModel

/// One thing that can be wrong with a plan. A rule reads the facts of a check and adds what it finds; it holds no
/// state and no limit of its own: limits come out of the monograph.
package protocol SafetyRule: Sendable {
    /// The codes it may raise.
    var codes: [FindingCode] { get }

    /// Adds what it finds. Nothing must be built, least of all text, while nothing is wrong.
    func judge(_ check: CheckContext, into findings: inout FindingList)
}
