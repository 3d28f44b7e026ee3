package import DoseModel

/// Drives a run: sends what it asks for, waits when it says so, and has written down what is to be remembered before the
/// next request goes out.
package enum PublishDriver {
    /// Runs to the end.
    ///
    /// - Parameters:
    ///   - session: the run.
    ///   - transport: what requests go through.
    ///   - remember: writes down what is to be remembered.
    ///   - wait: waits so many seconds.
    /// - Throws: what `remember` throws. Nothing more is sent then.
    package static func run(
        _ session: PublishSession, over transport: some DAVTransport,
        remember: (PublishMemory) throws(InputError) -> Void, wait: (Int) -> Void
    ) throws(InputError) -> PublishReport {
        var session = session
        var written = session.memory
        while true {
            let action = session.next()
            if session.memory != written {
                try remember(session.memory)
                written = session.memory
            }
            switch action {
            case .send(let request): session.receive(transport.reply(to: request))
            case .pause(let seconds): wait(seconds)
            case .finish(let report): return report
            }
        }
    }
}
