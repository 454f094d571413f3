// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing else is ever built with the fuzzer's instruments. `./run`
// builds it: the flags that it needs cannot be written here.

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
  name: "caseload-fuzzing",
  dependencies: [
    .package(name: "caseload", path: "../..")
  ],
  targets: [
    // The one function of libFuzzer that is called.
    .target(name: "CLibFuzzer"),

    // What the targets share.
    .target(
      name: "FuzzSupport",
      dependencies: ["CLibFuzzer", .product(name: "CaseloadCore", package: "caseload")],
      swiftSettings: settings
    ),

    // The lines of one file.
    .executableTarget(
      name: "FuzzLines",
      dependencies: ["FuzzSupport", .product(name: "CaseloadCore", package: "caseload")],
      swiftSettings: settings
    ),

    // A whole directory, from its files to every output.
    .executableTarget(
      name: "FuzzDirectory",
      dependencies: ["FuzzSupport", .product(name: "CaseloadCore", package: "caseload")],
      swiftSettings: settings
    ),

    // Everything else that somebody writes: policy, bank holidays, themes, configuration, keys, filters,
    // the view that is kept, and the record that is shown raw. One program, since building it takes
    // longest; the variable FUZZ_TARGET chooses.
    .executableTarget(
      name: "FuzzTexts",
      dependencies: [
        "FuzzSupport",
        .product(name: "CaseloadCore", package: "caseload"),
        .product(name: "Dashboard", package: "caseload"),
      ],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
