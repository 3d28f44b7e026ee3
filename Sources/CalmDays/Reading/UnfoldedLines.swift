/// The lines of a calendar, folds undone (RFC 5545, 3.1). Takes line feeds alone for line ends too, because programs
/// write them.
struct UnfoldedLines {
    private let bytes: [UInt8]
    private let limit: Int
    private var position: Int
    /// How many lines were longer than the limit and are left out.
    private(set) var tooLong = 0

    init(_ bytes: [UInt8], longest limit: Int) {
        self.bytes = bytes
        self.limit = limit
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next line that is neither empty nor too long; `nil` at the end.
    mutating func next() -> ArraySlice<UInt8>? {
        while position < bytes.count {
            let first = nextPhysicalLine()
            guard isFold(at: position) else {
                if first.count > limit { tooLong += 1 } else if !first.isEmpty { return first }
                continue
            }
            var whole = Array(first.prefix(limit + 1))
            while isFold(at: position) {
                position += 1
                let more = nextPhysicalLine()
                if whole.count <= limit { whole += more.prefix(limit + 1 - whole.count) }
            }
            if whole.count > limit { tooLong += 1 } else if !whole.isEmpty { return whole[...] }
        }
        return nil
    }

    private func isFold(at position: Int) -> Bool {
        position < bytes.count && (bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t"))
    }

    private mutating func nextPhysicalLine() -> ArraySlice<UInt8> {
        let start = position
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        position = min(end + 1, bytes.count)
        let isReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
        return bytes[start..<(isReturn ? end - 1 : end)]
    }
}
