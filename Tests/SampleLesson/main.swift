import Notebook
import Options
import Plotting

// A lesson of three pages for the tests: it has one of everything.
let slope = Parameter.number("slope", "the slope of the line", default: 2, in: -10...10)
let lesson = Lesson(
  7, "A straight line", abstract: "What a straight line looks like.",
  examples: [("lesson-07 --slope 3", "a steeper one")], knobs: [slope],
  source: PackageResources.main_swift)

let x = lesson.cell(
  "Ten places", "We begin with *ten* places on a line: `x`, from 0 to 9.\n\n- even\n- and odd"
) {
  (0..<10).map(Double.init)
}
lesson.map(.critic1, .criticTarget1)

let y = lesson.cell(
  "A line", "Each place gets a height, θ ← slope · x.",
  ask: Question("How high is the last?", ["as high as the first", "nine slopes", "ten slopes"])
) {
  let slope = lesson[slope]
  // A brace in a string, "}", and one in a comment } do not end the cell.
  return x.map { "}".isEmpty ? 0 : slope * $0 }
}
lesson.reveal(1, because: "It stands at \(y[9]).")
lesson.check("the first height is 0", y[0] == 0, "it is \(y[0])")

lesson.cell("The picture") {
  lesson.print("from \(y[0]) to \(y[9])")
}
lesson.picture(
  "line",
  Chart(
    "The line rises by \(lesson[slope]) a step", subtitle: "ten places",
    x: Axis("place"), y: Axis("height"),
    [.curve(Curve("line", .td3, x: x, y: y))]))
lesson.check("a slope of zero would be flat", lesson[slope] != 0, "the slope is \(lesson[slope])")
lesson.end()
