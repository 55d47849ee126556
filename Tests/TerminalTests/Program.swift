import TestSupport

/// The program that uses a terminal for us.
let program = BuiltProgram.path(of: "TerminalProgram")

/// What a shell script prints and returns; `$0` in it is our program.
func shell(_ script: String, environment: [String: String?] = [:]) throws -> Ended {
  try run("/bin/bash", ["-c", script, program], environment: environment)
}
