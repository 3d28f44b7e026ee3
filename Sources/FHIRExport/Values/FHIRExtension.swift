import DoseModel
import TextReports

/// An extension: a value with a URL that says what it is.
struct FHIRExtension {
    /// The kinds of value that ours have.
    indirect enum Value {
        case string(String)
        case code(String)
        case date(CivilDate)
        case time(ClockTime)
        case unsigned(Int)
        case parts([FHIRExtension])
    }

    private let url: String
    private let value: Value

    /// One of ours.
    init(_ name: PlanExtension, _ value: Value) {
        self.init(url: name.url, value)
    }

    /// A part of one of ours.
    init(url: String, _ value: Value) {
        self.url = url
        self.value = value
    }

    /// Writes the member `extension`; nothing where there are none.
    static func write(_ extensions: [FHIRExtension], to writer: inout JSONWriter) {
        guard !extensions.isEmpty else { return }
        writer.array("extension", extensions) { writer, one in
            writer.object { one.write(to: &$0) }
        }
    }

    private func write(to writer: inout JSONWriter) {
        // In JSON the parts stand before the URL, as in XML children of the element would.
        if case .parts(let parts) = value { FHIRExtension.write(parts, to: &writer) }
        writer.text("url", url)
        switch value {
        case .string(let text): writer.text("valueString", text)
        case .code(let text): writer.text("valueCode", text)
        case .date(let date): writer.text("valueDate", date.text)
        case .time(let time): writer.text("valueTime", time.text + ":00")
        case .unsigned(let number): writer.number("valueUnsignedInt", number)
        case .parts: break
        }
    }
}
