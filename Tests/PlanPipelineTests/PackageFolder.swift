import DoseModel
import PlanPipeline

/// Where this package lies, and the pipeline with its own templates.
enum PackageFolder {
    static let path = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    static func pipeline() throws -> Pipeline {
        try Pipeline(templates: path + "/Templates")
    }
}
