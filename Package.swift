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
    // For the fuzz targets, which are a package of their own.
    .library(name: "Dashboard", targets: ["Dashboard"]),
    // For tests, which preload it into the built program.
    .library(name: "FaultInjection", type: .dynamic, targets: ["FaultInjection"]),
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
        "Dashboard",
        "DisplayText",
        "Messaging",
        "TOMLReading",
        "Terminal",
        "TerminalUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),

    // What the reader needs of the machine and Swift has no way to: vectors, prefetching, the allocator.
    .target(
      name: "CSystem",
      cSettings: [
        .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
      ]
    ),

    // The built program, run as people run it. It depends on the program to have it built.
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["caseload", "TestSupport"],
      swiftSettings: settings
    ),

    // The model: from bytes on disk to a report. Knows nothing of terminals.
    .target(
      name: "CaseloadCore",
      dependencies: [
        "CSystem",
        "DisplayText",
        "Messaging",
        "TOMLReading",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CaseloadCoreTests",
      dependencies: ["CaseloadCore", "DisplayText", "TestSupport"],
      exclude: ["Snapshots"],  // read by path, so that they can be recorded again
      swiftSettings: settings
    ),

    // Text that somebody else wrote, made fit to be shown, and how wide it is. Plain output and screens
    // share it.
    .target(name: "DisplayText", swiftSettings: settings),

    // What a TOML file holds and where: for the policy, the themes and the configuration.
    .target(
      name: "TOMLReading",
      dependencies: ["DisplayText", .product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TOMLReadingTests",
      dependencies: ["TOMLReading", "TestSupport"],
      swiftSettings: settings
    ),

    // How threads tell each other things.
    .target(name: "Messaging", dependencies: ["CSystem"], swiftSettings: settings),
    .testTarget(name: "MessagingTests", dependencies: ["Messaging"], swiftSettings: settings),

    // The screens: a state, messages that change it, and frames that show it. No terminal, no files.
    .target(
      name: "Dashboard",
      dependencies: ["CaseloadCore", "DisplayText", "Messaging", "TerminalUI", "TOMLReading"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DashboardTests",
      dependencies: [
        "Dashboard", "CaseloadCore", "CaseloadDemo", "TerminalUI", "TOMLReading", "TestSupport",
      ],
      exclude: ["Snapshots"],  // read by path, so that they can be recorded again
      swiftSettings: settings
    ),

    // From values to cells: surface, styles and themes, layout, widgets. Knows neither model nor terminal.
    .target(
      name: "TerminalUI",
      dependencies: ["DisplayText", "ShippedThemes", "TOMLReading"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TerminalUITests",
      dependencies: ["TerminalUI", "DisplayText", "TOMLReading", "TestSupport"],
      swiftSettings: settings
    ),

    // The themes that the program carries with it, as their files say them.
    .target(
      name: "ShippedThemes",
      path: "themes",
      resources: [
        .embedInCode("default-dark.toml"),
        .embedInCode("default-light.toml"),
        .embedInCode("clear-dark.toml"),
        .embedInCode("clear-light.toml"),
        .embedInCode("contrast-dark.toml"),
        .embedInCode("contrast-light.toml"),
        .embedInCode("harbour.toml"),
        .embedInCode("moor.toml"),
        .embedInCode("dusk.toml"),
        .embedInCode("lantern.toml"),
        .embedInCode("paper.toml"),
        .embedInCode("orchard.toml"),
        .embedInCode("terminal.toml"),
        .embedInCode("mono.toml"),
      ],
      swiftSettings: settings
    ),

    // The one narrow door to ncurses, and what Glibc's Swift module lacks.
    .target(
      name: "CTerminal",
      exclude: ["terminfo"],  // what direct_entries.h is made from
      cSettings: [
        .define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1"),
        .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),

    // A real terminal: what it can do, its events, and leaving it as it was found.
    .target(
      name: "Terminal",
      dependencies: ["CTerminal", "TerminalUI"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["CTerminal", "Terminal", "TerminalProbe", "TerminalUI", "TestSupport"],
      swiftSettings: settings
    ),
    // Opens a terminal, shows lines and says what it is told: what the tests run on a pseudo-terminal.
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["Terminal", "TerminalUI"],
      path: "Tests/TerminalProbe",
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
      dependencies: ["CaseloadDemo", "CaseloadCore", "TestSupport"],
      exclude: ["Snapshots"],  // read by path, so that they can be recorded again
      swiftSettings: settings
    ),

    // What several test targets use; no part of the program.
    .target(
      name: "TestSupport",
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),

    // The system on a bad day: functions of the C library that fail when a test says so.
    .target(
      name: "FaultInjection",
      path: "Tests/FaultInjection",
      cSettings: [
        .define("_GNU_SOURCE"),
        .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
      ],
      linkerSettings: [.linkedLibrary("dl")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
