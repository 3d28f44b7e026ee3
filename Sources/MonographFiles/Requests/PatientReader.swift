package import DoseModel

/// Reads the person of a request.
package struct PatientReader {
    private static let dialysisKinds = [
        "hemodialysis", "haemodialysis", "peritoneal", "hemofiltration", "haemofiltration", "hemodiafiltration",
        "haemodiafiltration",
    ]

    private let flags: RequestFlags
    private let reader: NodeReader?

    init(_ layers: RequestLayers) throws(InputError) {
        flags = layers.flags
        reader = try layers.layer(with: ["patient"])?.node("patient").map { node throws(InputError) in
            try NodeReader(node, as: "the patient", keys: RequestKeys.patient)
        }
    }

    private init(_ flags: RequestFlags) {
        self.flags = flags
        reader = nil
    }

    /// Reads the kidneys alone, out of a mapping that holds other keys besides.
    init(kidneyOf reader: NodeReader) throws(InputError) {
        flags = try RequestFlags([])
        self.reader = reader
    }

    /// Reads the kidneys alone, out of command-line flags.
    init(kidneyFlags flags: RequestFlags) {
        self.flags = flags
        reader = nil
    }

    /// A kidney value and the day it was measured, of a person whose age and sex are known otherwise.
    func earlierKidney(of patient: Patient) throws(InputError) -> (value: Patient.Kidney?, measured: CivilDate?) {
        var patient = patient
        patient.kidney = try kidney(patient)
        return (
            patient.kidney,
            try node("measured").map { node throws(InputError) in
                try measured(node, patient, start: nil)
            }
        )
    }

    /// Reads a person from command-line flags alone.
    ///
    /// - Throws: an error located at the flag that cannot be read, or where creatinine misses age or sex.
    package static func read(overrides: [(key: String, value: String)]) throws(InputError) -> Patient {
        try PatientReader(RequestFlags(overrides)).patient(start: nil)
    }

    /// Reads the person; `start` is the first day of the plan, before which kidney function was measured.
    func patient(start: CivilDate?) throws(InputError) -> Patient {
        var patient = Patient()
        if let node = node("age") { patient.age = try node.integer(in: 0...130) }
        if let node = node("sex") { patient.sex = try node.choice(of: Sex.self) }
        if let node = node("weight") { patient.weight = try AmountText.weight(node) }
        if let node = node("pregnancy") { patient.pregnancy = try node.choice(of: Patient.Pregnancy.self) }
        if let node = node("alcohol") { patient.alcohol = try node.choice(of: Patient.Alcohol.self) }
        if let node = node("blood-pressure") { patient.bloodPressure = try BloodPressureText.read(node) }
        for key in ["alcohol", "blood-pressure", "pregnancy", "age"] { patient.places[key] = node(key)?.span }
        patient.taking = try words("taking", "medicines, like `[omeprazole]`", &patient.places)
        patient.conditions = try words("conditions", "conditions, like `[epilepsy]`", &patient.places) ?? []
        patient.tried = try words("tried", "what was tried before, like `[diet, omeprazole]`", &patient.places) ?? []
        patient.kidney = try kidney(patient)
        if let node = node("measured") { patient.measured = try measured(node, patient, start: start) }
        return patient
    }

    private func node(_ key: String) -> YAMLNode? { flags.node(key) ?? reader?.optional(key) }

    private func words(
        _ key: String, _ expected: String, _ places: inout PatientPlaces
    ) throws(InputError) -> [String]? {
        guard let node = node(key) else { return nil }
        var words: [String] = []
        for item in try node.list(expecting: "a list of " + expected) {
            let word = try item.line(expecting: "a list of " + expected)
            if !words.contains(word) { places[key, word] = item.span }
            words.append(word)
        }
        return words
    }

    // MARK: - Kidney function

    private func kidney(_ patient: Patient) throws(InputError) -> Patient.Kidney? {
        // A flag replaces whatever the file says of the kidneys, under any key.
        var given = RequestKeys.kidney.compactMap { key in flags.node(key).map { (key, $0) } }
        if given.isEmpty, let reader {
            given = reader.names.compactMap { name in
                RequestKeys.kidney.contains(name) ? reader.optional(name).map { (name, $0) } : nil
            }
        }
        guard let (key, node) = given.first else { return nil }
        if let (second, place) = given.dropFirst().first {
            throw place.error(
                "kidney function is given twice: `\(key)` and `\(second)`",
                expected: "one of: " + RequestKeys.kidney.joined(separator: ", "))
        }
        switch key {
        case "creatinine":
            let creatinine = try AmountText.creatinine(node)
            try requireEquation(for: patient, at: node)
            return .creatinine(creatinine)
        case "egfr":
            let (value, text) = try AmountText.kidneyRate(node)
            return .egfr(value, text: text)
        case "crcl":
            let (value, text) = try AmountText.kidneyRate(node)
            return .clearance(value, text: text)
        default:
            return .dialysis(try dialysis(node))
        }
    }

    /// Creatinine alone tells nothing; where a value was given it must not end as unknown without a word.
    private func requireEquation(for patient: Patient, at node: YAMLNode) throws(InputError) {
        let missing = [patient.age == nil ? "age" : nil, patient.sex == nil ? "sex" : nil].compactMap(\.self)
        guard missing.isEmpty else {
            let names = missing.map { "`\($0)`" }.joined(separator: " and ")
            throw node.error(
                "creatinine tells kidney function only together with age and sex; \(names) "
                    + (missing.count == 1 ? "is missing" : "are missing"),
                expected: names + " beside it, or `egfr`")
        }
        guard let age = patient.age, age >= KidneyEquation.adultAge else {
            throw node.error(
                "the kidney equations hold from \(KidneyEquation.adultAge) years of age",
                expected: "`egfr` or `crcl` as the laboratory gives it")
        }
    }

    private func dialysis(_ node: YAMLNode) throws(InputError) -> String {
        let expected = "a kind of dialysis: " + PatientReader.dialysisKinds.joined(separator: ", ")
        let text = try node.text(expecting: expected)
        guard PatientReader.dialysisKinds.contains(text.lowercased()) else {
            let isNone = ["none", "no", "false", "never"].contains(text.lowercased())
            throw node.error(
                isNone ? "`\(text)` is no kind of dialysis" : "`\(text)` is no kind of dialysis that is known here",
                expected: isNone ? "no key `dialysis` where there is none" : expected,
                nearest: isNone ? nil : NearestWord.of(text, in: PatientReader.dialysisKinds))
        }
        return text.lowercased()
    }

    private func measured(
        _ node: YAMLNode, _ patient: Patient, start: CivilDate?
    ) throws(InputError) -> CivilDate {
        let date = try node.date()
        guard patient.kidney != nil else {
            throw node.error(
                "`measured` says when kidney function was measured, but no value is given",
                expected: "one of: " + RequestKeys.kidney.joined(separator: ", "))
        }
        if let start, date > start {
            throw node.error(
                "kidney function was measured on \(date.text), after the first day of the plan, \(start.text)",
                expected: "a date up to \(start.text)")
        }
        return date
    }
}
