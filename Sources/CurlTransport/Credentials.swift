/// Who somebody is to a server. Never printed, never part of a command line.
package struct Credentials: Sendable {
    /// The user's name, without a colon.
    package let user: String
    /// The password.
    package let password: String

    /// Takes a name and a password; `nil` where they cannot be sent: a colon in the name, or control characters.
    package init?(user: String, password: String) {
        let isPlain: (Unicode.Scalar) -> Bool = { $0.value >= 0x20 && $0.value != 0x7F }
        guard !user.isEmpty, !user.contains(":"), user.unicodeScalars.allSatisfy(isPlain),
            password.unicodeScalars.allSatisfy(isPlain)
        else { return nil }
        self.user = user
        self.password = password
    }
}
