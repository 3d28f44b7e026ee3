import ArgumentParser
import DoseModel
import Glibc
import PlanPipeline

/// Options every command has.
struct ProgramOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where monographs, pages and request forms lie.", valueName: "folder"))
    var templates: String?

    @Option(help: "When to colour: auto (on a terminal, unless NO_COLOR is set), always, never.")
    var color: String = ColorChoice.auto.rawValue

    func validate() throws {
        _ = try Choice.of(color, for: "--color", as: ColorChoice.self)
    }

    /// Whether the output is to be coloured.
    var isColored: Bool {
        switch ColorChoice(rawValue: color) ?? .auto {
        case .always: true
        case .never: false
        case .auto: StandardStream.isTerminal && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
        }
    }

    /// The pipeline, with its templates found.
    func pipeline() throws(InputError) -> Pipeline {
        try Pipeline(templates: templates, isColored: isColored)
    }
}

/// When to colour.
enum ColorChoice: String, CaseIterable {
    case auto, always, never
}
