import GnuplotBridge
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What may be wrong with a gnuplot; each in a process of its own, whose PATH is changed.
struct StandInTests {
  @Test func aMissingGnuplotIsNoticed() async {
    await #expect(processExitsWith: .success) {
      setenv("PATH", "/nowhere:/neither", 1)
      #expect(gnuplot(longScript).status == .notFound)
      var path: [CChar] = Array(repeating: 0, count: 64)
      #expect(!gnuplot_path(&path, path.count))
    }
  }

  @Test func aFolderNamedGnuplotIsNoGnuplot() async {
    await #expect(processExitsWith: .success) {
      let folder = makeFolder()
      mkdir("\(folder)/gnuplot", 0o755)
      setenv("PATH", folder, 1)
      #expect(gnuplot(longScript).status == .notFound)
    }
  }

  @Test func oneThatExitsAtOnceDoesNotTakeUsAlong() async {
    await #expect(processExitsWith: .success) {
      standIn("exit 3")
      #expect(gnuplot(longScript).status == .failed)
    }
  }

  @Test func oneThatCannotBeStartedHasFailed() async {
    await #expect(processExitsWith: .success) {
      let folder = makeFolder()
      write("#!/nowhere/shell\n", to: "\(folder)/gnuplot", isProgram: true)
      setenv("PATH", folder, 1)
      let (status, number, said) = gnuplot(longScript)
      #expect(status == .notStarted && number == ENOENT && said.isEmpty)
    }
  }

  @Test func oneThatKillsItselfHalfWayHasDied() async {
    await #expect(processExitsWith: .success) {
      standIn("head -c 100 >/dev/null; kill -9 $$")
      let (status, number, _) = gnuplot(longScript)
      #expect(status == .died && number == SIGKILL)
    }
  }

  @Test func oneThatSleepsIsStoppedInTime() async {
    await #expect(processExitsWith: .success) {
      standIn("sleep 3600")
      let time = seconds { #expect(gnuplot(longScript, within: 1).status == .timedOut) }
      #expect(time >= 1 && time < 3)
    }
  }

  @Test func oneThatGetsOnHasMoreTimeButNotForEver() async {
    await #expect(processExitsWith: .success) {
      standIn("for part in 1 2 3 4 5 6; do sleep 0.2; echo $part >>receipt; done; cat >/dev/null")
      #expect(gnuplot("", within: 0.9).status == .fine)
      standIn("while :; do echo again >>receipt; sleep 0.01; done")
      #expect(gnuplot("", within: 0.1).status == .timedOut)
    }
  }

  @Test func whatItStartedDiesWithIt() async {
    await #expect(processExitsWith: .success) {
      let trace = makeFolder() + "/trace"
      standIn("(sleep 1; echo alive >\(trace)) & wait")
      #expect(gnuplot(longScript, within: 0.5).status == .timedOut)
      usleep(1_000_000)
      #expect(contents(of: trace) == nil)
    }
  }

  @Test func whatItLeavesBehindDiesToo() async {
    await #expect(processExitsWith: .success) {
      let trace = makeFolder() + "/trace"
      standIn("cat >/dev/null; (sleep 0.5; echo alive >\(trace)) & exit 0")
      #expect(gnuplot(longScript).status == .fine)
      usleep(1_000_000)
      #expect(contents(of: trace) == nil)
    }
  }

  @Test func aWindowMayStay() async {
    await #expect(processExitsWith: .success) {
      let trace = makeFolder() + "/trace"
      standIn("cat >/dev/null; (sleep 0.5; echo alive >\(trace)) & exit 0")
      #expect(gnuplot("", keepsWindow: true).status == .fine)
      usleep(1_500_000)
      #expect(contents(of: trace) == "alive\n")
    }
  }

  @Test func theScriptEndsByAskingForTheStatus() async {
    await #expect(processExitsWith: .success) {
      standIn("tail -n 1 >&2")
      #expect(gnuplot("print 1").said == "exit status (GPVAL_ERRNO == 0 ? 0 : 1)\n")
    }
  }

  @Test func oneThatEscapesDoesNotHoldUsUp() async {
    await #expect(processExitsWith: .success) {
      standIn("setsid sleep 6 & sleep 3600")
      let time = seconds { #expect(gnuplot(longScript, within: 1).status == .timedOut) }
      #expect(time < 3)
    }
  }

  @Test func noZombieStays() async {
    await #expect(processExitsWith: .success) {
      standIn("exit 0")
      #expect(gnuplot(longScript).status == .fine)
      #expect(waitpid(-1, nil, WNOHANG) == -1)
      #expect(errno == ECHILD)
    }
  }

  @Test func errorsWithoutEndFillNothing() async {
    await #expect(processExitsWith: .success) {
      standIn("exec yes 'no such terminal' >&2")
      let time = seconds {
        let (status, _, said) = gnuplot(longScript, within: 1)
        #expect(status == .timedOut)
        #expect(said.hasPrefix("no such terminal"))
      }
      #expect(time < 3)
    }
  }

  @Test func whatItSaysWhenAllIsWellIsKeptToo() async {
    await #expect(processExitsWith: .success) {
      standIn("cat >/dev/null; echo warning >&2")
      for _ in 0..<20 {
        #expect(gnuplot(longScript) == (.fine, 0, "warning\n"))
        #expect(gnuplot("") == (.fine, 0, "warning\n"))
      }
    }
  }

  @Test func aLocaleWithoutLettersIsReplaced() async {
    await #expect(processExitsWith: .success) {
      setenv("LC_ALL", "C", 1)
      standIn("cat >/dev/null; echo $LC_ALL $1 >&2")
      #expect(gnuplot("").said == "C.UTF-8 -d\n")
    }
  }

  @Test func aHostileSettingsFileIsNotRead() async {
    await #expect(processExitsWith: .success) {
      let home = makeFolder()
      write("exit status 7\n", to: "\(home)/.gnuplot")
      setenv("HOME", home, 1)
      #expect(gnuplot("print 1").status == .fine)
    }
  }

  @Test func aTerminalOfTheUsersIsNotSet() async {
    await #expect(processExitsWith: .success) {
      setenv("GNUTERM", "no such terminal", 1)
      #expect(gnuplot("print 1").said == "1\n")
    }
  }

  @Test func oneOnARelativePathRunsInAnotherFolder() async {
    await #expect(processExitsWith: .success) {
      standIn("pwd >&2")
      let folder = makeFolder()
      #expect(chdir(String(cString: getenv("PATH")).split(separator: ":")[0].description) == 0)
      setenv("PATH", ":/usr/bin:/bin", 1)
      #expect(gnuplot("", in: folder).said == "\(folder)\n")
    }
  }

  @Test func withoutDescriptorsItIsSaidThatItCannotBeStarted() async {
    await #expect(processExitsWith: .success) {
      var taken: [Int32] = []
      while case let next = dup(0), next >= 0 { taken.append(next) }
      // One is enough for the script.
      close(taken.removeLast())
      let (status, number, said) = gnuplot("print 1")
      #expect(status == .notStarted && number == EMFILE && said.isEmpty)
      for descriptor in taken { close(descriptor) }
    }
  }

  @Test func anIgnoredChildSignalIsNoTrouble() async {
    await #expect(processExitsWith: .success) {
      signal(SIGCHLD, SIG_IGN)
      let time = seconds { _ = gnuplot("print 1") }
      #expect(time < 3)
    }
  }
}
