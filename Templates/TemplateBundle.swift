/// The folder this package was built with, where `swift run` and the tests find the templates.
public enum TemplateBundle {
    /// The path of the source folder. Only a last resort: an installed program has its own.
    public static let sourcePath = #filePath
}
