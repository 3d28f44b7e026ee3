import DoseModel

/// What the steps of a shape stand on: the doses that can be made, and how far one step may go.
struct Footing {
    let composer: TabletComposer
    private let products: [Product]
    private let tabletsPerDose: Int
    /// The slots of a regimen that a table states.
    let choice: SlotChoice
    /// How far a step may go.
    let caps: any StepCaps
    /// The products that might be named as well, each tried where those at hand do not do.
    let others: [Product]
    /// Where the request names its products, or else what made them matter.
    let span: SourceSpan?
    /// The largest single dose of the way.
    private let largest: Dose
    /// Every dose up to it that can be made, zero first.
    let reach: [Dose]

    /// - Parameters:
    ///   - composer: what makes doses of the products, if it is at hand already.
    ///   - largest: the largest single dose of the way.
    init(
        composer: TabletComposer? = nil, products: [Product], tabletsPerDose: Int, choice: SlotChoice,
        caps: any StepCaps, others: [Product] = [],
        span: SourceSpan?, upTo largest: Dose
    ) {
        self.init(
            composer ?? TabletComposer(products: products, tabletsPerDose: tabletsPerDose), products, tabletsPerDose,
            choice, caps,
            others, span, upTo: largest)
    }

    /// The same ground with other caps.
    func with(caps: any StepCaps) -> Footing {
        Footing(composer, products, tabletsPerDose, choice, caps, others, span, upTo: largest)
    }

    /// The same ground with one product more at hand.
    func with(_ product: Product) -> Footing {
        Footing(
            products: products + [product], tabletsPerDose: tabletsPerDose, choice: choice, caps: caps, span: span,
            upTo: largest)
    }

    /// The products at hand, in words.
    var productNames: String {
        products.isEmpty ? "no products" : products.map(\.name).joined(separator: ", ")
    }

    /// Whether a step keeps the caps that may forbid it.
    func allows(_ from: Regimen, _ to: Regimen) -> Bool { (caps.withoutUnverified ?? caps).allows(from, to) }

    private init(
        _ composer: TabletComposer, _ products: [Product], _ tabletsPerDose: Int, _ choice: SlotChoice,
        _ caps: any StepCaps, _ others: [Product], _ span: SourceSpan?, upTo largest: Dose
    ) {
        self.composer = composer
        self.products = products
        self.tabletsPerDose = tabletsPerDose
        self.choice = choice
        self.caps = caps
        self.others = others
        self.span = span
        self.largest = largest
        reach = [.zero] + composer.reachable(upTo: largest)
    }

    /// The next lower dose that can be made, zero where there is none.
    func below(_ dose: Dose) -> Dose {
        var (low, high) = (0, reach.count)
        while low < high {
            let middle = (low + high) / 2
            if reach[middle] < dose { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? reach[low - 1] : .zero
    }
}
