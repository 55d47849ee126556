import Options
import Terminal
import Testing

struct ParsingTests {
  private func choices(_ arguments: String..., of command: Command = Sample.lesson) throws
    -> Choices
  {
    try command.parsed(arguments, on: Sample.console())
  }

  @Test func whatIsNotGivenHasItsDefault() throws {
    let choices = try choices()
    #expect(choices[Sample.plain] == false)
    #expect(choices[Sample.color] == .auto)
    #expect(choices[Sample.width] == nil)
    #expect(choices[Sample.save] == "plots")
    #expect(choices[Sample.title] == nil)
    #expect(choices[Sample.sigma] == 0.2)
    #expect(choices.gives(Sample.sigma) == false)
  }

  @Test func aValueStandsBehindASpaceOrAnEqualsSign() throws {
    #expect(try choices("--sigma", "0.4")[Sample.sigma] == 0.4)
    #expect(try choices("--sigma=0.4")[Sample.sigma] == 0.4)
    #expect(try choices("--title=a=b")[Sample.title] == "a=b")
    #expect(try choices("--title=")[Sample.title] == "")
    #expect(try choices("--width", "100")[Sample.width] == 100)
    #expect(try choices("--color", "never")[Sample.color] == .never)
    #expect(try choices("--plain").gives(Sample.plain))
  }

  @Test(arguments: ["-3", "-0.5", "-1e-3"])
  func aNegativeNumberIsAValue(text: String) throws {
    #expect(try choices("--shift", text)[Sample.shift] == Double(text))
    #expect(try choices("--shift=\(text)")[Sample.shift] == Double(text))
  }

  @Test func aDoubleDashEndsTheOptions() throws {
    let choices = try choices("--plain", "--", "-h", of: Sample.draw)
    #expect(choices[Sample.plain] && choices[Sample.run] == "-h")
    #expect(try self.choices("--", "--plain", of: Sample.draw)[Sample.run] == "--plain")
    #expect(try self.choices("--", "--", of: Sample.draw)[Sample.run] == "--")
  }

  @Test func aSingleDashIsAnArgument() throws {
    #expect(try choices("-", of: Sample.draw)[Sample.run] == "-")
  }

  @Test func aSubcommandUnderstandsTheOptionsAroundIt() throws {
    let before = try choices("--plain", "doctor", of: Sample.lessons)
    let after = try choices("doctor", "--plain", of: Sample.lessons)
    #expect(before.subcommands == ["doctor"] && before[Sample.plain])
    #expect(after.subcommands == ["doctor"] && after[Sample.plain])
    #expect(try choices(of: Sample.lessons).subcommands.isEmpty)
  }

  @Test func aKnobIsTurnedByItsNameWhileTheProgramRuns() throws {
    var choices = try choices()
    let change = try choices.turn(" sigma = 0.4 ")
    #expect(change.name == "sigma" && change.old == "0.2" && change.new == "0.4")
    #expect(choices[Sample.sigma] == 0.4)
    #expect(
      refusal { try choices.turn("sgima=1") } == "Unknown knob 'sgima'. Did you mean 'sigma'?")
    #expect(
      refusal { try choices.turn("sigma=11") }
        == "The value '11' is invalid for 'sigma': give it a number from 0 to 10.")
    #expect(refusal { try choices.turn("sigma") } == "Write 'sigma=' and a number from 0 to 10.")
    #expect(choices[Sample.sigma] == 0.4)
  }
}
