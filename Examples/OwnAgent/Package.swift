// swift-tools-version: 6.2
import PackageDescription

// A package outside the course that trains an agent of its own.
let course = "td3-in-fifteen-steps"
let package = Package(
  name: "OwnAgent",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: course, path: "../..")],
  targets: [
    .executableTarget(
      name: "OwnAgent",
      dependencies: ["Agents", "Autodiff", "Environments", "Random", "TensorFiles"].map {
        .product(name: $0, package: course)
      },
      path: "Sources")
  ]
)
