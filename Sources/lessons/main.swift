import Course
import Options
import Terminal

let number = Parameter.whole("lesson", "Show that lesson alone", in: 1...15)
let color = Parameter.choice("color", "Colours", default: ColorChoice.auto)
let save = Parameter.path("save", "The folder that shall hold pictures", default: "plots")
let markdown = Parameter.flag("markdown", "The list as Markdown: the course's table of contents")
let choices = Command(
  "lessons", "The list of the fifteen lessons, and how to start each.",
  examples: [
    ("lessons", "the whole list"), ("lessons 7", "one lesson, and the ways to start it"),
    ("lessons doctor", "see whether everything is there that the lessons need"),
  ],
  arguments: [number], options: [color, markdown],
  subcommands: [
    Command(
      "doctor", "Checks gnuplot, fonts, the terminal, the machine and the folders.",
      examples: [
        ("lessons doctor", "a line for each, with its cure where something is amiss"),
        ("lessons doctor --save ~/pictures", "try another folder for the pictures"),
      ], options: [save])
  ]
).choices()

let console = Console.current(color: choices[color])
let output = Output.standard(console)
if choices.subcommands == ["doctor"] {
  var doctor = Doctor(console: console, output: output)
  doctor.examine(folder: choices[save])
  exit(with: Ending(text: "", code: doctor.conclude()))
} else if choices[markdown] {
  output.write(Syllabus.markdown)
} else if let number = choices[number] {
  output.write(LessonCard(number, on: console).text)
} else {
  output.write(LessonList(on: console).text)
}
