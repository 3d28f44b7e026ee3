import DoseModel
import MonographFiles
import Testing
import TitrationEngine
import Tracking

/// Plans and logs to judge.
enum Tracked {
    static let package = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    static let library = MonographLibrary(
        folder: TemplateFolder(path: package + "/Templates"), shapes: ShapeRegistry.schemas)

    static func date(_ text: String) -> CivilDate {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2])!
    }

    static func time(_ text: String) -> ClockTime {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        return ClockTime(hour: parts[0], minute: parts[1])!
    }
}
