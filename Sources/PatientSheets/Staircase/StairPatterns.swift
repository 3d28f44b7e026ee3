import DoseModel

/// How phases are filled, and the colours of a drawing in light and dark.
enum StairPatterns {
    /// The width of a swatch in the legend, in tenths.
    static let swatch = 220
    /// Its height.
    static let swatchHeight = 100

    /// The colours. Paper is always light; a reader that knows no preference shows light.
    static let style: String =
        "<style>.stairs text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;font-size:"
        + StairScale.text(StairScale.letter) + "px;fill:#1a1a1a}"
        + ".stairs-page{fill:#ffffff}.stairs-tint{fill:#dce8f2}.stairs-tone{fill:#7fa6c6}"
        + ".stairs-ink{stroke:#1f4e79;stroke-width:1.6;fill:none}.stairs-dot{fill:#1f4e79}"
        + ".stairs-edge{stroke:#1a1a1a;stroke-width:1}.stairs-most{stroke:#1a1a1a;stroke-width:1.2;stroke-dasharray:4 3;"
        + "fill:none}.stairs-grid{stroke:#8a8a8a;stroke-width:.6;stroke-dasharray:1 3}"
        + "@media screen and (prefers-color-scheme:dark){.stairs text{fill:#ececec}.stairs-page{fill:#16181b}"
        + ".stairs-tint{fill:#22303d}.stairs-tone{fill:#4d7699}.stairs-ink{stroke:#9cc7ec}.stairs-dot{fill:#9cc7ec}"
        + ".stairs-edge,.stairs-most{stroke:#ececec}.stairs-grid{stroke:#8a8a8a}}</style>"

    /// The patterns of these phases.
    static func definitions(of phases: [Phase], id: String) -> String {
        "<defs>"
            + phases.map { phase in
                "<pattern id=\"\(id)-\(phase.rawValue)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                    + "<rect width=\"8\" height=\"8\" class=\"\(phase == .trial ? "stairs-tone" : "stairs-tint")\"/>"
                    + marks(phase) + "</pattern>"
            }.joined() + "</defs>"
    }

    private static func marks(_ phase: Phase) -> String {
        switch phase {
        case .titration: path("M-2 2L2 -2M0 8L8 0M6 10L10 6")
        case .taper: path("M-2 6L2 10M0 0L8 8M6 -2L10 2")
        case .maintenance: path("M0 4H8")
        case .hold: "<circle cx=\"4\" cy=\"4\" r=\"1.4\" class=\"stairs-dot\"/>"
        case .trial: ""
        }
    }

    private static func path(_ path: String) -> String { "<path d=\"\(path)\" class=\"stairs-ink\"/>" }
}
