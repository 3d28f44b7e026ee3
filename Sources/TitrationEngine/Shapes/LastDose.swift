import DoseModel

/// Thins out a last dose that may not simply be stopped: half of it where the products make that, otherwise the same at
/// twice the interval.
struct LastDose {
    let composer: TabletComposer

    /// The one regimen between the last dose and none.
    func regimen(after last: Regimen) -> Regimen {
        var thinned = last
        let half = Dose(micrograms: last.doses[0].amount.micrograms / 2)
        if last.doses.count == 1, half * 2 == last.doses[0].amount, composer.makes(half) {
            thinned.doses[0].amount = half
        } else {
            thinned.everyDays *= 2
        }
        return thinned
    }
}
