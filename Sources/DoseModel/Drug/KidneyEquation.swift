import Glibc

/// The two published equations that estimate kidney function from serum creatinine. Their coefficients are part of
/// the equations, not limits of any drug, and therefore stand here with their source.
public enum KidneyEquation {
    /// The completed years from which both equations hold; neither was made with children.
    public static let adultAge = 18

    /// CKD-EPI 2021 creatinine equation without race (Inker, N Engl J Med 2021;385:1737-49), for adults.
    ///
    /// - Returns: eGFR in mL/min/1.73 m², unrounded.
    public static func ckdEPI2021(creatinine: Creatinine, age: Int, sex: Sex) -> Double {
        let kappa: Double = sex == .female ? 0.7 : 0.9
        let alpha: Double = sex == .female ? -0.241 : -0.302
        let scaled = creatinine.milligramsPerDecilitre / kappa
        let base = 142 * pow(min(scaled, 1), alpha) * pow(max(scaled, 1), -1.2) * pow(0.9938, Double(age))
        return sex == .female ? base * 1.012 : base
    }

    /// Cockcroft-Gault (Nephron 1976;16:31-41), in the form for mg/dL; µmol/L are converted by 88.4.
    ///
    /// - Returns: creatinine clearance in mL/min, unrounded.
    public static func cockcroftGault(creatinine: Creatinine, age: Int, sex: Sex, weight: Kilograms) -> Double {
        let base = Double(140 - age) * weight.value / (72 * creatinine.milligramsPerDecilitre)
        return sex == .female ? base * 0.85 : base
    }
}
