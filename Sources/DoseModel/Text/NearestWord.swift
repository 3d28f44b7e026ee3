/// Finds the word a person most likely meant.
public enum NearestWord {
    /// Words longer than this are not looked at: nobody misspells a key of a hundred letters, and the work is bounded.
    private static let longest = 64  // lint: letters

    /// The candidate nearest to `word`, letters' case aside: the fewest letters put in, left out, changed or swapped,
    /// at most a third of them; or else the only candidate that begins with it. The first of several equally near.
    public static func of(_ word: String, in candidates: [String]) -> String? {
        let wanted = letters(word)
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in candidates {
            let other = letters(candidate)
            guard other.count <= longest else { continue }
            let allowed = max(1, max(wanted.count, other.count) / 3)  // lint: letters
            guard abs(wanted.count - other.count) <= allowed else { continue }
            let distance = self.distance(wanted, other)
            // One letter that turned into another letter is another word, not a slip.
            guard distance <= allowed, distance < max(wanted.count, other.count) else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        if let best { return best.word }
        guard wanted.count >= 3 else { return nil }  // lint: letters
        let longer = candidates.filter { letters($0).starts(with: wanted) }
        return longer.count == 1 ? longer[0] : nil
    }

    private static func letters(_ word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars) }

    /// How many insertions, deletions, changes and swaps of neighbours turn one word into the other.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in 0..<left.count {
            var row = [i + 1]
            for j in 0..<right.count {
                let change = last[j] + (left[i] == right[j] ? 0 : 1)
                var cost = min(last[j + 1] + 1, row[j] + 1, change)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
