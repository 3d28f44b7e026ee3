/// Markup read the plain way: every `<` that is left begins an element, and nothing else is known of it.
struct Markup {
    /// The elements in order, each with what stands between its angle brackets.
    private(set) var elements: [String] = []
    /// What stands between the elements.
    private(set) var texts: [String] = []

    init(_ page: String) {
        var rest = page[...]
        while let open = rest.firstIndex(of: "<") {
            texts.append(String(rest[..<open]))
            // An attribute may hold no angle bracket: those of texts are escaped.
            guard let close = rest[open...].firstIndex(of: ">") else {
                elements.append(String(rest[open...]))
                return
            }
            elements.append(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        texts.append(String(rest))
    }

    /// The names of the elements, each once, sorted.
    var names: [String] {
        Set(elements.map { String($0.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }) }).sorted()
    }

    /// The names of all attributes, each once, sorted.
    var attributes: [String] {
        var names: Set<String> = []
        for element in elements {
            let pieces = element.split(separator: "\"", omittingEmptySubsequences: false)
            // Every other piece is a value.
            for index in stride(from: 0, to: pieces.count, by: 2) where pieces[index].hasSuffix("=") {
                names.insert(String(pieces[index].dropLast().split(separator: " ").last ?? ""))
            }
        }
        return names.sorted()
    }

    /// What a reader sees, entities put back.
    var shown: String {
        let entities = ["lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#96": "`", "amp": "&"]
        var result = String.UnicodeScalarView()
        var rest = texts.joined().unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "&", let end = rest.firstIndex(of: ";"), let text = entities[String(rest[..<end])] else {
                result.append(scalar)
                continue
            }
            result.append(contentsOf: text.unicodeScalars)
            rest = rest[rest.index(after: end)...]
        }
        return String(result)
    }

    /// How many boxes each date of the tick chart has.
    var boxes: [String: Int] {
        var result: [String: Int] = [:]
        var date: String?
        for element in elements {
            if element.hasPrefix("time datetime=\"") {
                date = String(element.dropFirst("time datetime=\"".count).prefix { $0 != "\"" })
            } else if element.hasPrefix("span class=\"box\" role"), let date {
                result[date, default: 0] += 1
            } else if element == "/td" {
                date = nil
            }
        }
        return result
    }
}
