/// What a plan takes out of its boxes, product by product, and how long what is there lasts.
public struct SupplyForecast: Hashable, Sendable {
    /// What one step takes of one product.
    public struct StepUse: Hashable, Sendable {
        /// The step, counted from 1.
        public let step: Int
        /// Its first day.
        public let start: CivilDate
        /// The first day after it.
        public let end: CivilDate
        /// Tablets, or millilitres, exactly as taken.
        public let taken: Ratio
        /// Whole units that are begun in it: of a split tablet the one dose begins it, the other takes what is left.
        public let opened: Int64
        /// Doses that take part of a unit.
        public let partDoses: Int

        /// Creates a step's use.
        public init(step: Int, start: CivilDate, end: CivilDate, taken: Ratio, opened: Int64, partDoses: Int) {
            self.step = step
            self.start = start
            self.end = end
            self.taken = taken
            self.opened = opened
            self.partDoses = partDoses
        }
    }

    /// What is there of a product, and how long it lasts.
    public struct Stock: Hashable, Sendable {
        /// What is there before the first day.
        public let onHand: Ratio
        /// What is handed over, by date.
        public let fills: [Fill]
        /// The first day on which it does not suffice; `nil` where it lasts to the end of the plan.
        public let runOut: CivilDate?
        /// The day on which to ask for more; `nil` where it lasts.
        public let askBy: CivilDate?
        /// What is left after the last day; `nil` where it does not last.
        public let left: Ratio?

        /// Creates a stock.
        public init(onHand: Ratio, fills: [Fill], runOut: CivilDate?, askBy: CivilDate?, left: Ratio?) {
            self.onHand = onHand
            self.fills = fills
            self.runOut = runOut
            self.askBy = askBy
            self.left = left
        }
    }

    /// What to have beside the plan's own need.
    public struct Reserve: Hashable, Sendable {
        /// The most that so many days more at one of the plan's doses take: a hold.
        public let hold: Ratio
        /// The most that one of the plan's lower steps takes once more, after a step back to it; zero where no dose
        /// rises.
        public let stepBack: Ratio

        /// Creates a reserve.
        public init(hold: Ratio, stepBack: Ratio) {
            self.hold = hold
            self.stepBack = stepBack
        }

        /// The larger of the two in whole units: one thing happens at a time.
        public var toHave: Int64 { max(hold, stepBack).roundedUp }
    }

    /// One product of a plan.
    public struct Line: Hashable, Sendable {
        /// The product's name.
        public let product: String
        /// What each step takes that takes any.
        public let steps: [StepUse]
        /// What is there; `nil` where nobody said.
        public let stock: Stock?
        /// What to have besides; `nil` where nobody asked.
        public let reserve: Reserve?

        /// Creates a line.
        public init(product: String, steps: [StepUse], stock: Stock?, reserve: Reserve?) {
            self.product = product
            self.steps = steps
            self.stock = stock
            self.reserve = reserve
        }

        /// What the whole plan takes.
        public var taken: Ratio { steps.reduce(.zero) { $0 + $1.taken } }
        /// Whole units for the whole plan.
        public var opened: Int64 { steps.reduce(0) { $0 + $1.opened } }
        /// The part of a unit that is left over at the end.
        public var leftOver: Ratio { Ratio(opened) + taken * -1 }
        /// Doses that take part of a unit.
        public var partDoses: Int { steps.reduce(0) { $0 + $1.partDoses } }
    }

    /// The products, in monograph order, then those it does not know, by name.
    public let lines: [Line]
    /// How many days before a product runs out more is to be asked for; `nil` where the monograph does not say.
    public let notice: Cited<Int>?
    /// The days of the reserve for a hold; `nil` where nobody asked for one.
    public let reserveDays: Int?
    /// Doses that do not say which product they are made of, and so are counted nowhere.
    public let uncounted: Int

    /// Creates a forecast.
    public init(lines: [Line], notice: Cited<Int>?, reserveDays: Int?, uncounted: Int) {
        self.lines = lines
        self.notice = notice
        self.reserveDays = reserveDays
        self.uncounted = uncounted
    }
}
