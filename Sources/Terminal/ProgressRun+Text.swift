import Wording

extension ProgressRun {
  /// One line for a file or a screen reader.
  func sentence(at time: Double) -> String {
    var parts = ["\(name): \(percent) % (\(step.grouped) of \(steps.grouped) steps)"]
    if let rate = rate(at: time) { parts.append("\(Int(rate.rounded()).grouped) steps/s") }
    if let timeLeft = timeLeft(at: time) { parts.append("\(timeLeft) left") }
    if !note.isEmpty { parts.append(note) }
    return parts.joined(separator: ", ")
  }

  /// The room for texts whose lengths differ, so that runs stand exactly below each other.
  struct Widths {
    var name: Int
    var steps: Int
    var note: Int
  }

  /// One line for a screen of `width` columns: the less room there is, the fewer parts it has.
  func line(width: Int, _ widths: Widths, at time: Double) -> String {
    let name = name.truncated(to: min(widths.name, max(0, width - 6)))
    var room = width - widths.name - 6
    guard room >= 0 else { return "\(name) \("\(percent) %".padded(to: 5, .right))" }
    func takes(_ columns: Int) -> Bool {
      guard columns > 0, room - columns - 2 >= 8 else { return false }
      room -= columns + 2
      return true
    }
    let showsLeft = takes(12)
    let showsNote = takes(widths.note)
    let showsSteps = takes(2 * widths.steps + 4)
    let showsRate = takes(9)
    var text = name.padded(to: widths.name)
    if room >= 6 {
      let length = min(24, room - 2)
      let full = step * length / steps
      text += "  " + String(repeating: "█", count: full)
      text += String(repeating: "░", count: length - full)
    }
    text += " " + "\(percent) %".padded(to: 5, .right)
    if showsSteps {
      let counted = step.grouped.padded(to: widths.steps, .right)
      text += "  \(counted) of \(steps.grouped.padded(to: widths.steps))"
    }
    if showsRate {
      let rate = rate(at: time).map { "\(Int($0.rounded()).grouped)/s" } ?? ""
      text += "  " + rate.padded(to: 9, .right)
    }
    if showsLeft {
      let left = timeLeft(at: time).map { "\($0) left" } ?? (isDone ? "done" : "")
      text += "  " + left.padded(to: 12, .right)
    }
    if showsNote { text += "  " + note.padded(to: widths.note) }
    return text
  }
}
