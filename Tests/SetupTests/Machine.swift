import Foundation
import TestSupport
import Testing

/// A machine as `setup.sh` sees it: the only programs on PATH are these stand-ins.
struct Machine {
  /// What `swift --version` says; nil: there is no Swift.
  var swift: String? = "Swift version 6.3.1 (swift-6.3.1-RELEASE)"
  /// The packages that are here; nil: a system without Debian's tools.
  var packages: [String]? = []
  /// Who runs it: 0 is root.
  var user = 0
  /// Whether `sudo` lets the user through; nil: there is no `sudo`.
  var sudo: Bool?
  /// Whether the network answers.
  var network = true
  /// What `uname` says.
  var system = "Linux"
  /// What /etc/os-release is asked for.
  var distribution = "debian"
  /// Programs that are here without a package.
  var programs: [String] = []
  /// Whether there is a font without a package.
  var fonts = false

  /// What setup.sh said, how it ended, and which changes it asked for.
  struct Outcome: Equatable {
    var output = ""
    var errors = ""
    var status: Int32 = 0
    var changes: [String] = []
  }

  func setup(_ arguments: [String] = []) throws -> Outcome {
    let folder = URL(fileURLWithPath: NSTemporaryDirectory())
      .appendingPathComponent("setup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // A shell writes them: a file that this process had open for writing might not start, since
    // another test may just be starting a program, which for a moment has the file open as well.
    var commands = ["touch changes"]
    for (name, script) in standIns {
      commands.append("cat >\(name) <<'END'\n#!/bin/bash\n\(script)\nEND\nchmod +x \(name)")
    }
    for name in ["env", "sed", "tail", "touch", "true"] {
      commands.append("ln -s \(tool(name) ?? name) .")
    }
    let made = try run(
      "/bin/bash", ["-e"], in: folder.path, input: commands.joined(separator: "\n"))
    try #require(made.status == 0, "\(made.errors)")
    let result = try run(
      "/bin/bash", [Machine.script] + arguments, in: folder.path,
      environment: ["PATH": folder.path, "DEBIAN_FRONTEND": nil])
    return Outcome(
      output: result.output, errors: result.errors, status: result.status,
      changes: try String(
        contentsOf: folder.appendingPathComponent("changes"), encoding: .utf8
      )
      .split(separator: "\n").map(String.init))
  }

  private static let script = "\(Repository.root)/setup.sh"

  private var standIns: [String: String] {
    var scripts = [
      "uname": "echo \(system)",
      "id": "echo \(user)",
      "grep": """
      case "$*" in
        */etc/os-release) [[ $* == *=\(distribution)" "* ]] ;;
        *) exec \(tool("grep") ?? "grep") "$@" ;;
      esac
      """,
    ]
    for name in programs { scripts[name] = "true" }
    if fonts { scripts["fc-list"] = "echo /usr/share/fonts/Sans.ttf" }
    if let swift { scripts["swift"] = swift.hasPrefix("exit") ? swift : "echo '\(swift)'" }
    if let sudo {
      // The real one passes on no variable of the caller's.
      scripts["sudo"] =
        sudo
        ? #"[[ $1 == true ]] || echo -n "sudo " >>changes; exec env -u DEBIAN_FRONTEND "$@""#
        : "echo 'sudo: a terminal is required to read the password' >&2; exit 1"
    }
    guard let packages else { return scripts }
    scripts["dpkg-query"] = """
      [[ " \(packages.joined(separator: " ")) " == *" $4 "* ]] && echo -n "install ok installed"
      """
    // Without lists it knows no package, as on a machine that has just been made.
    scripts["apt-get"] = """
      echo "$DEBIAN_FRONTEND: apt-get $*" >>changes
      if [[ $* == *" update" ]]; then
        \(network) && touch lists
        exit 0
      fi
      echo "Reading package lists..."
      [[ -e lists ]] && exit 0
      echo "E: Unable to locate package gnuplot" >&2
      echo "E: Unable to locate package g++" >&2
      exit 100
      """
    return scripts
  }
}
