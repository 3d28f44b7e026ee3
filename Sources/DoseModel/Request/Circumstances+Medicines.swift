extension Circumstances {
    /// Whether the way a protocol goes depends on other medicines and nothing was said of them. A drug planned together
    /// with it that decides the matter says enough.
    public func leaveMedicinesOpen(for titration: TitrationProtocol, by monograph: Monograph) -> Bool {
        guard patient.taking == nil, titration.dependsOnMedicines else { return false }
        let known = monograph.medicineKeys(in: self)
        return !titration.variants.contains { variant in
            variant.name == titration.variant
                && variant.condition.taking.contains { known.contains(WordKey.of($0)) }
        }
    }
}
