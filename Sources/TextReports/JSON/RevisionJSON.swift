import DoseModel

/// What stands in every revision of a plan, as members of a JSON object, and the revisions themselves.
struct RevisionJSON {
    let wording: DoseWording

    /// Writes the member `steps`.
    func write(_ steps: [DoseStep], to writer: inout JSONWriter) {
        writer.array("steps", steps) { writer, step in
            writer.object { StepJSON.write(step, wording: wording, to: &$0) }
        }
    }

    /// Writes the member `milestones`.
    func write(_ milestones: [Milestone], to writer: inout JSONWriter) {
        writer.array("milestones", milestones) { writer, milestone in
            writer.object { writer in
                writer.text("kind", milestone.kind.rawValue)
                writer.text("date", milestone.date.text)
                writer.number("step", milestone.step)
                writer.text("title", milestone.title)
                writer.text("detail", milestone.detail)
            }
        }
    }

    /// Writes the member `change`.
    func write(_ change: PlanChange, to writer: inout JSONWriter) {
        writer.object("change") { writer in
            writer.text("verb", change.verb.rawValue)
            writer.text("words", change.words)
            writer.text("from", change.from.text)
            if change.missed > 0 { writer.number("missed", change.missed) }
            writer.text("by", change.by)
            writer.text("why", change.why)
        }
    }

    /// Writes the member `held`.
    func write(_ held: HeldRest, to writer: inout JSONWriter) {
        writer.object("held") { writer in
            write(held.steps, to: &writer)
            writer.text("ending", held.ending.rawValue)
        }
    }

    /// Writes the member `history`.
    func write(_ history: [PlanRevision], to writer: inout JSONWriter) {
        writer.array("history", history) { writer, revision in
            writer.object { writer in
                writer.number("revision", revision.number)
                writer.text("written", revision.written.text)
                if let change = revision.change { write(change, to: &writer) }
                write(revision.steps, to: &writer)
                writer.text("ending", revision.ending.rawValue)
                write(revision.milestones, to: &writer)
            }
        }
    }
}
