import DoseModel

/// A box somebody takes tablets out of by hand: whole ones, and halves that lie loose beside them.
struct TabletBox {
    /// Whole tablets in the box; `nil` for a box that never empties.
    var whole: Int?
    private(set) var halves = 0
    private(set) var opened = 0

    init(whole: Int? = nil) {
        self.whole = whole
    }

    /// Takes so many half tablets, loose ones first; `false` where there are not enough, and nothing is taken then.
    mutating func take(halves wanted: Int) -> Bool {
        var box = self
        for _ in 0..<(wanted / 2) where !box.takeWhole() { return false }
        if wanted % 2 == 1 {
            if box.halves == 0 {
                guard box.openOne() else { return false }
                box.halves += 2
            }
            box.halves -= 1
        }
        self = box
        return true
    }

    /// A whole tablet, or two loose halves.
    private mutating func takeWhole() -> Bool {
        if halves >= 2 {
            halves -= 2
            return true
        }
        if openOne() { return true }
        return false
    }

    private mutating func openOne() -> Bool {
        if let whole {
            guard whole > 0 else { return false }
            self.whole = whole - 1
        }
        opened += 1
        return true
    }
}
