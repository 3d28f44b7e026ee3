import MonographFiles

extension TemplateFolder {
    /// The templates that belong to these tests, found from this file.
    static var ofThisPackage: TemplateFolder {
        let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return TemplateFolder(path: here.dropLast(3).joined(separator: "/") + "/Templates")
    }
}
