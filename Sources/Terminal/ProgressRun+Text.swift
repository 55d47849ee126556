extension ProgressRun {
  /// One line for a file or a screen reader.
  func sentence(at time: Double) -> String {
    var parts = ["\(name): \(percent) % (\(step.grouped) of \(steps.grouped) steps)"]
    if let rate = rate(at: time) { parts.append("\(Int(rate.rounded()).grouped) steps/s") }
    if let timeLeft = timeLeft(at: time) { parts.append("\(timeLeft) left") }
    if !note.isEmpty { parts.append(note) }
    return parts.joined(separator: ", ")
  }

  /// One line of at most `width` columns: the less room there is, the fewer columns it has.
  ///
  /// Runs of equal `nameWidth`, `stepsWidth` and `noteWidth` stand exactly below each other.
  func line(width: Int, nameWidth: Int, stepsWidth: Int, noteWidth: Int, at time: Double) -> String
  {
    let name = name.truncated(to: min(nameWidth, max(0, width - 6)))
    var room = width - nameWidth - 6
    guard room >= 0 else { return "\(name) \("\(percent) %".padded(to: 5, .right))" }
    func takes(_ columns: Int) -> Bool {
      guard columns > 0, room - columns - 2 >= 8 else { return false }
      room -= columns + 2
      return true
    }
    let showsLeft = takes(12)
    let showsNote = takes(noteWidth)
    let showsSteps = takes(2 * stepsWidth + 4)
    let showsRate = takes(9)
    var columns = [name.padded(to: nameWidth)]
    if room >= 6 {
      let length = min(24, room - 2)
      let full = step * length / steps
      columns.append(
        String(repeating: "█", count: full) + String(repeating: "░", count: length - full))
    }
    var text = columns.joined(separator: "  ") + " " + "\(percent) %".padded(to: 5, .right)
    if showsSteps {
      let counted = step.grouped.padded(to: stepsWidth, .right)
      text += "  \(counted) of \(steps.grouped.padded(to: stepsWidth))"
    }
    if showsRate {
      let rate = rate(at: time).map { "\(Int($0.rounded()).grouped)/s" } ?? ""
      text += "  " + rate.padded(to: 9, .right)
    }
    if showsLeft {
      let left = timeLeft(at: time).map { "\($0) left" } ?? (isDone ? "done" : "")
      text += "  " + left.padded(to: 12, .right)
    }
    if showsNote { text += "  " + note.padded(to: noteWidth) }
    return text
  }
}
