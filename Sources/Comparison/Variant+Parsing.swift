import Wording

extension Variant {
  /// The variant of a name: `ddpg`, `td3`, `td3-minimum`, `td3-delay-smoothing`, `ddpg+minimum`.
  ///
  /// Ideas may stand in any order. `ddpg+minimum` is the same as `td3-delay-smoothing`. TD3 without
  /// all three keeps its own name, since TD3's code runs it: it comes out as DDPG to the last bit.
  public init(named name: String) throws(ComparisonError) {
    let wanted = name.lowercased()
    for (base, sign) in [("td3", Character("-")), ("ddpg", "+")] where wanted.hasPrefix(base) {
      let rest = wanted.dropFirst(base.count)
      guard rest.isEmpty || rest.first == sign else { continue }
      let words = rest.dropFirst().split(separator: sign, omittingEmptySubsequences: false)
      let ideas = Set(words.compactMap { Idea(rawValue: String($0)) })
      guard rest.isEmpty || ideas.count == words.count else { continue }
      if base == "td3" {
        self.init(ideas: Variant.td3.ideas.subtracting(ideas))
      } else {
        self = ideas.isEmpty ? .ddpg : Variant(ideas: ideas)
      }
      return
    }
    throw ComparisonError(.usage, Variant.refusal(of: name))
  }

  private static func refusal(of name: String) -> String {
    let names =
      corners.map(\.name)
      + Idea.allCases.flatMap { one in
        Idea.allCases.filter { $0 != one }.map { "td3-\(one.rawValue)-\($0.rawValue)" }
      }
    let near = name.lowercased().misspelling(of: names)
    return "there is no algorithm \(name.shown): "
      + (near.map { "did you mean \"\($0)\"? It is " } ?? "give ")
      + "ddpg, td3, TD3 with ideas removed such as td3-minimum-delay, or DDPG with some added such "
      + "as ddpg+smoothing"
  }

  /// A list with commas; `all` is all eight corners.
  public static func list(_ text: String) throws(ComparisonError) -> [Variant] {
    var variants: [Variant] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      if name == "all" {
        variants += corners
      } else {
        variants.append(try Variant(named: String(name)))
      }
    }
    return variants
  }
}
