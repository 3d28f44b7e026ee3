import DoseModel

/// Reads what revisions leave in Doseplan's own JSON: the change that led to a plan, and how it stood before.
struct RevisionReader {
    /// The most earlier revisions of a plan. A typing guard: a change a day for years.
    private static let mostRevisions = 2_000

    /// Whose products there are.
    let monograph: Monograph

    /// The steps under `steps`, numbered from 1 in file order.
    func steps(_ object: JSONObject) throws(InputError) -> [DoseStep] {
        let list = try object.required("steps")
        let items = try list.list()
        guard !items.isEmpty else { throw list.error("the plan has no steps", expected: "at least one step") }
        return try steps(items, from: 1)
    }

    private func steps(_ items: [YAMLNode], from first: Int) throws(InputError) -> [DoseStep] {
        if items.count > PlanText.mostSteps {
            throw items[0].error("the plan has more than \(PlanText.mostSteps) steps")
        }
        let reader = PlanJSONStepReader(monograph: monograph)
        var steps: [DoseStep] = []
        for (index, item) in items.enumerated() { steps.append(try reader.step(item, number: first + index)) }
        try StepKeyText.refuseRepeated(steps)
        return steps
    }

    /// How the last step goes on.
    func ending(_ object: JSONObject) throws(InputError) -> Ending {
        try object.optional("ending")?.choice(of: Ending.self) ?? .unstated
    }

    /// The other dates.
    func milestones(_ object: JSONObject) throws(InputError) -> [Milestone] {
        try object.list("milestones") { node throws(InputError) in
            let object = try JSONObject(node, as: "a milestone", keys: ["kind", "date", "step", "title", "detail"])
            return Milestone(
                kind: try object.required("kind").choice(of: Milestone.Kind.self),
                date: try object.required("date").date(),
                step: try object.required("step").integer(in: 1...PlanText.mostSteps),
                title: try object.text("title"), detail: try object.text("detail"))
        }
    }

    /// What led to a revision; `nil` where nothing is said.
    func change(_ object: JSONObject) throws(InputError) -> PlanChange? {
        try object.optional("change").map { node throws(InputError) in
            let object = try JSONObject(node, as: "a change", keys: ["verb", "words", "from", "missed", "by", "why"])
            return PlanChange(
                verb: try object.required("verb").choice(of: RevisionVerb.self), words: try object.text("words"),
                from: try object.required("from").date(),
                missed: try object.optional("missed")?.integer(in: 0...PlanText.longestStep) ?? 0,
                by: try object.text("by"), why: try object.text("why"))
        }
    }

    /// What waits for the end of a hold, behind so many steps; `nil` where nothing does.
    func held(_ object: JSONObject, behind steps: [DoseStep]) throws(InputError) -> HeldRest? {
        try object.optional("held").map { node throws(InputError) in
            let object = try JSONObject(node, as: "what is held", keys: ["steps", "ending"])
            // Where the last dose is held nothing waits but the end.
            let rest = try self.steps(try object.required("steps").list(), from: steps.count + 1)
            try StepKeyText.refuseRepeated(steps + rest)
            return HeldRest(steps: rest, ending: try ending(object))
        }
    }

    /// All earlier revisions of a plan of this revision, the oldest first.
    func history(_ object: JSONObject, before number: Int) throws(InputError) -> [PlanRevision] {
        guard let node = object.optional("history") else { return [] }
        let items = try node.list()
        guard items.count == number, number <= RevisionReader.mostRevisions else {
            throw node.error(
                "the history has \(items.count) revisions, and the plan is revision \(number)",
                expected: "all earlier revisions, the oldest first, at most \(RevisionReader.mostRevisions)")
        }
        var revisions: [PlanRevision] = []
        for (index, item) in items.enumerated() { revisions.append(try revision(item, number: index)) }
        return revisions
    }

    private func revision(_ node: YAMLNode, number: Int) throws(InputError) -> PlanRevision {
        let object = try JSONObject(
            node, as: "a revision", keys: ["revision", "written", "change", "steps", "ending", "milestones"])
        let given = try object.required("revision")
        guard try given.integer(in: 0...RevisionReader.mostRevisions) == number else {
            throw given.error("revision \(number) is due here", expected: "\(number)")
        }
        return PlanRevision(
            number: number, written: try object.required("written").date(), change: try change(object),
            steps: try steps(object), ending: try ending(object), milestones: try milestones(object))
    }
}
