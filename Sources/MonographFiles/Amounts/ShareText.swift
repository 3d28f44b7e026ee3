package import DoseModel

extension AmountText {
    /// An exact share from 0 to 100 percent: `71.73 %`.
    package static func share(_ node: YAMLNode) throws(InputError) -> Ratio {
        let expected = "a share in percent, for example `71.73 %`"
        let text = try node.located(expecting: expected)
        var scanner = AmountScanner(text)
        let number = try scanner.number(fractions: false, expecting: expected)
        guard ["%", "percent"].contains(scanner.rest.text) else {
            throw text.error("`\(text.text)` is no percentage", expected: expected)
        }
        guard number <= Ratio(100) else {
            throw text.error("`\(text.text)` is more than the whole", expected: "at most 100 %")
        }
        return number
    }
}
