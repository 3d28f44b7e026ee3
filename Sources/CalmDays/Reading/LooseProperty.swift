/// One property of a calendar from elsewhere: name, the parameters that matter, value. Reads what it can.
struct LooseProperty {
    /// In upper case.
    let name: String
    /// The parameters, names in upper case, quotes undone.
    let parameters: [(name: String, value: String)]
    /// As it stands.
    let value: ArraySlice<UInt8>

    /// Takes a line apart; `nil` where it has no name or no value.
    init?(_ line: ArraySlice<UInt8>) {
        var position = line.startIndex
        while position < line.endIndex, line[position] != UInt8(ascii: ":"), line[position] != UInt8(ascii: ";") {
            position += 1
        }
        guard position > line.startIndex, position < line.endIndex, position - line.startIndex <= 64 else { return nil }
        name = String(decoding: line[..<position], as: UTF8.self).uppercased()
        var parameters: [(name: String, value: String)] = []
        while position < line.endIndex, line[position] == UInt8(ascii: ";") {
            let start = position + 1
            var isQuoted = false
            position = start
            while position < line.endIndex,
                isQuoted || (line[position] != UInt8(ascii: ":") && line[position] != UInt8(ascii: ";"))
            {
                if line[position] == UInt8(ascii: "\"") { isQuoted.toggle() }
                position += 1
            }
            let parts = line[start..<position].split(separator: UInt8(ascii: "="), maxSplits: 1)
            if parts.count == 2, parameters.count < 32 {
                let value = parts[1].filter { $0 != UInt8(ascii: "\"") }
                parameters.append(
                    (
                        String(decoding: parts[0], as: UTF8.self).uppercased(), String(decoding: value, as: UTF8.self)
                    ))
            }
        }
        guard position < line.endIndex else { return nil }
        self.parameters = parameters
        value = line[(position + 1)...]
    }

    /// The value of a parameter.
    func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// The value as a word in upper case.
    var word: String {
        String(decoding: value.prefix(64), as: UTF8.self).trimmed.uppercased()
    }

    /// The value as text.
    var text: String { String(decoding: value, as: UTF8.self) }
}

extension String {
    /// Without blanks at either end.
    var trimmed: String {
        var text = self[...]
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }
}
