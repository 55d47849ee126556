import Options
import Plotting
import Terminal
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Running the lesson again from its seed, as a new program: so no hidden state is left.
///
/// The new one learns of the old one the page to come back to, what was changed, and the curves of
/// before.
struct Rerun {
  /// The page to come back to; 0 for a first run.
  let page: Int
  /// What was changed, in words.
  let change: String
  /// The curves of the pictures as they were before.
  let ghosts: [Ghost]

  struct Ghost: Equatable {
    let picture: String
    let panel: Int
    let curve: String
    let x: [Double]
    let y: [Double]
  }

  /// What the run before this one has left.
  static let current: Rerun = {
    _ = program  // where it lies is asked now, since another build may take its place
    return Bequest.take().flatMap(Rerun.init(text:)) ?? Rerun(page: 0, change: "", ghosts: [])
  }()

  /// This program's own file, whatever PATH and the folder at hand say; nil where nobody knows it.
  private static let program: String? = {
    #if os(Linux)
      guard let path = realpath("/proc/self/exe", nil) else { return nil }
    #else
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      var name = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&name, &size) == 0, let path = realpath(name, nil)
      else { return nil }
    #endif
    defer { free(path) }
    return String(cString: path)
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
      arguments.insert("--\(name)=\(new)", at: min(1, arguments.count))
      return start(arguments, page, cells, "\(name) \(old) → \(new)")
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
    guard let program = Rerun.program else {
      return "The lesson could not be started again: nobody knows where it lies. Start it anew."
    }
    let rerun = Rerun(page: page, change: change, ghosts: ghosts(of: cells))
    Bequest.leave(rerun.text)
    RawMode.leave()
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    execv(program, &words)
    let reason = String(cString: strerror(errno))
    _ = Bequest.take()
    return "The lesson could not be started again: \(reason). Build it anew, and start it."
  }

  private func ghosts(of cells: [Cell]) -> [Ghost] {
    var ghosts: [Ghost] = []
    for case .picture(let picture) in cells.flatMap(\.blocks) {
      for (panel, shown) in picture.chart.panels.enumerated() {
        for case .curve(let curve) in shown.marks where !curve.isGhost {
          ghosts.append(
            Ghost(
              picture: picture.name, panel: panel, curve: curve.name, x: curve.x, y: curve.y))
        }
      }
    }
    return ghosts
  }
}

extension Rerun {
  /// All of it as text: a line for the page, one for the change, and one for each ghost.
  var text: String {
    let lines = ghosts.map { ghost in
      let numbers = [ghost.x, ghost.y].map { $0.map { "\($0)" }.joined(separator: " ") }
      return ([ghost.picture, "\(ghost.panel)", ghost.curve] + numbers).joined(separator: "\t")
    }
    return (["\(page)", change] + lines).joined(separator: "\n")
  }

  /// What a text says, which comes from outside: a ghost that cannot be drawn is none.
  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, let page = Int(lines[0]), page > 0 else { return nil }
    self.page = page
    change = String(lines[1]).fitted
    ghosts = lines.dropFirst(2).compactMap(Ghost.init(line:))
  }
}

extension Rerun.Ghost {
  fileprivate init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 5, let panel = Int(fields[1]) else { return nil }
    let numbers = fields[3...].map { $0.split(separator: " ").map { Double($0) ?? .infinity } }
    // A NaN is a gap of the curve.
    guard numbers[0].count == numbers[1].count, numbers[0].allSatisfy(\.isFinite),
      numbers[1].allSatisfy({ !$0.isInfinite })
    else { return nil }
    self.init(
      picture: String(fields[0]), panel: panel, curve: String(fields[2]), x: numbers[0],
      y: numbers[1])
  }
}
