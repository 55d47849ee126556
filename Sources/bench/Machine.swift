import Autodiff

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the figures were measured on.
struct Machine: Encodable {
  let processor: String
  let instructionSet: String
  /// Multiply-adds in registers and nothing else, on one core.
  let peakGigaflops: Double
  let peakSpread: Double

  init(set: InstructionSet, effort: Effort) {
    processor = Machine.processorName
    instructionSet = set.name
    var sink = [Float](repeating: 0.5, count: 32)
    var operations = 0.0
    let timing = Timing.interleaved(runs: effort.runs, atLeast: 5e-3) {
      operations = set.table.peak(10_000, &sink)
    }
    peakGigaflops = operations / timing.seconds[0] / 1e9
    peakSpread = timing.spread
  }

  /// The name that the system gives the processor.
  private static var processorName: String {
    guard let file = fopen("/proc/cpuinfo", "r") else { return "unknown processor" }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, 512, file) != nil {
      let text = line.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
      guard text.hasPrefix("model name"), let colon = text.firstIndex(of: ":") else { continue }
      return text[text.index(after: colon)...].split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    return "unknown processor"
  }
}

extension Timing {
  static func interleaved(
    runs: Int, atLeast seconds: Double, _ work: () -> Void
  ) -> Timing {
    withoutActuallyEscaping(work) { interleaved(runs: runs, atLeast: seconds, [$0])[0] }
  }
}
