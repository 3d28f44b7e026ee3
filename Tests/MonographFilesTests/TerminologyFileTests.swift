import DoseModel
import Foundation
import MonographFiles
import Testing

/// Files of medicines and conditions that contradict themselves are refused at the place.
struct TerminologyFileTests {
    private static let head = "basis: unverified\nsource: made up\n"

    /// Reads a folder with these files.
    private func read(medicines: String...) throws -> Terminology {
        let folder = FileManager.default.temporaryDirectory.appending(path: "terminology-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "Medicines"), withIntermediateDirectories: true)
        for (index, text) in medicines.enumerated() {
            try Data((TerminologyFileTests.head + text).utf8).write(
                to: folder.appending(path: "Medicines/\(index).yaml"))
        }
        return try TerminologyReader.read(TemplateFolder(path: folder.path))
    }

    @Test("A folder without the files knows no name")
    func empty() throws {
        let words = try TerminologyReader.read(TemplateFolder(path: "/nowhere"))
        #expect(words == .empty)
        #expect(!words.medicines.named("oxycodone").isKnown)
    }

    @Test("Classes, wider classes and products of several medicines are read across files")
    func read() throws {
        let words = try read(
            medicines:
                "classes:\n  a: { one: an a, within: [b], medicines: { x: { brands: [X One], atc: [N02AA05] } } }\n",
            "classes:\n  b: { one: a b, medicines: { y: } }\ncombined: { Both: [x, y] }\n")
        #expect(words.medicines.named("x one").keys == ["x-one", "x", "a", "b"])
        #expect(words.medicines.named("both").medicines.map(\.name) == ["x", "y"])
        #expect(words.medicines.medicines[0].codes == ["N02AA05"])
    }

    @Test(
        "A name with two meanings, a class nobody has, an ATC code that is none",
        arguments: [
            ("classes:\n  a: { one: an a, medicines: { x: , y: { brands: [X] } } }\n", "`X` stands twice"),
            ("classes:\n  a: { one: an a, aliases: [x], medicines: { x: } }\n", "`x` stands twice"),
            ("classes:\n  a: { one: an a, within: [bb] }\n", "no file has the class `bb`"),
            (
                "classes:\n  a: { one: an a, medicines: { x: } }\ncombined: { B: [x, z] }\n",
                "no file has the medicine `z`"
            ),
            ("classes:\n  a: { one: an a, medicines: { x: { atc: [N2AA05] } } }\n", "`N2AA05` is no ATC code"),
            ("classes:\n  A: { one: an a }\n", "`A` is no name of a class"),
        ])
    func refused(text: String, message: String) {
        let error = #expect(throws: InputError.self) { try read(medicines: text) }
        #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
        #expect(error?.span != nil)
    }
}
