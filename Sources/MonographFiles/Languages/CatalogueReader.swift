package import DoseModel

/// Reads the file of one language. Strict: a sentence about a dose that is missing, or has lost its number, is an error
/// that names the file and the key, and never an empty line on somebody's sheet.
package enum CatalogueReader {
    /// What the texts of a file are held against.
    package enum Measure: Sendable {
        /// What the program fills in: the English file's measure.
        case program([CatalogueEntry])
        /// The texts of the English file: that of every other one.
        case english([String: CatalogueText])
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - tag: the tag it is called after.
    ///   - measure: what its texts are held against.
    package static func read(
        _ source: SourceText, tag: String, against measure: Measure
    ) throws(InputError) -> Catalogue {
        let reader = try NodeReader(
            YAMLDocument.read(source), as: "the language",
            keys: ["tag", "name", "status", "numbers", "dates", "lists", "texts", "drugs"])
        let stated = try reader.required("tag")
        guard try stated.text() == tag else {
            throw stated.error(
                "the language calls itself `\(try stated.text())`", expected: "`tag: \(tag)`, as its file is called")
        }
        let texts = try CatalogueTexts(reader.required("texts"), language: tag)
        try texts.check(against: measure)
        return Catalogue(
            tag: tag, name: try reader.required("name").text(),
            status: try reader.required("status").choice(of: Catalogue.Status.self),
            numbers: try LanguageFormsReader.numbers(reader.required("numbers")),
            dates: try LanguageFormsReader.dates(reader.required("dates")),
            lists: try LanguageFormsReader.lists(reader.required("lists")),
            texts: texts.texts, drugs: try TranslationReader.read(reader.optional("drugs")))
    }
}
