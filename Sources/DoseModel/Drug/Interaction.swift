/// What happens where a drug meets another one, or one of a class.
public struct Interaction: Hashable, Sendable {
    /// How grave it is.
    public enum Level: String, CaseIterable, Sendable {
        /// Not to be combined without a prescriber's agreement on record.
        case dangerous
        /// Both make drowsy, or otherwise add up.
        case sedating
        /// To be known.
        case caution
    }

    /// The drugs and classes it is about, lower-case: `tizanidine`, `opioid`.
    public let with: [String]
    /// How grave it is.
    public let level: Cited<Level>
    /// What may happen, in a clause: `deeper sedation and slower breathing`.
    public let effect: String
    /// Below this kidney function in mL/min, and on dialysis, it counts for more; `nil` where kidneys have no part in it.
    public let kidneyBelow: Int?

    /// Creates an interaction.
    public init(with: [String], level: Cited<Level>, effect: String, kidneyBelow: Int? = nil) {
        self.with = with
        self.level = level
        self.effect = effect
        self.kidneyBelow = kidneyBelow
    }
}
