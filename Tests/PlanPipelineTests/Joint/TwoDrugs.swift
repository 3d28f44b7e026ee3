import DoseModel
import Foundation
import PlanPipeline

/// Templates with a second drug besides those of this package: a made-up one that is baclofen by another name, of a
/// class of its own and with things it does not go well with.
enum TwoDrugs {
    static let folder: String = {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("doseplan-" + UUID().uuidString).path
        let files = FileManager.default
        do {
            try files.copyItem(atPath: PackageFolder.path + "/Templates", toPath: folder)
            let text = try String(contentsOfFile: folder + "/Monographs/baclofen.yaml", encoding: .utf8)
            try """
            basis: engineering
            source: made up
            classes:
              made-up-class: { one: a made-up medicine, medicines: { relaxin: , calmin: } }

            """.write(toFile: folder + "/Medicines/made-up.yaml", atomically: false, encoding: .utf8)
            for (name, interactions) in [
                ("relaxin", "[baclofen]"), ("calmin", "[made-up-class]"), ("valproate", "[relaxin]"),
            ] {
                try monograph(text, named: name, against: interactions)
                    .write(toFile: folder + "/Monographs/\(name).yaml", atomically: false, encoding: .utf8)
            }
        } catch {
            fatalError("no templates for the tests: \(error)")
        }
        return folder
    }()

    static func pipeline() throws -> Pipeline { try Pipeline(templates: folder) }

    private static func monograph(_ text: String, named name: String, against others: String) -> String {
        var lines: [String] = []
        var isDropped = false
        for line in text.components(separatedBy: "\n") {
            if let first = line.first, !first.isWhitespace, first != "#" {
                isDropped = line.hasPrefix("classes:") || line.hasPrefix("interactions:")
            }
            if isDropped { continue }
            if line == "id: baclofen" {
                lines.append("id: \(name)")
            } else if line.hasPrefix("title:") {
                lines.append("title: \(name) (made up)")
            } else {
                lines.append(line)
            }
        }
        let level = name == "relaxin" ? "sedating" : "dangerous"
        return lines.joined(separator: "\n") + """

            classes: [made-up-class]
            interactions:
              - with: \(others)
                level: \(level)
                effect: "a made-up effect of \(name)"
                basis: published
                citation: [label]

            """
    }

    /// The head of a request.
    static let shared = """
        start: 2026-12-07
        time-zone: Europe/London
        patient: { age: 42, sex: female, egfr: 95, measured: 2026-11-02, taking: [] }
        day: { wake: 07:00, breakfast: 07:30, lunch: 12:30, dinner: 18:30, bedtime: 22:30 }

        """
    /// Down with one drug.
    static let down = """
          - drug: baclofen
            protocol: taper
            so-far: { dose: 10 mg three times daily, for: 60 days }
            taper-pace: 7 days

        """

    /// Up with the other from a day.
    static func up(_ drug: String = "relaxin", from start: String, more: String = "") -> String {
        "  - drug: \(drug)\n    protocol: spasm\n    start: \(start)\n" + more
    }

    /// A cross-taper whose second drug begins on a day.
    static func crossTaper(from start: String) -> String {
        shared + "drugs:\n" + down + up(from: start) + "cross-taper: { from: baclofen, to: relaxin }\n"
    }
}
