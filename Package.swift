// swift-tools-version: 6.2
import PackageDescription

/// The settings every Swift target is built with; nothing is exempt.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
    name: "doseplan",
    products: [
        .library(name: "Doseplan", targets: ["PlanPipeline", "DoseModel"]),
        .executable(name: "doseplan", targets: ["doseplan"]),
        .executable(name: "plan-bench", targets: ["PlanBench"]),
        .executable(name: "empty-program", targets: ["EmptyProgram"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // Layer 0: values, the standard library and nothing else.
        .target(name: "DoseModel"),

        // Layer 1: pure functions over the model. Neither may import the other.
        .target(name: "TitrationEngine", dependencies: ["DoseModel"]),
        .target(name: "SafetyChecks", dependencies: ["DoseModel"]),

        .target(name: "Tracking", dependencies: ["DoseModel"]),

        // Layer 2: files in, files out.
        .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CLibical", providers: [.apt(["libical-dev"])]),
        .systemLibrary(name: "CLibUUID", providers: [.apt(["uuid-dev"])]),
        .systemLibrary(name: "CLibExpat", providers: [.apt(["libexpat1-dev"])]),
        .target(name: "CalendarText", dependencies: ["DoseModel"]),
        .target(name: "MonographFiles", dependencies: ["DoseModel", "CalendarText", "CLibYAML"]),
        .target(name: "PlanWords", dependencies: ["DoseModel"]),
        .target(name: "TextReports", dependencies: ["DoseModel", "PlanWords"]),
        .target(name: "FHIRExport", dependencies: ["DoseModel", "TextReports"]),
        .target(
            name: "PatientSheets",
            dependencies: [
                "DoseModel", "PlanWords", "TextReports", .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .target(name: "CalmDays", dependencies: ["DoseModel"]),
        .target(name: "CalendarExport", dependencies: ["DoseModel", "CLibical", "CLibUUID"]),
        .target(name: "CalDAV", dependencies: ["DoseModel", "CLibExpat"]),
        .target(name: "CurlTransport", dependencies: ["CalDAV"]),
        .target(
            name: "Templates", path: "Templates",
            exclude: [
                "Monographs", "Findings", "Requests", "CalmDays", "Medicines", "Conditions", "Sheets", "Languages",
            ]),

        // Layer 3: files that are kept, and the only place that strings all of it together.
        .target(name: "PlanStore", dependencies: ["DoseModel"]),
        .target(
            name: "PlanPipeline",
            dependencies: [
                "DoseModel", "TitrationEngine", "SafetyChecks", "MonographFiles", "TextReports", "CalendarExport",
                "FHIRExport", "PatientSheets", "CalmDays", "CalDAV", "CurlTransport", "Templates", "Tracking",
                "PlanStore", "PlanWords",
            ]),

        // Layer 4: commands, without decisions.
        .executableTarget(
            name: "doseplan",
            dependencies: [
                "PlanPipeline", "DoseModel", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // A plan to measure with, for the benchmark and the tests.
        .target(name: "SamplePlans", dependencies: ["DoseModel"], path: "Benchmarks/SamplePlans"),

        // What `make bench` measures.
        .executableTarget(
            name: "PlanBench", dependencies: ["PlanPipeline", "TitrationEngine", "SafetyChecks", "DoseModel"],
            path: "Benchmarks/PlanBench"),
        .executableTarget(name: "EmptyProgram", path: "Benchmarks/EmptyProgram"),

        .testTarget(name: "DoseModelTests", dependencies: ["DoseModel"]),
        .testTarget(
            name: "TitrationEngineTests",
            dependencies: ["TitrationEngine", "DoseModel", "MonographFiles", "SafetyChecks"]),
        .testTarget(
            name: "SafetyChecksTests", dependencies: ["SafetyChecks", "DoseModel", "MonographFiles", "TitrationEngine"]),
        .testTarget(
            name: "MonographFilesTests",
            dependencies: ["MonographFiles", "DoseModel", "TextReports", "TitrationEngine"]),
        .testTarget(
            name: "TextReportsTests", dependencies: ["TextReports", "DoseModel", "MonographFiles", "TitrationEngine"]),
        .testTarget(
            name: "PlanWordsTests",
            dependencies: ["PlanWords", "DoseModel", "MonographFiles", "PlanPipeline", "TitrationEngine"]),
        .testTarget(
            name: "PatientSheetsTests",
            dependencies: ["PatientSheets", "PlanPipeline", "MonographFiles", "TextReports", "DoseModel"]),
        .testTarget(name: "CalmDaysTests", dependencies: ["CalmDays", "DoseModel"]),
        .testTarget(name: "CalendarTextTests", dependencies: ["CalendarText", "DoseModel"]),
        .testTarget(name: "CalendarExportTests", dependencies: ["CalendarExport", "DoseModel", "SamplePlans"]),
        .testTarget(name: "CalDAVTests", dependencies: ["CalDAV", "CurlTransport", "DoseModel"]),
        .testTarget(
            name: "TrackingTests", dependencies: ["Tracking", "DoseModel", "MonographFiles", "TitrationEngine"]),
        .testTarget(name: "PlanStoreTests", dependencies: ["PlanStore", "DoseModel"]),
        .testTarget(
            name: "PlanPipelineTests", dependencies: ["PlanPipeline", "DoseModel", "TitrationEngine", "PlanWords"]),
        .testTarget(name: "CommandTests", dependencies: ["doseplan"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
