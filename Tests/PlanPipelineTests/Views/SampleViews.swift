import DoseModel
import Foundation
import PlanPipeline

/// The views of a sample, recorded beside its other outputs: patient and pharmacy of every one that delivers, all of some.
enum SampleViews {
    private static let whole: Set<String> = [
        "reflux", "ropinirole-stop", "us-label-liquid", "prednisolone-alternate-days",
    ]

    static func texts(of name: String) throws -> [(file: String, text: String)] {
        let outcomes = try SampleOutcomes.of(name)
        let isChain = FileManager.default.fileExists(atPath: "\(SampleTests.folder)/\(name)/revisions.yaml")
        guard !isChain, !outcomes.isEmpty, outcomes.allSatisfy(\.isDeliverable) else { return [] }
        let pipeline = try PackageFolder.pipeline()
        func view(_ view: PlanView, _ language: String = Catalogue.english) throws -> String {
            try outcomes.map { try pipeline.text(of: $0, as: view, language: language) }.joined(separator: "\n")
        }
        var texts = [("view-patient.txt", try view(.patient)), ("view-pharmacy.txt", try view(.pharmacy))]
        guard whole.contains(name) else { return texts }
        texts += [
            ("view-clinic.txt", try view(.clinic)), ("view-calendar.txt", try view(.calendar)),
            (
                "supply.txt",
                try outcomes.map {
                    try pipeline.supplyText(of: $0, wishes: SupplyWishes(reserveDays: 7))
                }.joined(separator: "\n")
            ),
        ]
        if name == "reflux" { texts.append(("view-patient-es.txt", try view(.patient, "es"))) }
        return texts
    }
}
