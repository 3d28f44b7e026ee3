extension Monograph {
    /// The places in ``interactions`` of those that speak of a medicine. One that names it, or a class it belongs to, says
    /// more than one that only names a wider class; those of wider classes count where no other does.
    ///
    /// - Parameter classes: classes it belongs to besides those its name tells.
    public func interactions(with medicine: NamedMedicine, also classes: [String] = []) -> [Int] {
        let own = interactions.indices.filter { index in
            medicine.isOwn(among: interactions[index].with)
                || interactions[index].with.contains { classes.contains($0) }
        }
        return own.isEmpty ? interactions.indices.filter { medicine.isAmong(interactions[$0].with) } : own
    }
}
