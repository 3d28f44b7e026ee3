import DoseModel

/// The daily ceilings of facts table 1.4, written down a second time by hand, in milligrams.
enum CeilingOracle {
    static func daily(_ request: PlanRequest) -> Dose? {
        guard request.protocolName != "taper" else { return nil }
        let patient = request.circumstances.patient
        let isUnderLabel = request.circumstances.acknowledgements.contains { $0.code == .c103 }
        let label: Int64 = ["uk": 100, "de": 75][request.circumstances.jurisdiction ?? "us"] ?? 80
        let general = isUnderLabel ? label : 60
        let age = patient.age ?? 0
        let value: Double
        switch RenalFunction(of: patient) {
        case .dialysis: return Dose(micrograms: 2_500)
        case .unknown: value = age >= 65 ? 50 : 75
        case .measured(let measured): value = measured.estimates.map(\.value).min()!
        }
        switch value {
        case 60...: return Dose(milligrams: general)
        case 45..<60: return Dose(milligrams: age >= 65 ? 15 : isUnderLabel ? 40 : 30)
        case 30..<45: return Dose(milligrams: 15)
        default: return Dose(milligrams: 5)
        }
    }
}
