import Foundation

/// The built program, run as a person runs it.
struct Program {
    /// What one run left behind.
    struct Run {
        var status: Int32
        var output: String
        var diagnostics: String
    }

    static let package = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    /// The program stands beside the test bundle.
    static let path: String = {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("doseplan").path
            if FileManager.default.isExecutableFile(atPath: candidate), !isFolder(candidate) { return candidate }
            folder.deleteLastPathComponent()
        }
        return package + "/.build/debug/doseplan"
    }()

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// Runs it with arguments, text for standard input, and a file for standard output where asked.
    static func run(_ arguments: [String], input: String = "", outputTo file: String? = nil) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ["DOSEPLAN_TEMPLATES": package + "/Templates", "PATH": "/usr/bin:/bin"]
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
        for url in files {
            _ = FileManager.default.createFile(
                atPath: url.path, contents: Data(url.lastPathComponent == "in" ? input.utf8 : "".utf8))
        }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: file.map { URL(fileURLWithPath: $0) } ?? files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: try String(decoding: Data(contentsOf: files[1]), as: UTF8.self),
            diagnostics: try String(decoding: Data(contentsOf: files[2]), as: UTF8.self))
    }
}
