import DoseModel

/// What the stated tablets of one dose come to.
struct TakenProducts {
    /// One line of the statement with the product it names.
    struct Line {
        let dosage: Dosage
        /// `nil` where the monograph does not know the name.
        let product: Product?
        /// Whether it is among the products at hand.
        let isAtHand: Bool

        /// Whether the count is a positive number of parts that the product allows.
        var isCountAllowed: Bool {
            product.map { TakenProducts.isAllowed(dosage.count, inPartsOf: MakeableDoses.smallestPart(of: $0)) }
                ?? false
        }
    }

    /// The lines in the order stated.
    let lines: [Line]

    /// Looks the products up, those at hand first.
    init(_ take: [Dosage], in check: CheckContext) {
        lines = take.map { dosage in
            if let place = check.placeOfProduct(named: dosage.product) {
                return Line(dosage: dosage, product: check.products[place], isAtHand: true)
            }
            let product = check.monograph.product(named: dosage.product)
            return Line(
                dosage: dosage, product: product,
                isAtHand: check.products.contains { $0.name == product?.name })
        }
    }

    /// Whether they make a dose as the rules of the products allow.
    func make(_ dose: Dose) -> Bool {
        sum == dose && strangers == nil && lines.allSatisfy { $0.isAtHand && $0.isCountAllowed }
    }

    /// The first two products that give their drug off in different ways; `nil` where all may go into one dose.
    var strangers: (Product, Product)? {
        guard let first = lines.first?.product else { return nil }
        for line in lines.dropFirst() {
            guard let other = line.product, !first.form.isInterchangeable(with: other.form) else { continue }
            return (first, other)
        }
        return nil
    }

    /// Whether a count is a positive number of smallest parts.
    static func isAllowed(_ count: Ratio, inPartsOf part: Ratio) -> Bool {
        guard count.numerator > 0, part.numerator > 0 else { return false }
        return (count.numerator * part.denominator).isMultiple(of: count.denominator * part.numerator)
    }

    /// The exact sum; `nil` where a product is unknown or the sum is no whole number of micrograms.
    var sum: Dose? {
        var (numerator, denominator): (Int64, Int64) = (0, 1)
        for line in lines {
            guard let strength = line.product?.strength.micrograms else { return nil }
            let count = line.dosage.count
            // Fractions are brought to a common denominator with every overflow watched: counts come from outside.
            let (left, tooLarge) = numerator.multipliedReportingOverflow(by: count.denominator)
            let (part, tooMuch) = strength.multipliedReportingOverflow(by: count.numerator)
            let (right, tooWide) = part.multipliedReportingOverflow(by: denominator)
            let (sum, tooFar) = left.addingReportingOverflow(right)
            let (common, tooFine) = denominator.multipliedReportingOverflow(by: count.denominator)
            if tooLarge || tooMuch || tooWide || tooFar || tooFine { return nil }
            let reduced = Ratio(sum, common)
            (numerator, denominator) = (reduced.numerator, reduced.denominator)
        }
        return denominator == 1 ? Dose(micrograms: numerator) : nil
    }

    /// `1/2 x 10 mg tablet and 1 x 5 mg tablet`.
    var text: String {
        DoseWording.list(
            lines.map { line in
                let count = line.product?.countText(line.dosage.count) ?? line.dosage.count.text
                return "\(count) x \(line.dosage.product)"
            })
    }
}
