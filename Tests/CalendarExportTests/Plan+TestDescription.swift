public import DoseModel
public import Testing

/// A plan's name in test reports: all of it would fill a page.
extension Plan: CustomTestStringConvertible {
    /// The beginning of its id, how many steps it has, and its zone.
    public var testDescription: String {
        "\(identity.id.prefix(8)), \(steps.count) steps, \(timeZone ?? "no zone")"
    }
}
