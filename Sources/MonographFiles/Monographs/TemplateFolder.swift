package import DoseModel
import Glibc

/// The folder that holds the monographs and other templates.
package struct TemplateFolder: Sendable {
    /// Its path.
    package let path: String

    /// A folder that is known to be the one.
    package init(path: String) {
        self.path = path
    }

    /// Finds the folder: the one asked for, or else the one the environment variable `DOSEPLAN_TEMPLATES` names, or
    /// else the first that exists of `Templates` beside the program, `../share/doseplan` beside it, and the folder this
    /// package was built from. A folder that was asked for is never passed over silently.
    ///
    /// - Parameters:
    ///   - explicit: the folder asked for by an option; `nil` where none was.
    ///   - sourcePath: the path of a source file in the folder at the time of building.
    package static func find(explicit: String?, sourcePath: String) throws(InputError) -> TemplateFolder {
        if let explicit { return try asked(explicit, by: "the option") }
        if let named = getenv("DOSEPLAN_TEMPLATES") {
            return try asked(String(cString: named), by: "DOSEPLAN_TEMPLATES")
        }
        var candidates: [String] = []
        if let program = parent(of: executablePath()) {
            candidates.append(program + "/Templates")
            if let prefix = parent(of: program) { candidates.append(prefix + "/share/doseplan") }
        }
        if let source = parent(of: sourcePath) { candidates.append(source) }
        if let found = candidates.first(where: holdsMonographs) { return TemplateFolder(path: found) }
        throw InputError(
            "the folder of templates was not found; tried: " + candidates.joined(separator: ", "),
            expected: "the option or DOSEPLAN_TEMPLATES to name a folder that holds `Monographs`")
    }

    private static func asked(_ path: String, by wish: String) throws(InputError) -> TemplateFolder {
        guard holdsMonographs(path) else {
            throw InputError(
                "the folder of templates that \(wish) names, `\(path)`, holds no `Monographs`",
                expected: "a folder that holds a folder `Monographs`")
        }
        return TemplateFolder(path: path)
    }

    private static func holdsMonographs(_ path: String) -> Bool {
        var status = stat()
        return stat(path + "/Monographs", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The folder a path lies in; `nil` for the root and for a bare name.
    private static func parent(of path: String) -> String? {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else { return nil }
        return String(path[..<slash])
    }

    private static func executablePath() -> String {
        let capacity = Int(PATH_MAX)
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            count = max(readlink("/proc/self/exe", start, capacity), 0)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
