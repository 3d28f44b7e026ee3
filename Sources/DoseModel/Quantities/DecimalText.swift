/// Exact decimal text of whole thousandths: no rounding, no trailing zeros, a point for the decimal sign.
public enum DecimalText {
    /// `7500` becomes `7.5`, `60000` becomes `60`, `-5` becomes `-0.005`.
    public static func thousandths(_ value: Int64) -> String {
        let magnitude = value.magnitude
        let whole = String(magnitude / 1_000)
        let sign = value < 0 ? "-" : ""
        let rest = magnitude % 1_000
        guard rest != 0 else { return sign + whole }
        var digits = String(rest + 1_000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return sign + whole + "." + digits
    }
}
