import DoseModel

/// What is wrong with one agreement, A901 to A906.
struct AcknowledgementFault: Equatable {
    /// The code of the finding about it.
    let code: FindingCode
    /// One sentence.
    let message: String
    /// The way out.
    let help: String

    /// What is wrong with an agreement whatever was found; `nil` where nothing is.
    ///
    /// - Parameters:
    ///   - acknowledgement: the agreement.
    ///   - earlier: those that stand before it.
    ///   - steps: how many steps the plan has; `nil` where that does not matter.
    static func of(
        _ acknowledgement: Acknowledgement, after earlier: ArraySlice<Acknowledgement>, steps: Int?
    ) -> AcknowledgementFault? {
        if !acknowledgement.isKnown { return unknown(acknowledgement) }
        if !acknowledgement.code.isAcknowledgeable { return forbidden(acknowledgement) }
        if !acknowledgement.isSigned { return unsigned(acknowledgement) }
        if let step = acknowledgement.step, let steps, !(1...max(steps, 1)).contains(step) {
            return beyond(acknowledgement, step, steps)
        }
        let isRepeated = earlier.contains {
            $0.isKnown && $0.isSigned && $0.code == acknowledgement.code && $0.step == acknowledgement.step
        }
        return isRepeated ? repeated(acknowledgement) : nil
    }

    /// That it covers nothing.
    static func unused(_ acknowledgement: Acknowledgement) -> AcknowledgementFault {
        AcknowledgementFault(
            code: .a901,
            message: "nothing was found\(place(acknowledgement)) that the acknowledgement of"
                + " \(acknowledgement.code.rawValue) by \(acknowledgement.by) speaks of",
            help: "remove it")
    }

    /// Everything that may be said of an agreement which holds for several plans.
    static func all(_ acknowledgement: Acknowledgement) -> [AcknowledgementFault] {
        [
            unused(acknowledgement), unknown(acknowledgement), forbidden(acknowledgement), unsigned(acknowledgement),
            repeated(acknowledgement),
        ]
    }

    private static func unknown(_ acknowledgement: Acknowledgement) -> AcknowledgementFault {
        let codes = FindingCode.allCases.map(\.rawValue)
        let nearest = NearestWord.of(acknowledgement.written.uppercased(), in: codes)
        return AcknowledgementFault(
            code: .a902,
            message: "no finding has the code \(acknowledgement.written); what \(acknowledgement.by) wrote changes"
                + " nothing",
            help: nearest.map { "write \($0), if that was meant" } ?? "write a code that `doseplan explain` lists")
    }

    private static func forbidden(_ acknowledgement: Acknowledgement) -> AcknowledgementFault {
        let code = acknowledgement.code
        return AcknowledgementFault(
            code: .a903,
            message: "\(code.rawValue) (\(code.title)) cannot be acknowledged; what \(acknowledgement.by) wrote changes"
                + " nothing",
            help: "remove it, and correct the plan")
    }

    private static func unsigned(_ acknowledgement: Acknowledgement) -> AcknowledgementFault {
        let hasName = acknowledgement.by.contains { !$0.isWhitespace }
        return AcknowledgementFault(
            code: .a905,
            message: "the acknowledgement of \(acknowledgement.code.rawValue)\(place(acknowledgement)) does not say"
                + " \(hasName ? "why" : "who agreed"), and so is none",
            help: "write who agreed under `by`, and why under `reason`")
    }

    private static func beyond(
        _ acknowledgement: Acknowledgement, _ step: Int, _ steps: Int
    ) -> AcknowledgementFault {
        AcknowledgementFault(
            code: .a904,
            message: "\(acknowledgement.by) acknowledged \(acknowledgement.code.rawValue) at step \(step), and the plan"
                + " has \(steps == 1 ? "1 step" : "\(steps) steps")",
            help: "name the step that was meant, or remove it")
    }

    private static func repeated(_ acknowledgement: Acknowledgement) -> AcknowledgementFault {
        AcknowledgementFault(
            code: .a906,
            message: "\(acknowledgement.code.rawValue)\(place(acknowledgement)) is acknowledged twice; what"
                + " \(acknowledgement.by) wrote here changes nothing",
            help: "keep one of the two")
    }

    private static func place(_ acknowledgement: Acknowledgement) -> String {
        acknowledgement.step.map { " at step \($0)" } ?? ""
    }
}
