import DoseModel

/// Reads a plan as CSV.
enum CSVPlanReader {
    /// Reads it.
    ///
    /// - Parameter layers: what a request and flags say beside the table.
    static func read(
        _ source: SourceText, _ layers: RequestLayers, library: MonographLibrary
    ) throws(InputError) -> (identity: DrugIdentity, plan: StatedPlan) {
        let unit = try layers.flags.node("unit").map { node throws(InputError) in try node.choice(of: DoseUnit.self) }
        let reader = try CSVRowReader(source, unit: unit)
        let drugs = reader.drugs()
        if drugs.count > 1 {
            throw drugs[1].error(
                "the table has plans for several drugs", expected: "one drug in a table, or Doseplan's JSON")
        }
        let identity = try DrugReader.identity(layers, stated: drugs.first, library: library)
        let (rows, stop) = try reader.rows()
        guard let first = rows.first else {
            throw InputError(
                "the table has no doses", at: SourceSpan(file: source.name, line: 1, column: 1),
                expected: "a row for each dose below the header")
        }
        var plan = StatedPlan()
        plan.steps = try reader.isByDate ? CSVDates(rows).steps() : CSVSteps.bySteps(rows)
        if let stop { try plan.steps.add(.stop(stop)) }
        plan.findings = identity.note(at: drugs.first?.span ?? first.span)
        return (identity, plan)
    }
}
