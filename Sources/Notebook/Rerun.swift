import Options
import Plotting
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Running the lesson again from its seed, as a new program: so no hidden state is left.
///
/// What the new one has to know of the old one (the page to come back to, what was changed, the
/// curves of before) stands in a file that an environment variable names.
struct Rerun {
  private static let variable = "TD3_NOTEBOOK_RERUN"

  /// The page to come back to; 0 for a first run.
  let page: Int
  /// What was changed, in words.
  let change: String
  /// The curves of that page's pictures as they were before.
  private let ghosts: [Ghost]

  private struct Ghost {
    let picture: String
    let curve: String
    let x: [Double]
    let y: [Double]
  }

  /// What the run before this one has left.
  static let current: Rerun = {
    guard let path = getenv(variable).map({ String(cString: $0) }), let bytes = read(path) else {
      return Rerun(page: 0, change: "", ghosts: [])
    }
    unsetenv(variable)
    unlink(path)
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, let page = Int(lines[0]) else {
      return Rerun(page: 0, change: "", ghosts: [])
    }
    let ghosts = lines.dropFirst(2).compactMap { line -> Ghost? in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 4 else { return nil }
      func numbers(_ text: Substring) -> [Double] {
        text.split(separator: " ").compactMap { Double($0) }
      }
      return Ghost(
        picture: String(fields[0]), curve: String(fields[1]), x: numbers(fields[2]),
        y: numbers(fields[3]))
    }
    return Rerun(page: page, change: String(lines[1]), ghosts: ghosts)
  }()

  /// The chart with thin curves where they ran before.
  func addGhost(to chart: Chart, name: String) -> Chart {
    var chart = chart
    for panel in chart.panels.indices {
      var marks: [Mark] = []
      for case .curve(let curve) in chart.panels[panel].marks {
        for ghost in ghosts where ghost.picture == name && ghost.curve == curve.name {
          guard ghost.x != curve.x || ghost.y != curve.y else { continue }
          let before = Curve("\(curve.name), before", curve.role, x: ghost.x, y: ghost.y)
          marks.append(.curve(before.ghost))
        }
      }
      chart.panels[panel].marks = marks + chart.panels[panel].marks
    }
    return chart
  }

  /// Runs the lesson again with one knob set, `sigma=0.4`; why not, if it cannot be.
  func set(_ text: String, of command: Command, from page: Int, _ cells: [Cell]) -> String? {
    guard text.contains("=") else {
      return "Nothing was set: write a knob and its value, such as sigma=0.4."
    }
    var parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
      $0.filter { $0 != " " }
    }
    parts[0] = String(parts[0].drop { $0 == "-" })
    guard parts.count == 2, let knob = command.knobs.first(where: { $0.form.name == parts[0] })
    else {
      let names = command.knobs.map(\.form.name).joined(separator: ", ")
      return "Nothing was set: write a knob and its value, such as sigma=0.4 (knobs: \(names))."
    }
    var arguments = CommandLine.arguments
    var before = knob.form.defaultText ?? "nothing"
    if let place = arguments.firstIndex(of: "--\(parts[0])"), place + 1 < arguments.count {
      before = arguments[place + 1]
      arguments.removeSubrange(place...(place + 1))
    } else if let place = arguments.firstIndex(where: { $0.hasPrefix("--\(parts[0])=") }) {
      before = String(arguments[place].dropFirst(parts[0].count + 3))
      arguments.remove(at: place)
    }
    do {
      try knob.check([parts[1]])
    } catch {
      return "\(parts[0]): \(error.sentence)"
    }
    arguments.append("--\(parts[0])=\(parts[1])")
    start(arguments, page, cells, "\(parts[0]) \(before) → \(parts[1])")
    return "The lesson could not be started again."
  }

  /// Runs the lesson again as it is.
  func again(from page: Int, _ cells: [Cell], change: String) {
    start(CommandLine.arguments, page, cells, change)
  }

  private func start(_ arguments: [String], _ page: Int, _ cells: [Cell], _ change: String) {
    var lines = ["\(page)", change]
    for case .picture(let picture) in cells[page - 1].blocks {
      for panel in picture.chart.panels {
        for case .curve(let curve) in panel.marks where !curve.isGhost {
          let x = curve.x.map { "\($0)" }.joined(separator: " ")
          let y = curve.y.map { "\($0)" }.joined(separator: " ")
          lines.append("\(picture.name)\t\(curve.name)\t\(x)\t\(y)")
        }
      }
    }
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let path = "\(folder)/lesson-rerun-\(getpid())"
    if write(lines.joined(separator: "\n"), to: path) == nil { setenv(Rerun.variable, path, 1) }
    RawMode.leave()
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    execvp(arguments[0], &words)
  }
}
