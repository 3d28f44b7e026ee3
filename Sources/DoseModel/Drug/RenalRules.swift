/// How one drug's limits follow kidney function.
public struct RenalRules: Hashable, Sendable {
    /// The bands, highest kidney function first, without gap or overlap down to 0.
    public let bands: [RenalBand]
    /// What holds on any dialysis.
    public let dialysis: RenalBand
    /// From this age an unknown kidney value counts as `unknownOlder`.
    public let unknownFromAge: Cited<Int>
    /// The name of the band assumed for an unknown value below that age, or at an unknown age.
    public let unknownYounger: String
    /// The name of the band assumed for an unknown value from that age.
    public let unknownOlder: String
    /// A value older than this many calendar months is too old to plan an increase on.
    public let maximumAgeMonths: Cited<Int>
    /// What becomes smaller first where a limit of the kidneys is broken.
    public let reduction: Reduction

    /// How a regimen is brought under a limit of the kidneys.
    public enum Reduction: String, CaseIterable, Sendable {
        /// Smaller doses, as often as before.
        case dose
        /// Fewer doses, as large as before.
        case frequency
    }

    /// Creates the rules.
    public init(
        bands: [RenalBand], dialysis: RenalBand, unknownFromAge: Cited<Int>, unknownYounger: String,
        unknownOlder: String, maximumAgeMonths: Cited<Int>,
        reduction: Reduction = .dose
    ) {
        self.bands = bands
        self.dialysis = dialysis
        self.unknownFromAge = unknownFromAge
        self.unknownYounger = unknownYounger
        self.unknownOlder = unknownOlder
        self.maximumAgeMonths = maximumAgeMonths
        self.reduction = reduction
    }

    /// Whether any band changes anything: where none does, it does not matter what the kidneys do.
    public var isAdjusted: Bool {
        (bands + [dialysis]).contains { band in
            band.gate.value != .none || band.daily.ceiling != nil || band.daily.caution != nil || band.perDose != nil
                || band.perDoseCaution != nil || band.startDaily != nil || band.minimumDays != nil
                || band.dosesPerDay != nil
        }
    }

    /// The band that holds for a person. Every value of 0 or more lies in one; the readers see to that.
    public func band(for function: RenalFunction, age: Int?) -> RenalBand {
        switch function {
        case .dialysis: return dialysis
        case .measured(let measured):
            return bands.first { $0.contains(measured.governing.value) } ?? bands[bands.count - 1]
        case .unknown:
            let name = (age ?? 0) >= unknownFromAge.value ? unknownOlder : unknownYounger
            return bands.first { $0.name == name } ?? bands[bands.count - 1]
        }
    }
}
