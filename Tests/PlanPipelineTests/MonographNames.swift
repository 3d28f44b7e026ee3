import Foundation

/// The drugs this package knows, as their files are called.
enum MonographNames {
    static let all =
        ((try? FileManager.default.contentsOfDirectory(atPath: PackageFolder.path + "/Templates/Monographs")) ?? [])
        .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }.sorted()
}
