import CLibical

/// Owns a component of libical's and everything in it.
struct Component: ~Copyable {
    /// The component, for calls that read or change it.
    let pointer: OpaquePointer

    /// Takes ownership of what a `*_new*`, `*_clone*` or `*_fetch*` call returned; `nil` where it returned nothing.
    init?(owning pointer: OpaquePointer?, in turn: borrowing Libical.Turn) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { icalcomponent_free(pointer) }

    /// Removes every property of this kind.
    func removeProperties(_ kind: icalproperty_kind, in turn: borrowing Libical.Turn) {
        while let property = icalcomponent_get_first_property(pointer, kind) {
            icalcomponent_remove_property(pointer, property)
            // Removing hands the property back to the caller.
            icalproperty_free(property)
        }
    }

    /// Calls `body` with each direct child. The child stays the component's own.
    func forEachChild(in turn: borrowing Libical.Turn, _ body: (OpaquePointer) -> Void) {
        var child = icalcomponent_get_first_component(pointer, ICAL_ANY_COMPONENT)
        while let current = child {
            body(current)
            child = icalcomponent_get_next_component(pointer, ICAL_ANY_COMPONENT)
        }
    }

    /// The component as libical writes it: folded, with CRLF.
    func text(in turn: borrowing Libical.Turn) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(takingOver: icalcomponent_as_ical_string_r(pointer))
        return bytes
    }
}
