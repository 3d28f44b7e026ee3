import Glibc

/// Now, on a clock that only goes forward.
func microseconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) * 1e6 + Double(now.tv_nsec) / 1e3
}

/// The middle value.
func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
