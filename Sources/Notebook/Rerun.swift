import Files
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
  /// The curves of the pictures as they were before.
  let ghosts: [Ghost]

  struct Ghost {
    let picture: String
    let panel: Int
    let curve: String
    let x: [Double]
    let y: [Double]
  }

  /// What the run before this one has left.
  static let current: Rerun = {
    guard let path = environmentVariable(variable), let bytes = try? WholeFile.read(path) else {
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
      guard fields.count == 5, let panel = Int(fields[1]) else { return nil }
      func numbers(_ text: Substring) -> [Double] {
        text.split(separator: " ").compactMap { Double($0) }
      }
      return Ghost(
        picture: String(fields[0]), panel: panel, curve: String(fields[2]),
        x: numbers(fields[3]), y: numbers(fields[4]))
    }
    return Rerun(page: page, change: String(lines[1]), ghosts: ghosts)
  }()

  /// The chart with thin curves where they ran before.
  func addGhost(to chart: Chart, name: String) -> Chart {
    var chart = chart
    for panel in chart.panels.indices {
      var marks: [Mark] = []
      for case .curve(let curve) in chart.panels[panel].marks {
        for ghost in ghosts
        where (ghost.picture, ghost.panel, ghost.curve) == (name, panel, curve.name) {
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
  func set(_ setting: String, _ choices: Choices, from page: Int, _ cells: [Cell]) -> String {
    var choices = choices
    do {
      let (name, old, new) = try choices.turn(setting)
      var arguments = CommandLine.arguments.filter { !$0.hasPrefix("--\(name)=") }
      if let place = arguments.firstIndex(of: "--\(name)") {
        arguments.removeSubrange(place...(place + 1))
      }
      return start(arguments + ["--\(name)=\(new)"], page, cells, "\(name) \(old) → \(new)")
    } catch {
      return error.sentence
    }
  }

  /// Runs the lesson again as it is; why not, if it cannot be.
  func again(from page: Int, _ cells: [Cell], change: String) -> String {
    start(CommandLine.arguments, page, cells, change)
  }

  private func start(
    _ arguments: [String], _ page: Int, _ cells: [Cell], _ change: String
  ) -> String {
    var lines = ["\(page)", change]
    for case .picture(let picture) in cells.flatMap(\.blocks) {
      for (panel, shown) in picture.chart.panels.enumerated() {
        for case .curve(let curve) in shown.marks where !curve.isGhost {
          let x = curve.x.map { "\($0)" }.joined(separator: " ")
          let y = curve.y.map { "\($0)" }.joined(separator: " ")
          lines.append("\(picture.name)\t\(panel)\t\(curve.name)\t\(x)\t\(y)")
        }
      }
    }
    let path = "\(Folder.temporary)/lesson-rerun-\(getpid())"
    let isWritten: Void? = try? WholeFile.write(Array(lines.joined(separator: "\n").utf8), to: path)
    if isWritten != nil { setenv(Rerun.variable, path, 1) }
    RawMode.leave()
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    execvp(arguments[0], &words)
    return "The lesson could not be started again: \(String(cString: strerror(errno)))."
  }
}
