package import DoseModel

/// Where the text of a regimen or line stands in its file.
package enum PlanTextPlace: Sendable {
    /// The text stands in the file as it is, and begins here.
    case verbatim(SourceSpan)
    /// The text is the value of a YAML scalar, whose quotes and escapes the file has too.
    case value(LocatedText)

    /// The place of some of the text's bytes.
    func span(_ range: Range<Int>, of bytes: [UInt8]) -> SourceSpan {
        switch self {
        case .verbatim(let base):
            return SourceSpan(
                file: base.file, line: base.line,
                column: base.column + PlanTextPlace.characters(bytes[..<range.lowerBound]),
                length: PlanTextPlace.characters(bytes[range]))
        case .value(let text):
            let start = text.range.lowerBound
            return text.slice(start + range.lowerBound..<start + range.upperBound).span
        }
    }

    /// Characters as columns count them: Unicode scalars.
    private static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }
}
