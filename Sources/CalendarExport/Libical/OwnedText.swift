import CLibical
import Glibc

extension [UInt8] {
    /// Appends the text of a libical `*_r` call and gives its memory back to the library.
    mutating func append(takingOver text: UnsafeMutablePointer<CChar>?) {
        guard let text else { preconditionFailure("libical writes every value it was given") }
        append(contentsOf: UnsafeRawBufferPointer(start: text, count: strlen(text)))
        icalmemory_free_buffer(text)
    }

    /// Appends literal text.
    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
