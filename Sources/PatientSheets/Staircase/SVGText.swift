/// The few elements that drawings are made of. Lengths are in tenths of the drawing's unit.
enum SVGText {
    /// The namespace of SVG.
    static let namespace = "http://www.w3.org/2000/svg"

    /// The opening of a drawing.
    static func open(width: Int, height: Int, attributes: String) -> String {
        let (width, height) = (StairScale.text(width), StairScale.text(height))
        return "<svg width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\"\(attributes)>"
    }

    /// A rectangle.
    static func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ attributes: String) -> String {
        "<rect x=\"\(StairScale.text(x))\" y=\"\(StairScale.text(y))\" width=\"\(StairScale.text(width))\""
            + " height=\"\(StairScale.text(height))\" \(attributes)/>"
    }

    /// A straight line.
    static func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ attributes: String) -> String {
        "<line x1=\"\(StairScale.text(x1))\" y1=\"\(StairScale.text(y1))\" x2=\"\(StairScale.text(x2))\""
            + " y2=\"\(StairScale.text(y2))\" \(attributes)/>"
    }

    /// Where in its room a text stands whose letters take less.
    enum Anchor: String {
        case start, middle, end
    }

    /// A label.
    static func label(_ label: StairLabel, _ anchor: Anchor = .middle) -> String {
        let x =
            switch anchor {
            case .start: label.left
            case .middle: (label.left + label.right) / 2
            case .end: label.right
            }
        return "<text x=\"\(StairScale.text(x))\" y=\"\(StairScale.text(label.line))\""
            + " text-anchor=\"\(anchor.rawValue)\">\(MarkupText.escaped(label.text))</text>"
    }
}
