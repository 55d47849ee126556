import Files
import Plotting

extension Report {
  /// The report in Markdown; pictures without files stand there as their sentence.
  public func markdown(hasPictures: Bool) -> String {
    var parts = ["# \(title)", subtitle + "."]
    parts.append("**\(verdict.sentence)**")
    parts += verdict.remarks
    for passage in passages + published {
      switch passage {
      case .heading(let words): parts.append("## \(words)")
      case .prose(let words): parts.append(words)
      case .table(let table): parts.append(String(table.markdown.dropLast()))
      case .picture(let name, let chart):
        let words = chart.sentence
        parts.append(hasPictures ? "![\(words)](plots/\(name).svg)" : words)
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Writes `report.md` into a folder.
  public func write(to folder: String, hasPictures: Bool) throws {
    try WholeFile.write(
      Array(markdown(hasPictures: hasPictures).utf8), to: "\(folder)/report.md")
  }
}
