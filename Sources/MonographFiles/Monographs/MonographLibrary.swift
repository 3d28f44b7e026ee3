package import DoseModel
import Glibc
import Synchronization

/// The monographs of a template folder, each in a file called after its drug. A monograph is read once and kept.
package final class MonographLibrary: Sendable {
    private let folder: TemplateFolder
    private let shapes: [ShapeSchema]
    private let known = Mutex<[String: Monograph]>([:])
    private let words = Mutex<Terminology?>(nil)

    /// The library in a template folder, for an engine that knows these shapes.
    package init(folder: TemplateFolder, shapes: [ShapeSchema]) {
        self.folder = folder
        self.shapes = shapes
    }

    /// The names of all monographs, sorted.
    package func names() throws(InputError) -> [String] {
        try folder.names(in: "Monographs", ending: ".yaml").filter(MonographLibrary.isName)
    }

    /// The monograph of a drug. Reads its one file, and once what the words of requests mean.
    ///
    /// - Parameters:
    ///   - name: the drug, letters' case aside.
    ///   - span: where the name stands in a request, for the error where there is no such monograph.
    package func monograph(named name: String, at span: SourceSpan?) throws(InputError) -> Monograph {
        let id = name.lowercased()
        if let monograph = known.withLock({ $0[id] }) { return monograph }
        let path = folder.path + "/Monographs/" + id + ".yaml"
        // The check of the name comes first: it keeps `../` out of the path.
        guard MonographLibrary.isName(id), access(path, F_OK) == 0 else {
            let names = try names()
            throw InputError(
                "there is no monograph for `\(name)`", at: span, expected: "one of: " + names.joined(separator: ", "),
                nearest: NearestWord.of(id, in: names))
        }
        let monograph = try MonographReader.read(
            SourceText.read(path: path), shapes: shapes, terminology: terminology())
        guard monograph.id == id else {
            throw InputError(
                "the monograph calls itself `\(monograph.id)`", at: SourceSpan(file: path, line: 1, column: 1),
                expected: "`id: \(id)`, as its file is called")
        }
        known.withLock { $0[id] = monograph }
        return monograph
    }

    /// What the words of requests mean, for all monographs. Read once.
    package func terminology() throws(InputError) -> Terminology {
        if let words = words.withLock({ $0 }) { return words }
        let read = try TerminologyReader.read(folder)
        words.withLock { $0 = read }
        return read
    }

    /// Whether a word can be the name of a monograph: lower-case letters, digits and hyphens.
    static func isName(_ word: String) -> Bool {
        !word.isEmpty && word.utf8.count <= 100
            && word.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || $0 == UInt8(ascii: "-")
            }
    }
}
