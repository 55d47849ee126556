// swift-tools-version: 6.2
import PackageDescription

// The engine is optimised in debug builds too, so that plain `swift run` and `swift test` are fast.
// A package that depends on this one may use them since SwiftPM 6.2. Where a tool still refuses such
// flags, set TD3_WITHOUT_UNSAFE_FLAGS=1: only debug builds become slower, and no number changes.
let avoidsUnsafeFlags = Context.environment["TD3_WITHOUT_UNSAFE_FLAGS"] != nil
let optimised: [SwiftSetting] = avoidsUnsafeFlags ? [] : [.unsafeFlags(["-O"])]
let optimisedC: [CSetting] = avoidsUnsafeFlags ? [] : [.unsafeFlags(["-O3"])]

/// The fifteen lessons: each carries its own source, which it shows while it runs.
let lessonNames = (1...15).map { $0 < 10 ? "lesson-0\($0)" : "lesson-\($0)" }
let lessons: [Target] = lessonNames.map { name in
  .executableTarget(
    name: name,
    dependencies: [
      "Agents", "Autodiff", "Comparison", "Course", "Elementary", "Environments", "Notebook",
      "Options", "Plotting", "Random",
    ],
    path: "lessons/\(name)", exclude: ["README.md", "plots"],
    resources: [.embedInCode("source/main.swift")],
    swiftSettings: optimised + [.defaultIsolation(MainActor.self)])
}

let package = Package(
  name: "td3-in-fifteen-steps",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Agents", targets: ["Agents"]),
    .library(name: "Autodiff", targets: ["Autodiff"]),
    .library(name: "Environments", targets: ["Environments"]),
    .library(name: "Random", targets: ["Random"]),
    .library(name: "TensorFiles", targets: ["TensorFiles"]),
    .executable(name: "bench", targets: ["bench"]),
    .executable(name: "compare", targets: ["compare"]),
    .executable(name: "lessons", targets: ["lessons"]),
  ],
  targets: lessons + [
    .target(name: "Elementary", exclude: ["README.md"], cSettings: optimisedC),
    .target(
      name: "Kernels", dependencies: ["Elementary"], exclude: ["README.md"],
      cSettings: optimisedC, linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Platform", swiftSettings: optimised),
    .target(name: "Wording", swiftSettings: optimised),
    .target(name: "Random", dependencies: ["Elementary", "Wording"], swiftSettings: optimised),
    .target(
      name: "Environments", dependencies: ["Elementary", "Random", "Wording"],
      swiftSettings: optimised),
    .target(name: "Files", dependencies: ["Wording"], swiftSettings: optimised),
    .target(name: "TensorFiles", dependencies: ["Files", "Wording"], swiftSettings: optimised),
    .target(
      name: "Autodiff", dependencies: ["Kernels", "Random", "Wording"], swiftSettings: optimised),
    .target(
      name: "Agents",
      dependencies: [
        "Autodiff", "Elementary", "Environments", "Platform", "Random", "TensorFiles", "Wording",
      ],
      swiftSettings: optimised),
    .target(
      name: "GnuplotBridge",
      cxxSettings: avoidsUnsafeFlags ? [] : [.unsafeFlags(["-O2"])],
      linkerSettings: [.linkedLibrary("boost_iostreams"), .linkedLibrary("boost_filesystem")]),
    .target(
      name: "Plotting", dependencies: ["Files", "GnuplotBridge", "Wording"],
      swiftSettings: optimised),
    .target(name: "Terminal", dependencies: ["Wording"], swiftSettings: optimised),
    .target(name: "Options", dependencies: ["Terminal", "Wording"], swiftSettings: optimised),
    .target(
      name: "Notebook", dependencies: ["Files", "Options", "Plotting", "Terminal", "Wording"],
      swiftSettings: optimised),
    .target(
      name: "Statistics", dependencies: ["Elementary", "Random"], swiftSettings: optimised),
    .target(
      name: "Comparison",
      dependencies: [
        "Agents", "Autodiff", "Environments", "Files", "Platform", "Plotting", "Random",
        "Statistics", "TensorFiles", "Terminal", "Wording",
      ], swiftSettings: optimised),
    .executableTarget(
      name: "compare",
      dependencies: [
        "Agents", "Comparison", "Environments", "Files", "Notebook", "Options", "Platform",
        "Plotting", "TensorFiles", "Terminal", "Wording",
      ], swiftSettings: optimised),
    .target(
      name: "Course",
      dependencies: [
        "Agents", "Autodiff", "Environments", "Notebook", "Options", "Platform", "Plotting",
        "Wording",
      ],
      swiftSettings: optimised),
    .executableTarget(
      name: "pictures",
      dependencies: ["Agents", "Autodiff", "Course", "Environments", "Plotting", "Random"],
      path: "documentation/pictures", swiftSettings: optimised),
    .target(name: "AllocationCount", cSettings: optimisedC),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Agents", "AllocationCount", "Autodiff", "Environments", "Options", "Platform", "Random",
        "TensorFiles", "Terminal",
      ],
      exclude: ["peers.py"],
      swiftSettings: optimised),
    .executableTarget(
      name: "lessons",
      dependencies: [
        "Autodiff", "Course", "Files", "Options", "Platform", "Plotting", "Terminal", "Wording",
      ],
      swiftSettings: optimised),

    .target(
      name: "KernelDigest", dependencies: ["Kernels"], path: "Tests/KernelDigest",
      cSettings: optimisedC),
    .testTarget(
      name: "KernelsTests",
      dependencies: ["Elementary", "KernelDigest", "Kernels", "Random", "TestSupport"]),
    .testTarget(
      name: "CourseTests",
      dependencies: [
        "Course", "Notebook", "Plotting", "TestSupport", "bench", "compare", "lessons",
      ]
        + lessonNames.map { .target(name: $0) }),
    .testTarget(name: "RandomTests", dependencies: ["Random"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Random", "Statistics", "TestSupport"]),
    .testTarget(
      name: "ComparisonTests",
      dependencies: [
        "Agents", "Autodiff", "Comparison", "Environments", "Platform", "Plotting", "Random",
        "Statistics", "TensorFiles", "TestSupport", "compare",
      ]),
    .testTarget(name: "PlatformTests", dependencies: ["Platform"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(name: "TensorFilesTests", dependencies: ["Files", "TensorFiles", "TestSupport"]),
    .testTarget(
      name: "AutodiffTests",
      dependencies: ["AllocationCount", "Autodiff", "Random", "TensorFiles", "TestSupport"]),

    .testTarget(
      name: "EnvironmentsTests", dependencies: ["Environments", "Random", "TestSupport"]),
    .testTarget(
      name: "AgentsTests",
      dependencies: [
        "Agents", "Autodiff", "Environments", "Random", "TensorFiles", "TestSupport",
        "TrainingProgram",
      ]),
    .executableTarget(
      name: "TrainingProgram", dependencies: ["Agents", "Autodiff", "Environments"],
      path: "Tests/TrainingProgram", swiftSettings: optimised),

    .executableTarget(name: "Mutants", path: "Tests/Mutants"),
    .executableTarget(
      name: "Attacks",
      dependencies: [
        "Agents", "Autodiff", "Environments", "Files", "Random", "TensorFiles", "TestSupport",
      ], path: "Tests/Attacks"),

    // Examples that are also packages of their own, in which they depend on this one from outside.
    .executableTarget(
      name: "OwnWorld", dependencies: ["Agents", "Autodiff", "Environments", "Random"],
      path: "Examples/OwnWorld/Sources", swiftSettings: optimised),
    .executableTarget(
      name: "OwnAgent",
      dependencies: ["Agents", "Autodiff", "Environments", "Random", "TensorFiles"],
      path: "Examples/OwnAgent/Sources", swiftSettings: optimised),
    .testTarget(name: "DocumentationTests", dependencies: ["TestSupport", "pictures"]),
    .testTarget(
      name: "ExampleTests",
      dependencies: [
        "Agents", "Autodiff", "Environments", "OwnAgent", "OwnWorld", "TestSupport",
      ]),

    // What tests of whole programs share: running them, and a terminal without a screen.
    .target(name: "TestSupport", path: "Tests/TestSupport"),

    .executableTarget(
      name: "SampleLesson", dependencies: ["Notebook", "Options", "Plotting"],
      path: "Tests/SampleLesson", resources: [.embedInCode("source/main.swift")],
      swiftSettings: optimised),
    .testTarget(name: "GnuplotBridgeTests", dependencies: ["GnuplotBridge", "TestSupport"]),
    .testTarget(
      name: "PlottingTests",
      dependencies: ["Files", "Plotting", "Random", "TestSupport", "Wording"]),
    .executableTarget(
      name: "TerminalProgram", dependencies: ["AllocationCount", "Terminal"],
      path: "Tests/TerminalTests/Program"),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "TerminalProgram", "TestSupport", "Wording"],
      exclude: ["Program"]),
    .testTarget(name: "OptionsTests", dependencies: ["Options", "Terminal", "TestSupport"]),
    .testTarget(
      name: "NotebookTests",
      dependencies: [
        "Notebook", "Plotting", "SampleLesson", "Terminal", "TestSupport", "Wording", "lesson-01",
      ]),
    .testTarget(name: "LessonsTests", dependencies: ["lessons", "TestSupport"]),
    .testTarget(name: "SetupTests", dependencies: ["TestSupport"]),

    // The engine once more in double precision, from the same files, to check its derivatives.
    .target(
      name: "KernelsInDouble", dependencies: ["Elementary"], path: "Tests/InDouble/Kernels",
      cSettings: optimisedC, linkerSettings: [.linkedLibrary("m")]),
    .target(
      name: "AutodiffInDouble", dependencies: ["KernelsInDouble", "Random", "Wording"],
      path: "Tests/InDouble/Autodiff", swiftSettings: optimised + [.define("IN_DOUBLE")]),
    .testTarget(
      name: "DerivativeTests", dependencies: ["AutodiffInDouble", "Random"]),
  ],
  cxxLanguageStandard: .cxx17
)
