import Foundation
import Terminal
import TestSupport
import Testing
import Wording

struct ASCIITests {
  @Test(arguments: [
    ("θ ← τ·θ + (1 − τ)·θ′", "theta <- tau.theta + (1 - tau).theta'"),
    ("∇J, Σ, ½, x², 64×64, ±3", "gradJ, sum, 1/2, x^2, 64x64, +-3"),
    ("“a” – ‘b’ — c…", "\"a\" - 'b' -- c..."),
    ("Q₁ ≤ Q₂ ≠ ∞", "Q_1 <= Q_2 != inf"),
    ("θ̇ x̂", "theta_dot x_hat"), ("┌─┐│█░●▲■✓✗", "+-+|#.o^#+x"), ("naïve Köln", "naive Koeln"),
    ("日", "?"), ("plain", "plain"),
  ])
  func signsAreSpelled(text: String, spelled: String) {
    #expect(text.ascii == spelled)
  }

  @Test func picturesKeepTheirColumns() {
    let picture = "┌──┬═╗ ●▲■◆ ▁▂▃▄▅▆▇█ ░▒▓ •✓✗⠿"
    #expect(picture.ascii.count == picture.count)
  }

  /// Every sign in the text of our own programs, so that a new one is not forgotten.
  @Test func everySignInOurOwnTextsHasASpelling() throws {
    let root = URL(fileURLWithPath: Repository.root)
    var count = 0
    for folder in ["Sources", "lessons"] {
      let files = FileManager.default.enumerator(
        at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.literals.unspelled == [], "\(file.lastPathComponent)")
        count += 1
      }
    }
    #expect(count > 0)
  }
}

extension String {
  /// The lines that are not comments, which contain all string literals.
  fileprivate var literals: String {
    split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }
}
