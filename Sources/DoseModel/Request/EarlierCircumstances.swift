/// What held of a person's circumstances before a revision changed it: a plan's past is judged by what was known then.
public struct EarlierCircumstances: Hashable, Sendable {
    /// The first day it did not hold any more.
    public let until: CivilDate
    /// Kidney function as stated then.
    public let kidney: Patient.Kidney?
    /// When it was measured.
    public let measured: CivilDate?
    /// The clock times of the day.
    public let day: DaySchedule

    /// Creates what held before a day.
    public init(until: CivilDate, kidney: Patient.Kidney?, measured: CivilDate?, day: DaySchedule) {
        self.until = until
        self.kidney = kidney
        self.measured = measured
        self.day = day
    }
}

extension Circumstances {
    /// Notes what held before a day, because from that day on something else does.
    public mutating func remember(_ before: Circumstances, until day: CivilDate) {
        earlier.append(
            EarlierCircumstances(
                until: day, kidney: before.patient.kidney, measured: before.patient.measured, day: before.day))
    }

    /// The circumstances as they were on a day.
    public func asOf(_ date: CivilDate) -> Circumstances {
        guard let then = earlier.first(where: { date < $0.until }) else { return self }
        var result = self
        result.patient.kidney = then.kidney
        result.patient.measured = then.measured
        result.day = then.day
        return result
    }
}
