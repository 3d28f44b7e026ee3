package import DoseModel
import Glibc

/// Reads what the words of a request mean: the files of the folders `Medicines` and `Conditions`.
package enum TerminologyReader {
    /// Reads all of it. A folder of templates without these folders has an empty terminology: every word is then
    /// unknown, and said to be.
    package static func read(_ folder: TemplateFolder) throws(InputError) -> Terminology {
        var formulary = FormularyReader()
        for source in try sources("Medicines", in: folder) { try formulary.add(source) }
        var conditions = ConditionNamesReader()
        for source in try sources("Conditions", in: folder) { try conditions.add(source) }
        return Terminology(medicines: try formulary.formulary(), conditions: conditions.names)
    }

    private static func sources(_ name: String, in folder: TemplateFolder) throws(InputError) -> [SourceText] {
        guard access(folder.path + "/" + name, F_OK) == 0 else { return [] }
        var sources: [SourceText] = []
        for file in try folder.names(in: name, ending: ".yaml") {
            sources.append(try SourceText.read(path: "\(folder.path)/\(name)/\(file).yaml"))
        }
        return sources
    }

    /// Checks a name that files are to refer to: lower-case letters, digits and hyphens.
    static func identifier(_ node: YAMLNode, _ what: String) throws(InputError) -> String {
        let word = try node.text(expecting: what)
        guard MonographLibrary.isName(word) else {
            throw node.error("`\(word)` is no name of \(what)", expected: "lower-case letters, digits and hyphens")
        }
        return word
    }

    /// What the words of a file rest on, which every file says of itself.
    static func readBasis(_ reader: NodeReader) throws(InputError) {
        _ = try reader.required("basis").choice(of: Basis.self)
        _ = try reader.required("source").text(expecting: "where the names were read, in words")
    }
}
