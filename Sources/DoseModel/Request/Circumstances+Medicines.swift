extension Circumstances {
    /// Whether the way a protocol goes depends on other medicines and nothing was said of them. A drug planned together
    /// with it that decides the matter says enough.
    public func leaveMedicinesOpen(for titration: TitrationProtocol) -> Bool {
        guard patient.taking == nil, titration.dependsOnMedicines else { return false }
        let known = medicines.map { $0.lowercased() }
        return !titration.variants.contains { variant in
            variant.name == titration.variant
                && variant.condition.taking.contains { known.contains($0.lowercased()) }
        }
    }
}
