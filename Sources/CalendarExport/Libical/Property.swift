import CLibical

/// Owns one property of libical's, to be filled with ever new values and written line by line.
struct Property: ~Copyable {
    /// The property, for calls that read or change it.
    let pointer: OpaquePointer

    /// Takes ownership of what an `icalproperty_new*` call returned.
    init(owning pointer: OpaquePointer?, in turn: borrowing Libical.Turn) {
        guard let pointer else { preconditionFailure("libical makes a property of every kind it knows") }
        self.pointer = pointer
    }

    // Freeing touches nothing but this property's own memory, so it needs no turn.
    deinit { icalproperty_free(pointer) }

    /// Appends the content line as libical writes it: escaped, folded, with CRLF.
    func appendLine(to bytes: inout [UInt8], in turn: borrowing Libical.Turn) {
        bytes.append(takingOver: icalproperty_as_ical_string_r(pointer))
    }

    /// The content line of a property that is used once.
    static func line(_ pointer: OpaquePointer?, in turn: borrowing Libical.Turn) -> [UInt8] {
        var bytes: [UInt8] = []
        Property(owning: pointer, in: turn).appendLine(to: &bytes, in: turn)
        return bytes
    }
}
