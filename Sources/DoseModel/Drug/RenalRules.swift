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

    /// Creates the rules.
    public init(
        bands: [RenalBand], dialysis: RenalBand, unknownFromAge: Cited<Int>, unknownYounger: String,
        unknownOlder: String, maximumAgeMonths: Cited<Int>
    ) {
        self.bands = bands
        self.dialysis = dialysis
        self.unknownFromAge = unknownFromAge
        self.unknownYounger = unknownYounger
        self.unknownOlder = unknownOlder
        self.maximumAgeMonths = maximumAgeMonths
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
