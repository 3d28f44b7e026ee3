public import DoseModel
import MonographFiles
import PlanWords
import TextReports

extension Pipeline {
    /// All texts the program takes from a language's file.
    static let catalogueEntries = SentenceKey.entries + ViewKey.entries

    /// The tags of the languages that texts for people come in, sorted.
    public func languages() throws(InputError) -> [String] {
        try CatalogueLibrary(folder: folder, entries: Pipeline.catalogueEntries).tags()
    }

    /// The texts of a language.
    ///
    /// - Parameter tag: its tag, `es`.
    /// - Throws: an ``InputError`` that names the known languages where there is none of this tag, or the file and the
    ///   key where a text is missing or has lost one of its places.
    public func catalogue(language tag: String) throws(InputError) -> Catalogue {
        try CatalogueLibrary(folder: folder, entries: Pipeline.catalogueEntries).catalogue(tag)
    }
}
