import Foundation
import TestSupport

extension Repository {
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(root)/\(path)")
  }

  /// The paths of all files with one of these endings, links followed, hidden folders left out.
  static func files(_ endings: String...) -> [String] {
    let folder = URL(fileURLWithPath: root)
    let all = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
    let prefix = folder.resolvingSymlinksInPath().path + "/"
    let paths = (all?.allObjects ?? []).compactMap { ($0 as? URL)?.resolvingSymlinksInPath().path }
    let wanted = paths.filter { path in endings.contains { path.hasSuffix(".\($0)") } }
    return Set(wanted.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 })
      .sorted()
  }

  /// The pages that somebody writes; the lessons' notebooks write themselves.
  static let pages = files("md").filter { !$0.hasPrefix("lessons/") }
  /// The pages whose code has to stand in the sources.
  static let quotingPages = pages.filter {
    $0.hasPrefix("documentation/") || $0.hasPrefix("Examples/") || $0.hasPrefix("Sources/")
      || $0 == "README.md"
  }
}

/// A page, with what is fenced in it and what is not.
struct Page {
  /// A block between two fences, with the language after the first.
  struct Block {
    let language: String
    let lines: [String]
  }

  let path: String
  private(set) var blocks: [Block] = []
  private(set) var prose: [String] = []

  init(_ path: String) throws {
    self.path = path
    var fenced: [String]?
    var language = ""
    for line in try Repository.text(path).components(separatedBy: "\n") {
      if !line.hasPrefix("```") {
        if fenced == nil { prose.append(line) } else { fenced?.append(line) }
      } else if let lines = fenced {
        blocks.append(Block(language: language, lines: lines))
        fenced = nil
      } else {
        fenced = []
        language = String(line.dropFirst(3))
      }
    }
  }

  /// What stands between backquotes outside the blocks.
  var codes: [String] {
    prose.joined(separator: "\n").matches(of: /`([^`\n]+)`/).map { String($0.1) }
  }

  /// The anchors that headings make, as hosts of repositories do.
  var anchors: Set<String> {
    Set(
      prose.filter { $0.hasPrefix("#") }.map { heading in
        heading.drop { $0 == "#" || $0 == " " }.lowercased()
          .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
          .replacingOccurrences(of: " ", with: "-")
      })
  }
}
