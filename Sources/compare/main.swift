import Options
import Terminal

let choices = CompareOptions.command.choices()
Comparing(Request(choices)).run()
