import Foundation
import Random
import TestSupport

extension Attack {
  static let corners = Attack(
    name: "corners",
    promise: "whatever its knobs, a lesson ends with 0, and no check fails",
    count: Corner.all.count + 185
  ) { number, dice in
    let corner =
      number < Corner.all.count ? Corner.all[number] : try Corner(inside: number, &dice)
    let folder = TemporaryFolder()
    let wound = try attack(
      corner.lesson, corner.arguments + ["--plots", "none"], in: folder.path, seconds: 300)
    let failed = wound.output.split(separator: "\n").filter { $0.contains("✗") }
    let isWhole = wound.output.contains("swift run")  // its last page
    guard !wound.isFatal, wound.status == 0, failed.isEmpty, isWhole else {
      return .broke("\(corner.lesson) \(corner.arguments) \(failed) \(wound.story)")
    }
    return .held(wound.output.contains("– not asked") ? "not all asked" : "all checks hold")
  }
}

/// A lesson with its knobs turned.
private struct Corner {
  let lesson: String
  let arguments: [String]

  /// Every combination of the least, the default and the most, in all lessons.
  static let all: [Corner] = lessons.flatMap { lesson, knobs in
    Knob.corners(of: knobs, capped: Knob.capped(in: lesson)).map {
      Corner(lesson: lesson, arguments: $0)
    }
  }

  private static let lessons: [(String, [Knob])] = (1...15).map { number in
    let lesson = number < 10 ? "lesson-0\(number)" : "lesson-\(number)"
    return (lesson, (try? Knob.all(of: lesson)) ?? [])
  }

  private init(lesson: String, arguments: [String]) {
    self.lesson = lesson
    self.arguments = arguments
  }

  /// Some values inside the ranges, the lessons in turn.
  init(inside number: Int, _ dice: inout RandomStream) throws {
    let (lesson, knobs) = Corner.lessons[number % Corner.lessons.count]
    var arguments: [String] = []
    for knob in knobs {
      let capped = Knob.capped(in: lesson)[knob.name]
      arguments.append(knob.set(to: Corner.value(of: knob, capped: capped, &dice)))
    }
    self.init(lesson: lesson, arguments: arguments)
  }

  /// A word, a whole number or a number: at an end, beside it, or anywhere.
  private static func value(
    of knob: Knob, capped: String?, _ dice: inout RandomStream
  ) -> String {
    if knob.kind == .word { return knob.values[dice.integer(below: knob.values.count)] }
    guard let least = Double(knob.values[0]), let most = Double(capped ?? knob.values[2])
    else { return knob.values[1] }
    let drawn =
      switch dice.integer(below: 6) {
      case 0: least
      case 1: most
      case 2: least + 1e-9 * (most - least)
      case 3: most - 1e-9 * (most - least)
      case 4: dice.uniform(least, most)
      // As likely small as large, where the range spans orders of magnitude.
      default: least > 0 ? least * Foundation.pow(most / least, dice.uniform()) : min(most, 1e-300)
      }
    guard knob.kind == .whole else { return "\(drawn)" }
    let odd = [1, -1, 0][dice.integer(below: 3)]
    return "\(Int(min(most, max(least, drawn.rounded() + Double(odd)))))"
  }
}
