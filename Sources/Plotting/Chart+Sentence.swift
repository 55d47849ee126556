extension Chart {
  /// The picture in one or two sentences with its key numbers, for those who do not see it.
  public var sentence: String {
    let parts = panels.map { panel in
      let facts = panel.marks.flatMap { $0.drawable.facts(panel) }.filter { !$0.isEmpty }
      let all = facts.joined(separator: "; ")
      return panel.heading.isEmpty ? all : "\(panel.heading): \(all)"
    }.filter { !$0.isEmpty }
    let isClosed = title.last.map { ".!?".contains($0) } ?? true
    return ([title.onOneLine + (isClosed ? "" : ".")] + parts.map { $0 + "." })
      .joined(separator: " ")
  }
}
