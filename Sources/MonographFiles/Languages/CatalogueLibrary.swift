package import DoseModel
import Glibc

/// The languages of a template folder, each in a file called after its tag. Another language is another file.
package struct CatalogueLibrary: Sendable {
    private static let folderName = "Languages"

    private let folder: TemplateFolder
    private let entries: [CatalogueEntry]

    /// The languages in a template folder, for a program that uses these keys.
    package init(folder: TemplateFolder, entries: [CatalogueEntry]) {
        self.folder = folder
        self.entries = entries
    }

    /// The tags of all languages, sorted.
    package func tags() throws(InputError) -> [String] {
        try folder.names(in: CatalogueLibrary.folderName, ending: ".yaml").filter(MonographLibrary.isName)
    }

    /// The catalogue of a language.
    ///
    /// - Parameter tag: its tag, letters' case aside.
    /// - Throws: where there is no such language, or its file lacks a text, has one too many, or other places in one
    ///   than the English file has.
    package func catalogue(_ tag: String) throws(InputError) -> Catalogue {
        let wanted = tag.lowercased()
        // The check of the tag comes first: it keeps `../` out of the path.
        guard MonographLibrary.isName(wanted), access(path(of: wanted), F_OK) == 0 else {
            let tags = try tags()
            throw InputError(
                "there is no language `\(tag)`", expected: "one of: " + tags.joined(separator: ", "),
                nearest: NearestWord.of(wanted, in: tags))
        }
        let english = try CatalogueReader.read(
            SourceText.read(path: path(of: Catalogue.english)), tag: Catalogue.english,
            against: .program(entries))
        guard wanted != Catalogue.english else { return english }
        return try CatalogueReader.read(
            SourceText.read(path: path(of: wanted)), tag: wanted, against: .english(english.texts))
    }

    private func path(of tag: String) -> String { "\(folder.path)/\(CatalogueLibrary.folderName)/\(tag).yaml" }
}
