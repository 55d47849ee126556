import Foundation
import TestSupport
import Testing

/// What the pages quote stands in the sources, and what they name exists.
struct QuoteTests {
  private static let sources = Dictionary(
    uniqueKeysWithValues: Repository.files("swift", "c", "h").map { path in
      (path, (try? Repository.text(path)) ?? "")
    })

  @Test(arguments: Repository.quotingPages)
  func quotedLinesStillStandInTheSources(path: String) throws {
    for block in try Page(path).blocks where ["swift", "c"].contains(block.language) {
      let isThere = Self.sources.contains { name, text in
        name.hasSuffix(".swift") == (block.language == "swift") && holds(block.lines, text)
      }
      #expect(
        isThere, "\(path) quotes what stands nowhere:\n\(block.lines.joined(separator: "\n"))")
    }
  }

  @Test func theEngineQuotesAtLeastFivePlaces() throws {
    let page = try Page("documentation/engine.md")
    #expect(page.blocks.count { $0.language == "swift" } >= 5)
  }

  /// A function is named as `name()` or `name(label:)`, a file by its path from the root.
  @Test(arguments: Repository.pages.filter { $0.hasPrefix("documentation/") })
  func namedFunctionsAndFilesExist(path: String) throws {
    for code in try Page(path).codes {
      if let match = code.wholeMatch(of: /([a-z]\w+)\(((?:\w+:)*)\)/), !path.hasSuffix("symbols.md")
      {
        let head = "func \(match.1)("
        #expect(Self.sources.values.contains { $0.contains(head) }, "\(path): \(code)")
      }
      if code.wholeMatch(of: /(Sources|Tests|lessons|Examples|documentation|\.ci)\/[\w\/+.-]+/)
        != nil
      {
        #expect(Repository.exists(code), "\(path): \(code)")
      }
    }
  }

  @Test func everySwiftNameInTheTableOfSymbolsStandsInTheLibraries() throws {
    var count = 0
    for row in try Page("documentation/symbols.md").prose where row.hasPrefix("|") {
      let cells = row.components(separatedBy: "|")
      try #require(cells.count == 6, "\(row)")
      for match in cells[3].matches(of: /`([^`]+)`/) {
        let name = String(match.1)
        let libraries = Self.sources.filter { path, _ in
          path.hasPrefix("Sources/Agents/") || path.hasPrefix("Sources/Autodiff/")
        }
        #expect(libraries.values.contains { isWhole(name, in: $0) }, "\(name)")
        count += 1
      }
    }
    #expect(count >= 30)
  }

  /// Whether the words stand in the text, and are not the beginning or the end of longer ones.
  private func isWhole(_ name: String, in text: String) -> Bool {
    func isLetter(_ character: Character?) -> Bool { character?.isLetter == true }
    return text.ranges(of: name).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      return !(isLetter(before) && isLetter(name.first))
        && !(isLetter(after) && isLetter(name.last))
    }
  }

  /// Whether the lines follow one another in the text, all as far to the right of their places.
  private func holds(_ lines: [String], _ text: String) -> Bool {
    let indents = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }
    let common = indents.min() ?? 0
    let wanted = lines.map { String($0.dropFirst(common)) }
    guard let first = wanted.first else { return false }
    let all = text.components(separatedBy: "\n")
    return all.indices.contains { start in
      guard all[start].hasSuffix(first), start + wanted.count <= all.count else { return false }
      let margin = String(all[start].dropLast(first.count))
      guard margin.allSatisfy({ $0 == " " }) else { return false }
      return zip(all[start...], wanted).allSatisfy { line, want in
        line == (want.isEmpty ? "" : margin + want)
      }
    }
  }
}
