/// Seeded instances of the two searches, for comparison with a general solver.
enum Instances {
    /// Prints so many instances with our optimum, one a line and the same every time; or, timed, one median of
    /// microseconds a line in the same order.
    static func write(_ kind: String, count: Int, timed: Bool) {
        for index in 0..<count {
            var numbers = SeededNumbers(seed: UInt64(index))
            if kind == "--tablets" {
                let instance = TabletInstance(using: &numbers)
                print(timed ? "\(time { _ = instance.solve() })" : instance.json)
            } else {
                let instance = PathInstance(using: &numbers)
                print(timed ? "\(time { _ = instance.solve() })" : instance.json)
            }
        }
    }

    /// The median of nine runs after two to warm up.
    private static func time(_ body: () -> Void) -> Double {
        var times: [Double] = []
        for round in 0..<11 {
            let began = microseconds()
            body()
            if round > 1 { times.append(microseconds() - began) }
        }
        return median(times)
    }
}
