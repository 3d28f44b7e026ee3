import CalDAV
import CalendarExport
import CurlTransport
public import DoseModel
import Glibc

extension Pipeline {
    /// `doseplan publish`: makes a calendar on a CalDAV server hold exactly the plan.
    public func publish(
        path: String, overrides: [(key: String, value: String)], _ options: PublishOptions
    ) throws(InputError) -> CommandResult {
        shelf.add(overrides)
        guard path != "-" || options.credentials != "-" else {
            throw InputError("plan and password cannot both come from standard input")
        }
        let address = try PublishAddress.read(options.address)
        let collection = try PublishAddress.collectionName(options.collection)
        let answer = try anyAnswer(path: path, overrides: overrides)
        let findings = findingsText(of: answer)
        guard answer.isDeliverable || options.isRemoval else {
            return CommandResult(
                diagnostics: findings
                    + "Nothing published: the plan is withheld while errors stand that nobody acknowledged.\n",
                status: .findings)
        }
        let goal = PublishGoal(
            address: address, collection: collection, title: options.calendar.codeWord,
            plans: Set(answer.outcomes.map { $0.plan.identity.key }),
            wanted: options.isRemoval ? [] : try wantedResources(of: answer, options), isForced: options.isForced,
            isShared: options.isShared, isDryRun: options.isDryRun)
        let credentials = try CredentialSource.read(file: options.credentials)
        var place = options.state
        if place == nil {
            place = try StateFile.usualPath(for: [address.text, credentials?.user ?? "", collection])
        }
        let file = StateFile(path: place ?? "")
        if !options.isDryRun { try file.open() }
        let remember: (PublishMemory) throws(InputError) -> Void = { memory throws(InputError) in
            if !options.isDryRun { try file.write(memory) }
        }
        let report = try PublishDriver.run(
            PublishSession(goal, memory: try file.memory()),
            over: CurlTransport(to: address.origin, as: credentials), remember: remember,
            wait: { seconds in sleep(UInt32(seconds)) })
        var result = CommandResult(output: PublishText.text(of: report, isDryRun: options.isDryRun))
        result.diagnostics = options.isRemoval ? "" : findings
        result.status = report.isComplete ? .success : .findings
        if let stop = report.stop {
            result.diagnostics += failure(PublishText.error(stop)).diagnostics
            result.status = .failure
        }
        return result
    }

    private func wantedResources(
        of answer: Answer, _ options: PublishOptions
    ) throws(InputError) -> [WantedResource] {
        let parts = try calendarParts(of: answer)
        let style = try Pipeline.style(options.calendar, for: parts)
        if options.calendar.codeWord != nil { try Pipeline.refuseTelling([options.collection], parts) }
        var wanted: [WantedResource] = []
        for part in parts {
            for resource in try CalendarResources(of: [part], style: style, by: calendar).all {
                wanted.append(
                    WantedResource(
                        plan: part.plan.identity.key, uid: resource.uid, sequence: resource.sequence,
                        bytes: resource.bytes))
            }
        }
        return wanted
    }
}

extension PlanIdentity {
    /// The id as one word.
    fileprivate var key: String { PlanKey.of(id) }
}
