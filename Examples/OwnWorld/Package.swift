// swift-tools-version: 6.2
import PackageDescription

// A package outside the course that uses its engine, its worlds and its agents.
let course = "td3-in-fifteen-steps"
let package = Package(
  name: "OwnWorld",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: course, path: "../..")],
  targets: [
    .executableTarget(
      name: "OwnWorld",
      dependencies: ["Agents", "Autodiff", "Environments", "Random"].map {
        .product(name: $0, package: course)
      },
      path: "Sources")
  ]
)
