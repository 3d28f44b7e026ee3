/// One line of a calendar: a name, parameters, a value (RFC 5545, 3.1).
struct ContentLine: Hashable {
    /// The line, unfolded.
    let text: String
    /// The name in capitals.
    let name: String
    /// The value as it stands, escaped.
    let value: String
    private let parameters: [(name: String, value: String)]

    /// Takes a line apart. What is no line at all has an empty name.
    init(_ text: String) {
        self.text = text
        var pieces: [Substring] = []
        var isQuoted = false
        var start = text.startIndex
        var colon: String.Index?
        var index = text.startIndex
        while colon == nil, index < text.endIndex {
            switch text.utf8[index] {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ";") where !isQuoted:
                pieces.append(text[start..<index])
                start = text.utf8.index(after: index)
            case UInt8(ascii: ":") where !isQuoted:
                pieces.append(text[start..<index])
                colon = index
            default: break
            }
            index = text.utf8.index(after: index)
        }
        name = pieces.first?.uppercased() ?? ""
        value = colon.map { String(text[text.utf8.index(after: $0)...]) } ?? ""
        parameters = pieces.dropFirst().map { piece in
            let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count == 2 ? String(parts[1].filter { $0 != "\"" }) : ""
            return (parts[0].uppercased(), value)
        }
    }

    /// A parameter's value without quotes.
    subscript(_ parameter: String) -> String? { parameters.first { $0.name == parameter }?.value }

    /// The value with its escapes resolved, for values that are text.
    var plainValue: String {
        var result = String.UnicodeScalarView()
        var rest = Substring(value).unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let next = rest.popFirst() else {
                result.append(scalar)
                continue
            }
            result.append(next == "n" || next == "N" ? "\n" : next)
        }
        return String(result)
    }

    /// A line with a text for its value.
    init(_ name: String, text: String) {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\" + String(scalar)
            case "\n": escaped += "\\n"
            case "\r": break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        self.init(name + ":" + escaped)
    }

    static func == (one: ContentLine, other: ContentLine) -> Bool { one.text == other.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// The line as it is sent: folded at 75 octets, between characters, with its line break.
    var folded: [UInt8] {
        var result: [UInt8] = []
        var count = 0
        for character in text.unicodeScalars {
            let octets = Array(String(character).utf8)
            if count + octets.count > 75 {
                result += [0x0D, 0x0A, 0x20]
                count = 1
            }
            result += octets
            count += octets.count
        }
        return result + [0x0D, 0x0A]
    }
}
