package import DoseModel

/// Where inside the monograph's ranges a plan stands where the request leaves it open: 0 for the gentle end of a range,
/// the smallest cut or the longest wait, 1 for the other end; `nil` for what is usual.
package struct Choices: Hashable, Sendable {
    /// How large each step of the way down is.
    package var cutSize: Ratio?
    /// How long each dose of the way down is kept.
    package var taperInterval: Ratio?
    /// How long each dose of the way up is kept.
    package var pace: Ratio?
    /// How long the target is kept.
    package var stay: Ratio?
    /// Days that are left to lengthen the last steps of the way down with, up to the ends of their ranges.
    package var spareDays = 0
    /// Why they stand there, in a clause, `so that the plan ends by 2027-03-01`.
    package var reason: String?

    /// The usual plan.
    package static let usual = Choices()

    /// Creates choices.
    package init(
        cutSize: Ratio? = nil, taperInterval: Ratio? = nil, pace: Ratio? = nil, stay: Ratio? = nil,
        reason: String? = nil
    ) {
        self.cutSize = cutSize
        self.taperInterval = taperInterval
        self.pace = pace
        self.stay = stay
        self.reason = reason
    }
}
