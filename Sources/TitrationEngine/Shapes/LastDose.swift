import DoseModel

/// Thins out a last single dose that may not simply be stopped: half of it where the products make that, otherwise the
/// same dose at twice the interval.
struct LastDose {
    let composer: TabletComposer

    /// The one regimen between the last dose and none.
    func regimen(after last: Regimen) -> Regimen {
        var thinned = last
        let half = Dose(micrograms: last.doses[0].amount.micrograms / 2)
        if half * 2 == last.doses[0].amount, composer.compose(half) != nil {
            thinned.doses[0].amount = half
        } else {
            thinned.everyDays *= 2
        }
        return thinned
    }
}
