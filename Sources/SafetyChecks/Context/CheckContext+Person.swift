import DoseModel

extension CheckContext {
    /// Whether it matters what the person is like: the drug is taken, or somebody asks whether it should be.
    var concernsPerson: Bool { asksFit || !changes.isEmpty }

    /// Whether the person comes off the drug for good. Whoever stays at a dose goes on taking it.
    var isLeaving: Bool {
        isComingOff && (plan.ending == .stop || timeline.last.map { $0.level.isNone } ?? false)
    }

    /// The other medicines the person takes, with what their words mean; the plan's own drug left out, because what is
    /// taken of that is no combination.
    var otherMedicines: [NamedMedicine] {
        guard circumstances.patient.taking != nil else { return [] }
        return monograph.medicines(takenBy: circumstances.patient).filter { !isOwnDrug($0) }
    }

    /// Whether a word names the plan's own drug.
    func isOwnDrug(_ medicine: NamedMedicine) -> Bool {
        WordKey.of(medicine.written) == monograph.id || medicine.medicines.contains { $0.name == monograph.id }
    }

    /// Whether kidney function is known to lie below so many mL/min; on dialysis it does.
    func isKidney(below limit: Int) -> Bool {
        switch kidney(on: nil).function {
        case .measured(let measured): measured.governing.value < Double(limit)
        case .dialysis: true
        case .unknown: false
        }
    }

    /// Where a word of the person stands.
    func place(of word: String, under key: String) -> SourceSpan? { circumstances.patient.places[key, word] }
}
