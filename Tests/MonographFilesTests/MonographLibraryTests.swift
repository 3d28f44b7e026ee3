import DoseModel
import Glibc
import MonographFiles
import Testing
import TitrationEngine

@Suite("Finding templates and monographs")
struct MonographLibraryTests {
    private let library = MonographLibrary(folder: .ofThisPackage, shapes: ShapeRegistry.schemas)

    @Test("the library lists baclofen, sorted, and reads it letters' case aside")
    func names() throws {
        let names = try library.names()
        #expect(names.contains("baclofen"))
        #expect(names == names.sorted())
        #expect(try library.monograph(named: "Baclofen", at: nil).id == "baclofen")
    }

    @Test("every monograph of the package is read without an error")
    func allAreGood() throws {
        for name in try library.names() {
            #expect(try library.monograph(named: name, at: nil).id == name)
        }
    }

    @Test(
        "an unknown drug is an error at its name, with the nearest drug",
        arguments: [("baclofin", "baclofen"), ("aspirin", nil), ("../Monographs/baclofen", nil), ("", nil), ("/", nil)])
    func unknown(name: String, nearest: String?) {
        let span = SourceSpan(file: "r.yaml", line: 1, column: 7)
        let error = refusal { () throws(InputError) in try library.monograph(named: name, at: span) }
        #expect(error?.message == "there is no monograph for `\(name)`")
        #expect(error?.span == span)
        #expect(error?.nearest == nearest)
    }

    @Test("a monograph that calls itself something else than its file is refused")
    func wrongName() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(SmallMonograph.text, to: "Monographs/other.yaml")
        try folder.write("x", to: "Monographs/Not a name.yaml")
        try folder.write("x", to: "Monographs/notes.txt")
        let library = MonographLibrary(folder: TemplateFolder(path: folder.path), shapes: ShapeRegistry.schemas)
        #expect(try library.names() == ["other"])
        let error = refusal { () throws(InputError) in try library.monograph(named: "other", at: nil) }
        #expect(error?.message == "the monograph calls itself `placebine`")
        #expect(error?.expected == "`id: other`, as its file is called")
    }

    @Test("a library in a folder that does not exist says so")
    func noFolder() {
        let library = MonographLibrary(folder: TemplateFolder(path: "/nowhere"), shapes: ShapeRegistry.schemas)
        let error = refusal { () throws(InputError) in try library.names() }
        #expect(error?.message == "the folder `/nowhere/Monographs` cannot be read: No such file or directory")
    }

    @Test("a folder that was asked for is taken, or refused, but never passed over")
    func explicitFolder() throws {
        let here = TemplateFolder.ofThisPackage.path
        #expect(try TemplateFolder.find(explicit: here, sourcePath: "/nowhere/x").path == here)
        let error = refusal { () throws(InputError) in
            try TemplateFolder.find(explicit: "/nowhere", sourcePath: here + "/TemplateBundle.swift")
        }
        #expect(
            error?.message == "the folder of templates that the option names, `/nowhere`, holds no `Monographs`")
    }

    @Test(
        "without a wish, the folder of the sources is found; without any folder, the error lists what was tried",
        .enabled(if: getenv("DOSEPLAN_TEMPLATES") == nil))
    func search() throws {
        let here = TemplateFolder.ofThisPackage.path
        #expect(try TemplateFolder.find(explicit: nil, sourcePath: here + "/TemplateBundle.swift").path == here)
        let error = refusal { () throws(InputError) in
            try TemplateFolder.find(explicit: nil, sourcePath: "/nowhere/TemplateBundle.swift")
        }
        #expect(error?.message.hasPrefix("the folder of templates was not found; tried: /") == true)
        #expect(error?.message.contains("/share/doseplan") == true)
        #expect(error?.message.hasSuffix(", /nowhere") == true)
    }
}

/// A folder that lives as long as one test.
private struct TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/doseplan-library-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        path = String(cString: made)
        mkdir(path + "/Monographs", 0o700)
    }

    func write(_ text: String, to name: String) throws {
        let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT, 0o600)
        try #require(descriptor >= 0)
        let bytes = Array(text.utf8)
        #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
        close(descriptor)
    }

    func remove() {
        for name in ["other.yaml", "Not a name.yaml", "notes.txt"] { unlink(path + "/Monographs/" + name) }
        rmdir(path + "/Monographs")
        rmdir(path)
    }
}
