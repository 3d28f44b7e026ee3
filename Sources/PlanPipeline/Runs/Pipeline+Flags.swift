import MonographFiles

extension Pipeline {
    /// The keys of a request that the command line may give as flags.
    public static var flagKeys: [String] { RequestKeys.flags }
}
