/// What a number in a monograph rests on. Shown wherever the number is.
public enum Basis: String, CaseIterable, Sendable {
    /// Printed in a source that was read.
    case published
    /// Worked out by arithmetic from a published number.
    case derived
    /// Recalled or second-hand: such a limit may warn, never forbid.
    case unverified
    /// A choice of this program's, not a clinical claim.
    case engineering
}
