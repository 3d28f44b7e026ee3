import DoseModel

/// Reads what held of the circumstances before revisions changed it.
struct EarlierReader {
    /// Problem times that stand under the day.
    let names: [String]

    /// Reads the list; creatinine needs the person's age and sex.
    func earlier(_ node: YAMLNode, patient: Patient) throws(InputError) -> [EarlierCircumstances] {
        var result: [EarlierCircumstances] = []
        for item in try node.list() {
            let reader = try NodeReader(
                item, as: "what held earlier", keys: ["until"] + RequestKeys.kidney + ["measured", "day"])
            let until = try reader.required("until").date()
            if let last = result.last, until <= last.until {
                throw item.error(
                    "what held until \(until.text) stands behind what held until \(last.until.text)",
                    expected: "the days in order")
            }
            let kidney = try PatientReader(kidneyOf: reader).earlierKidney(of: patient)
            let day = try DayReader.schedule(reader.optional("day"), names: names)
            result.append(
                EarlierCircumstances(until: until, kidney: kidney.value, measured: kidney.measured, day: day))
        }
        return result
    }
}
