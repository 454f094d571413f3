// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
  name: "caseload",
  products: [
    .executable(name: "caseload", targets: ["caseload"]),
    .library(name: "CaseloadCore", targets: ["CaseloadCore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // The command line: one command a file, no figures of its own.
    .executableTarget(
      name: "caseload",
      dependencies: [
        "CaseloadCore",
        "CaseloadDemo",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),

    // Sixteen bytes at a time, for the reader's hot path.
    .target(
      name: "CByteScan",
      cSettings: [
        .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
      ]
    ),

    // The built program, run as people run it. It depends on the program to have it built.
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["caseload"],
      swiftSettings: settings
    ),

    // The model: from bytes on disk to a report. Knows nothing of terminals.
    .target(
      name: "CaseloadCore",
      dependencies: ["CByteScan", .product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CaseloadCoreTests",
      dependencies: ["CaseloadCore"],
      exclude: ["Snapshots"],  // read by path, so that they can be recorded again
      swiftSettings: settings
    ),

    // The sample authority: writes data directories, reads none.
    .target(
      name: "CaseloadDemo",
      dependencies: ["CaseloadCore"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CaseloadDemoTests",
      dependencies: ["CaseloadDemo", "CaseloadCore"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
