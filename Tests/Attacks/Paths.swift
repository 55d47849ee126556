import Foundation
import Random
import TestSupport

extension Attack {
  /// Every way in which a path comes into a program, and names that mean something to somebody.
  static let paths = Attack(
    name: "paths",
    promise: "No command runs, nothing appears but where it was asked for or in $HOME, and either "
      + "the files are there or one sentence says why not.",
    count: PathWay.allCases.count * hostileNames.count
  ) { number, _ in
    let way = PathWay.allCases[number / hostileNames.count]
    let arena = Arena(way, hostileNames[number % hostileNames.count])
    defer { try? FileManager.default.removeItem(atPath: arena.root) }
    return try arena.fight()
  }

  private static let hostileNames = [
    "|touch $PWNED", "|touch $PWNED;#", "| touch $PWNED", "<touch $PWNED", ";touch $PWNED;",
    "&&touch $PWNED", "$(touch $PWNED)", "`touch $PWNED`", "'|touch $PWNED;'", "\"|touch $PWNED;\"",
    "'; system 'touch $PWNED'; '", "~", "~root", "it's", "a\nsystem 'touch $PWNED'\nb", "a\tb",
    "\u{1B}[31mred\u{7}", "-x", "--help", "-", "100%s%n%d", "漢字 θ̇", "a b", "*", "\\",
    String(repeating: "x", count: 4000),
  ]
}

/// By which way a path gets in.
private enum PathWay: CaseIterable {
  case save, lessonSave, export, temporary, home, folder, doctorSave
  case out, from, watch, comparisonTemporary, comparisonFolder
}

private struct Arena {
  let way: PathWay
  let name: String
  let root = makeFolder()

  init(_ way: PathWay, _ name: String) {
    self.way = way
    self.name = name
  }

  /// What a command would make, wherever it ran.
  private var sentinel: String { "\(root)/sentinel" }

  /// The name as it is given, in the folder where the program works.
  private var given: String {
    switch way {
    case .export: name + ".md"
    case .watch: name + ".gif"
    default: name
    }
  }

  func fight() throws -> Attack.Outcome {
    for folder in ["here", "home", "scratch"] { try makeFolder(folder, in: root) }
    var work = "\(root)/here"
    let place = "\(work)/\(given)"
    var environment: [String: String?] = [
      "HOME": "\(root)/home", "TMPDIR": "\(root)/scratch", "PWNED": sentinel,
    ]
    switch way {
    case .temporary, .home, .folder, .comparisonTemporary, .comparisonFolder:
      do { try makeFolder(given, in: work) } catch { return .held("no such folder can be") }
    default: break
    }
    switch way {
    case .temporary, .comparisonTemporary: environment["TMPDIR"] = given
    case .home: environment["HOME"] = given
    case .folder, .comparisonFolder: work = place
    case .from:
      let training = try attack(
        "compare", tinyComparison + ["--out=trained", "--plots=none"], in: work)
      guard training.status == 0, rename("\(work)/trained", place) == 0 else {
        return .held("no such folder can be")
      }
    default: break
    }
    let wound = try attack(program, arguments, in: work, environment: environment, seconds: 120)
    let story = "\(way) \(name.prefix(40).debugDescription): \(wound.story)"
    if wound.isFatal { return .broke(story) }
    if FileManager.default.fileExists(atPath: sentinel) {
      return .broke("a command was run; \(story)")
    }
    guard names(in: "\(root)/scratch").isEmpty else { return .broke("scratch is left; \(story)") }
    let beside = names(in: "\(root)/here").filter {
      $0 != first(of: given) && $0 != "plots" && $0 != "o"
    }
    guard beside.isEmpty || way == .export else { return .broke("\(beside) appeared; \(story)") }
    if isThere(place) {
      let isEmptied = way != .temporary && way != .comparisonTemporary || names(in: place).isEmpty
      guard wound.status == 0, isEmptied else { return .broke(story) }
      return .held("where it was asked")
    }
    if way == .lessonSave, name == "--help" { return .held("the help is shown") }
    let isTold =
      wound.status == 0
      ? wound.output.contains("could not be written to") : !wound.complaint.isEmpty
    return isTold || way == .doctorSave ? .held("told why not") : .broke(story)
  }

  private var program: String {
    switch way {
    case .save, .export, .temporary, .home, .folder: "SampleLesson"
    case .lessonSave: "lesson-01"
    case .doctorSave: "lessons"
    default: "compare"
    }
  }

  private var arguments: [String] {
    switch way {
    case .save: ["--save=\(given)"]
    case .lessonSave: ["--save", given]
    case .export: ["--export=\(given)"]
    case .doctorSave: ["doctor", "--save=\(given)"]
    case .temporary, .home, .folder: []
    case .out: tinyComparison + ["--out=\(given)"]
    case .from: ["--from=\(given)"]
    case .watch: tinyComparison + ["--out=o", "--plots=none", "--watch=\(given)"]
    case .comparisonTemporary, .comparisonFolder: tinyComparison + ["--out=o"]
    }
  }

  private func first(of path: String) -> String {
    path.split(separator: "/").first.map(String.init) ?? path
  }

  /// Whether what was asked for is at its place.
  private func isThere(_ place: String) -> Bool {
    let plots =
      switch way {
      case .save, .lessonSave: place
      case .out, .from: "\(place)/plots"
      case .folder: "\(place)/plots/lesson-07"
      case .comparisonFolder: "\(place)/o/plots"
      case .temporary, .home: "\(root)/here/plots/lesson-07"
      case .comparisonTemporary: "\(root)/here/o/plots"
      case .export, .watch: place
      case .doctorSave: ""
      }
    return names(in: plots).contains { $0.hasSuffix(".png") }
      || [.export, .watch].contains(way) && FileManager.default.fileExists(atPath: place)
  }
}
