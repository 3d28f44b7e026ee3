/// What a command leaves behind: text for both streams and an exit status. Commands only pass it on.
public struct CommandResult: Sendable {
    /// For standard output: the result asked for.
    public var output: String
    /// For standard error: diagnostics.
    public var diagnostics: String
    /// The exit status.
    public var status: ExitStatus

    /// Creates a result.
    public init(output: String = "", diagnostics: String = "", status: ExitStatus = .success) {
        self.output = output
        self.diagnostics = diagnostics
        self.status = status
    }
}
