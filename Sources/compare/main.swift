import Options
import Terminal

let choices = CompareOptions.command.choices()
await Comparing(Request(choices)).run()
