import CalDAV
import DoseModel

/// Reads what a person says about where to publish.
enum PublishAddress {
    /// The server's address. A text that may hold a password is never shown again.
    static func read(_ text: String) throws(InputError) -> DAVAddress {
        do throws(AddressFault) {
            return try DAVAddress(text)
        } catch {
            switch error {
            case .holdsCredentials:
                throw InputError(
                    "the address holds a user or password, which other programs on this machine can see",
                    expected: "the address alone; user and password from a file or the environment")
            case .holdsQuery:
                throw InputError("--caldav \(text): an address without `?` and `#` is meant", expected: usual)
            case .notEncrypted:
                throw InputError(
                    "--caldav \(text): user, password and doses would go over the network for all to read",
                    expected: "https; http only to this machine")
            case .notAnAddress: throw InputError("--caldav \(text): this is no address", expected: usual)
            }
        }
    }

    /// The name of a calendar.
    static func collectionName(_ text: String) throws(InputError) -> String {
        let isName =
            !text.isEmpty && text.utf8.count <= 64 && text != "." && text != ".."
            && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" }
        guard isName else {
            throw InputError("--collection \(text): this is no name of a calendar", expected: "a word, like doseplan")
        }
        return text
    }

    private static let usual = "like https://caldav.example.org/"
}
