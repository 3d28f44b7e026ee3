extension Monograph {
    /// The monograph as it holds for one person: every protocol in the variant that their other medicines and kidneys
    /// call for, and the rule for steps up of the protocol named, or else of the first. Planner and checker both begin
    /// with it.
    public func resolved(for circumstances: Circumstances, protocolName: String?) -> Monograph {
        guard protocols.contains(where: { !$0.variants.isEmpty || $0.step != nil }) else { return self }
        let patient = circumstances.patient
        let band = renal.band(for: RenalFunction(of: patient), age: patient.age).name
        let medicines = medicineKeys(in: circumstances)
        let resolved = protocols.map {
            $0.resolved(taking: medicines, isAllStated: patient.taking != nil, band: band)
        }
        let own = resolved.first { $0.id == protocolName || $0.aliases.contains(protocolName ?? "") } ?? resolved.first
        return Monograph(
            id: id, version: version, title: title, codes: codes, aliases: aliases, sources: sources,
            products: products, usualProducts: usualProducts, tabletsPerDose: tabletsPerDose, adultsFrom: adultsFrom,
            usualJurisdiction: usualJurisdiction, ceilings: ceilings, renal: renal, step: own?.step ?? step,
            tapers: tapers, restart: restart, classes: classes, interactions: interactions, timing: timing,
            usualDay: usualDay, protocols: resolved, counsel: counsel, person: person, fit: fit,
            tracking: tracking, troubles: troubles, refillNotice: refillNotice, terminology: terminology)
    }
}
