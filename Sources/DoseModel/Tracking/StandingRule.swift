/// From which fall of blood pressure, in mmHg from sitting to standing, somebody should be asked.
public struct StandingRule: Hashable, Sendable {
    /// The upper value falls by so much: the prescriber is to be talked to.
    public let fall: Cited<Int>
    /// The upper value falls by so much from sitting to standing; `nil` where the monograph does not say.
    public let sitToStandSystolic: Cited<Int>?
    /// The lower value falls by so much from sitting to standing; `nil` where the monograph does not say.
    public let sitToStandDiastolic: Cited<Int>?
    /// The upper value, standing, is below this; `nil` where the monograph does not say.
    public let standingBelow: Cited<Int>?
    /// A measurement belongs to one sitting so many minutes before it at most, where both have a clock time.
    public let pairedWithin: Cited<Int>

    /// Creates a rule.
    public init(
        fall: Cited<Int>, sitToStandSystolic: Cited<Int>?, sitToStandDiastolic: Cited<Int>?,
        standingBelow: Cited<Int>?, pairedWithin: Cited<Int>
    ) {
        self.fall = fall
        self.sitToStandSystolic = sitToStandSystolic
        self.sitToStandDiastolic = sitToStandDiastolic
        self.standingBelow = standingBelow
        self.pairedWithin = pairedWithin
    }
}
