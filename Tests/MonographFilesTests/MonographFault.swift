import DoseModel
import MonographFiles
import Testing

/// One change that makes a monograph wrong. The mark `▶` in the new text is where the error must point; it is taken out
/// before the text is read.
struct MonographFault: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    /// A second change further down, that the first one needs.
    var also: (old: String, new: String)?
    let message: String
    var expected: String?
    var nearest: String?

    var testDescription: String { message }

    /// Makes the change and reads the monograph, which must be refused with the message at the place.
    func check(in monograph: String, shapes: [ShapeSchema]) throws {
        var text = monograph
        if let also {
            try #require(text.contains(also.old), "the monograph no longer says `\(also.old)`")
            text.replaceFirst(also.old, with: also.new)
        }
        try #require(text.contains(old), "the monograph no longer says `\(old)`")
        text.replaceFirst(old, with: new)
        let before = try #require(text.range(ofFirst: "▶")).lowerBound
        let lines = text[..<before].split(separator: "\n", omittingEmptySubsequences: false)
        let place = "placebine.yaml:\(lines.count):\((lines.last?.count ?? 0) + 1)"
        text.replaceFirst("▶", with: "")
        let error = refusal { () throws(InputError) in
            try MonographReader.read(SourceText(name: "placebine.yaml", bytes: Array(text.utf8)), shapes: shapes)
        }
        #expect(error?.message == message)
        #expect(error?.span?.text == place)
        if let expected { #expect(error?.expected == expected) }
        #expect(error?.nearest == nearest)
    }
}

extension String {
    /// Where a text comes first.
    func range(ofFirst wanted: String) -> Range<String.Index>? {
        firstRange(of: wanted)
    }

    mutating func replaceFirst(_ old: String, with new: String) {
        if let range = firstRange(of: old) { replaceSubrange(range, with: new) }
    }
}
