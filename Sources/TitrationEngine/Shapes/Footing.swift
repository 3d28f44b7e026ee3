import DoseModel

/// What the steps of a shape stand on: the doses that can be made, and how far one step may go.
struct Footing {
    let composer: TabletComposer
    /// The slots of a regimen that a table states.
    let choice: SlotChoice
    /// How far a step may go.
    let caps: any StepCaps
    /// The products that might be named as well, each tried where those at hand do not do.
    let others: [Product]
    /// Where the request names its products, or else what made them matter.
    let span: SourceSpan?
    /// Every dose up to the largest of the way that can be made, zero first.
    let reach: [Dose]

    init(
        composer: TabletComposer, choice: SlotChoice, caps: any StepCaps, others: [Product] = [], span: SourceSpan?,
        upTo largest: Dose
    ) {
        self.composer = composer
        self.choice = choice
        self.caps = caps
        self.others = others
        self.span = span
        reach = [.zero] + composer.reachable(upTo: largest)
    }

    /// The same ground with other caps.
    func with(caps: any StepCaps) -> Footing { Footing(self, composer: composer, reach: reach, caps: caps) }

    /// The same ground with one product more at hand.
    func with(_ product: Product) -> Footing {
        let composer = self.composer.with(product)
        let reach = [.zero] + composer.reachable(upTo: reach.last ?? .zero)
        return Footing(self, composer: composer, reach: reach, caps: caps)
    }

    private init(_ other: Footing, composer: TabletComposer, reach: [Dose], caps: any StepCaps) {
        self.composer = composer
        choice = other.choice
        self.caps = caps
        others = other.others
        span = other.span
        self.reach = reach
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
