import DoseModel
import TitrationEngine

/// A plan's doses and the products at hand: larger than what tests enumerate.
struct TabletInstance {
    let products: [Product]
    let demands: [DoseDemand]
    let unitsPerDose: Int

    /// Strengths as tablets are sold, in micrograms.
    private static let strengths: [Int64] = [
        500, 1_000, 2_000, 2_500, 4_000, 5_000, 7_500, 10_000, 12_500, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000,
        75_000, 100_000,
    ]

    init(using numbers: inout SeededNumbers) {
        let count = Int.random(in: 6...10, using: &numbers)
        var strengths = Self.strengths
        strengths.shuffle(using: &numbers)
        products = (0..<count).map { index in
            // Mostly tablets, as in pharmacies; one in twelve of each other form.
            let roll = Int.random(in: 0..<12, using: &numbers)
            let form = [Product.Form.capsule, .orodispersible, .modifiedRelease, .liquid, .patch, .tablet][min(roll, 5)]
            let parts: [Ratio] =
                switch form {
                case .tablet: [Ratio(1), Ratio(1, 2), Ratio(1, 2), Ratio(1, 4)]
                case .liquid: [Ratio(1), Ratio(1, 2), Ratio(1, 10)]
                default: [Ratio(1)]
                }
            let strength = form == .liquid ? Int64.random(in: 1...10, using: &numbers) * 1_000 : strengths[index]
            return Product(
                name: "product \(index)", aliases: [], form: form, strength: Dose(micrograms: strength),
                smallestPart: Cited(parts.randomElement(using: &numbers)!, basis: .engineering, citation: ""),
                jurisdictions: ["us"], citation: "")
        }
        unitsPerDose = Int.random(in: 2...6, using: &numbers)
        // Doses that tablets could make: sums of a few parts of the products of one release.
        let (products, most) = (products, unitsPerDose)
        let kin = products.filter { $0.form.isInterchangeable(with: products[0].form) }
        demands = (0..<Int.random(in: 6...20, using: &numbers)).map { _ in
            var amount = Dose.zero
            var left = Ratio(Int64(most))
            for _ in 0..<Int.random(in: 1...3, using: &numbers) {
                let product = kin.randomElement(using: &numbers)!
                let part = product.form.isDivisible ? product.smallestPart.value : Ratio(1)
                let count = part * Int.random(in: 1...3, using: &numbers)
                guard count <= left, let more = product.strength.multiplied(by: count) else { continue }
                amount += more
                left += count * -1
            }
            return DoseDemand(amount: amount, times: Int.random(in: 1...60, using: &numbers))
        }
    }

    /// Solves it.
    func solve() -> ProductChoice? {
        ProductPlan(products: products, tabletsPerDose: unitsPerDose).best(for: demands)
    }

    /// The instance and our optimum as one line of JSON.
    var json: String {
        let products = products.map { product in
            let part = product.smallestPart.value
            return "{\"form\": \"\(product.form.rawValue)\", \"strength\": \(product.strength.micrograms),"
                + " \"part\": [\(part.numerator), \(part.denominator)]}"
        }
        let demands = demands.map { "[\($0.amount.micrograms), \($0.times)]" }
        var best = "null"
        if let choice = solve() {
            best =
                "{\"products\": \(choice.products.count), \"splits\": \(choice.splitTablets),"
                + " \"units\": [\(choice.units.numerator), \(choice.units.denominator)]}"
        }
        return "{\"unitsPerDose\": \(unitsPerDose), \"products\": [\(products.joined(separator: ", "))],"
            + " \"demands\": [\(demands.joined(separator: ", "))], \"best\": \(best)}"
    }
}
