import AllocationCount
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Uses a terminal in a process of its own, for the tests of everything that ends a process.

let console = Console.current()
let output = Output.standard(console)

/// Prints every key until q.
func showEvents(_ options: RawMode.Options) {
  RawMode.enter(options)
  var keyboard = Keyboard()
  output.print("ready")
  while true {
    let event = keyboard.next(within: 20)
    if event == .resized, let size = Console.Size.now() {
      output.print("resized \(size.columns)x\(size.rows)")
    } else {
      output.print("\(event)")
    }
    switch event {
    case .key(.character("q")), .key(.endOfInput), .timeout: return
    case .key(.character("x")): exit(3)
    case .key(.character("t")): fatalError("on purpose")
    case .key(.character("o")): print(overflow(1))
    case .key(.character("a")): abort()
    case .key(.character("s")):
      let line = keyboard.line { output.write("ask ") }
      output.print("line \(line ?? "called off")")
    case .key(.character("d")):
      output.print("busy")
      usleep(300_000)
      keyboard.discardTypeAhead()
      output.print("idle")
    default: continue
    }
  }
}

/// Never comes back.
func overflow(_ number: Int) -> Int { number == 0 ? 0 : overflow(number &+ 1) &+ number }

/// Asks for pictures, then shows what is typed afterwards.
func probe(patience: Double) {
  RawMode.enter()
  var keyboard = Keyboard()
  let start = secondsNow()
  let images = keyboard.imageProtocol(on: console, within: patience)
  let milliseconds = Int((secondsNow() - start) * 1000)
  output.print("images \(images.map(\.rawValue) ?? "none") after \(milliseconds) ms")
  while true {
    let event = keyboard.next(within: 20)
    output.print("\(event)")
    if event == .key(.character("q")) || event == .timeout || event == .key(.endOfInput) { return }
  }
}

let words = CommandLine.arguments
switch words.dropFirst().first {
case "keys": showEvents([])
case "page":
  showEvents([.hidingCursor, .alternateScreen])
  RawMode.leave()
case "probe": probe(patience: 0.2)
case "patient-probe": probe(patience: 10)
case "handlers":
  // Handlers may come in the midst of an allocation, so they make none, not even the first time.
  RawMode.enter()
  Interruption.watch()
  for signal in [SIGTERM, SIGWINCH, SIGCONT] {
    let before = allocation_count()
    raise(signal)
    output.print("\(allocation_count() - before) allocations")
  }
  output.print("received \(Interruption.received ?? 0)")
case "console": output.print("\(console)")
case "lines": for number in 1...200_000 { output.print("line \(number) θ") }
case "progress":
  let progress = ProgressDisplay([("TD3", 100), ("DDPG", 100)], on: console)
  for step in 1...100 {
    progress.update(step % 2, step: step, note: "return −3")
    usleep(2000)
  }
  progress.finish()
default: exit(64)
}
