import Testing

/// All that `setup.sh` says, on machines that have everything, something or nothing.
struct SetupTests {
  private static let needed = ["gnuplot", "libgnuplot-iostream-dev", "fonts-dejavu-core", "g++"]
  private static let checks = [
    "qemu-user", "libc6-dev-arm64-cross", "libopenblas0-pthread", "python3-numpy",
    "python3-nbformat", "python3-nbconvert", "zsh", "fish", "shellcheck",
  ]

  /// One sentence on stderr, and the status that means: something is not available.
  private func failure(
    _ sentence: String, after output: String = "", changes: [String] = []
  ) -> Machine.Outcome {
    Machine.Outcome(
      output: output, errors: "Error: \(sentence)\n", status: 69, changes: changes)
  }

  /// What it does as that user where nothing is but Swift: try, fetch the lists, try again.
  private func installation(_ packages: [String], by sudo: String = "") -> Machine.Outcome {
    let apt = "\(sudo)noninteractive: apt-get -qq -o DPkg::Lock::Timeout=120"
    let list = packages.joined(separator: " ")
    let install = "\(apt) install -y --no-install-recommends \(list)"
    return Machine.Outcome(
      output: "setup: installing \(list)\nsetup: done\n",
      changes: [install, "\(apt) update", install])
  }

  @Test func whereEverythingIsItSaysSo() throws {
    let machine = Machine(packages: Self.needed + Self.checks + ["chromium"], user: 1000)
    let fine = Machine.Outcome(output: "setup: everything is here\n")
    #expect(try machine.setup() == fine)
    #expect(try machine.setup(["--checks"]) == fine)
  }

  @Test func aFreshMachineGetsWhatItLacks() throws {
    #expect(try Machine().setup() == installation(Self.needed))
    let all = Self.needed + Self.checks
    #expect(try Machine().setup(["--checks"]) == installation(all + ["chromium"]))
    #expect(try Machine(distribution: "ubuntu").setup(["--checks"]) == installation(all))
  }

  @Test func anOrdinaryUserInstallsBySudo() throws {
    let machine = Machine(user: 1000, sudo: true)
    #expect(try machine.setup() == installation(Self.needed, by: "sudo "))
  }

  @Test(arguments: [nil, false])
  func withoutSudoItSaysWhatRootHasToDo(sudo: Bool?) throws {
    let list = Self.needed.joined(separator: " ")
    #expect(
      try Machine(user: 1000, sudo: sudo).setup()
        == failure(
          "only root may install; as root: "
            + "apt-get update && apt-get install --no-install-recommends \(list)",
          after: "setup: installing \(list)\n"))
  }

  @Test func withoutANetworkItSaysSo() throws {
    let installation = installation(Self.needed)
    #expect(
      try Machine(network: false).setup()
        == failure(
          "apt-get could not install them (E: Unable to locate package gnuplot); "
            + "see that there is a network, and run this again",
          after: installation.output.replacing("setup: done\n", with: ""),
          changes: installation.changes))
  }

  @Test func whatIsHereInAnotherWayIsLeftAlone() throws {
    // Any gnuplot, and a compiler that finds the header; but no font.
    let machine = Machine(packages: ["gnuplot-nox"], programs: ["gnuplot", "g++"])
    #expect(try machine.setup() == installation(["fonts-dejavu-core"]))
    // Any Python with the modules, any browser that starts.
    let checked = Machine(
      packages: Self.needed + Self.checks.filter { !$0.hasPrefix("python3") },
      programs: ["google-chrome", "python3"])
    #expect(try checked.setup(["--checks"]).output == "setup: everything is here\n")
  }

  @Test func anUnknownSystemIsToldDebiansNames() throws {
    let bare = Machine(packages: nil, programs: ["g++"])
    #expect(
      try bare.setup()
        == failure(
          "there is no apt-get here; install by hand what Debian calls gnuplot fonts-dejavu-core"))
    let mac = Machine(packages: nil, system: "Darwin")
    #expect(
      try mac.setup()
        == failure(
          "on macOS, install by hand what Debian calls "
            + "gnuplot libgnuplot-iostream-dev fonts-dejavu-core g++: brew install gnuplot boost, "
            + "and gnuplot-iostream.h from https://github.com/dstahlke/gnuplot-iostream"))
  }

  @Test func thereItGoesOnWithoutWhatOnlyChecksNeed() throws {
    var machine = Machine(packages: nil, programs: ["gnuplot", "g++"])
    #expect(try machine.setup(["--checks"]).status == 69)
    machine.fonts = true
    #expect(
      try machine.setup(["--checks"])
        == Machine.Outcome(
          output: """
            setup: what only the checks need is known for Debian alone; they say what they skip
            setup: everything is here

            """))
  }

  @Test(arguments: [
    (nil, "there is no Swift on PATH"),
    ("Swift version 5.10.1 (swift-5.10.1-RELEASE)", "this is Swift 5.10"),
    ("Swift version 6.1 (swift-6.1-RELEASE)", "this is Swift 6.1"),
    ("exit 127", "swift does not tell its version ('')"),
    ("No toolchain is chosen", "swift does not tell its version ('No toolchain is chosen')"),
  ])
  func withoutANewEnoughSwiftItSaysWhichOne(version: String?, complaint: String) throws {
    let wanted = "install Swift 6.2 or later from https://www.swift.org/install"
    #expect(try Machine(swift: version).setup() == failure("\(complaint); \(wanted)"))
  }

  @Test(arguments: [
    "Swift version 6.2 (swift-6.2-RELEASE)", "Swift version 6.10-dev (LLVM 1, Swift 2)",
    "Swift version 10.0 (swift-10.0-RELEASE)",
    "swift-driver version: 1.127.14.1 Apple Swift version 6.2.1 (swiftlang-6.2.1.4.8)",
  ])
  func aNewerSwiftWillDo(version: String) throws {
    let machine = Machine(swift: version, packages: Self.needed)
    #expect(try machine.setup().output == "setup: everything is here\n")
  }

  @Test func itKnowsOneOption() throws {
    #expect(
      try Machine().setup(["--check"])
        == Machine.Outcome(
          errors: "Error: unknown option '--check'; there is only --checks\n", status: 64))
    #expect(
      try Machine(swift: nil).setup(["--help"])
        == Machine.Outcome(
          output: """
            Installs what a fresh Debian or Ubuntu machine lacks. Safe to run again: what is there stays.
              ./setup.sh            what building and running need
              ./setup.sh --checks   and what only the checks need

            """))
  }
}
