import Foundation
import TestSupport
import Testing

/// Every link from one file of the repository to another leads somewhere.
struct LinkTests {
  @Test(arguments: Repository.files("md"))
  func relativeLinksLeadSomewhere(path: String) throws {
    let page = try Page(path)
    let folder = (path as NSString).deletingLastPathComponent
    for target in targets(in: page.prose.joined(separator: "\n")) {
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0]).removingPercentEncoding ?? String(parts[0])
      let file = name.isEmpty ? path : folder.isEmpty ? name : "\(folder)/\(name)"
      guard Repository.exists(file) else {
        Issue.record("\(path): there is no \(target)")
        continue
      }
      guard parts.count == 2, file.hasSuffix(".md") else { continue }
      let anchors = try Page((file as NSString).standardizingPath).anchors
      #expect(anchors.contains(String(parts[1])), "\(path): \(target) has no such heading")
    }
  }

  @Test func thereAreLinksToLookAt() throws {
    let all = try Repository.files("md").flatMap { path in
      try targets(in: Page(path).prose.joined(separator: "\n"))
    }
    #expect(Repository.pages.count >= 8 && all.count >= 40)
  }

  /// Where links and pictures lead, in Markdown or in HTML; addresses on the net are left out.
  private func targets(in text: String) -> [String] {
    let text = text.replacing(/`[^`\n]*`/, with: "")
    let markdown = text.matches(of: /\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/).map { String($0.1) }
    let html = text.matches(of: /(?:src|href|srcset)="([^"]+)"/).map { String($0.1) }
    return (markdown + html).filter { $0.firstMatch(of: /^[a-z]+:/) == nil }
  }
}
