import DoseModel

/// Reads the first day.
enum StartReader {
    /// The first day, which must be given.
    static func read(_ layers: RequestLayers) throws(InputError) -> CivilDate {
        try date(layers.required("start", example: "2026-12-07"))
    }

    /// A first day that was given.
    static func date(_ node: YAMLNode) throws(InputError) -> CivilDate {
        let text = try node.text(expecting: AmountText.expectedDate)
        guard text.lowercased() != "today" else {
            throw node.error(
                "`today` would make another plan of the same file tomorrow",
                expected: AmountText.expectedDate + "; `--start today` on the command line")
        }
        return try node.date()
    }
}
