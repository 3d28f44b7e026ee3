package import DoseModel
import Glibc

extension TemplateFolder {
    /// The names of the files in one of its folders that end in `ending`, without that ending, sorted.
    package func names(in folder: String, ending: String) throws(InputError) -> [String] {
        guard let directory = opendir(path + "/" + folder) else {
            throw InputError("the folder `\(path)/\(folder)` cannot be read: \(String(cString: strerror(errno)))")
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let file = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
                    String(cString: $0)
                }
            }
            if file.hasSuffix(ending), file.utf8.first != UInt8(ascii: ".") {
                names.append(String(file.dropLast(ending.count)))
            }
        }
        return names.sorted()
    }
}
