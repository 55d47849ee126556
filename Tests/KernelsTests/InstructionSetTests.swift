import Foundation
import KernelDigest
import Kernels
import TestSupport
import Testing

/// Every loop over random numbers, odd shapes and awkward values: the same bits from every set.
struct InstructionSetTests {
  @Test(arguments: fastSetsHere)
  func everySetGivesTheBitsOfThePlainOne(name: String) throws {
    let lines = digest(of: try #require(table(name)))
    try #require(lines.count > 15_000)
    for (line, plain) in zip(lines, plainLines) where line != plain {
      Issue.record("\(name): \(line), but plain: \(plain)")
      return
    }
    #expect(lines.count == plainLines.count)
  }

  @Test(.enabled(if: Emulation.isPossible, "needs clang, qemu-user and libc6-dev-arm64-cross"))
  func theArmSetGivesTheSameBitsUnderEmulation() throws {
    let emulation = try Emulation()
    for set in ["neon", "plain"] {
      let lines = try emulation.run(set)
      try #require(lines.count > 15_000)
      let odd = zip(lines, plainLines).first { $0 != $1 }
      #expect(odd == nil && lines.count == plainLines.count, "\(set) on ARM: \(odd as Any)")
    }
  }
}

private let fastSetsHere: [String] = (0..<5).compactMap { kernels_at($0) }
  .map { String(cString: $0.pointee.name) }.filter { $0 != "plain" && kernels_can_run($0) }

private func table(_ name: String) -> UnsafePointer<KernelTable>? {
  (0..<5).compactMap { kernels_at($0) }.first { String(cString: $0.pointee.name) == name }
}

private let plainLines = digest(of: table("plain")!)

/// The digest's buffers are shared, so one set runs at a time.
private let digestLock = NSLock()

private func digest(of table: UnsafePointer<KernelTable>) -> [String] {
  digestLock.lock()
  defer { digestLock.unlock() }
  var lines: [String] = []
  withUnsafeMutablePointer(to: &lines) { lines in
    kernel_digest(table, lines) { context, line in
      context!.assumingMemoryBound(to: [String].self).pointee.append(String(cString: line))
    }
  }
  return lines
}

/// The same C files compiled for ARM by clang, and run by qemu.
private struct Emulation {
  static let library = "/usr/aarch64-linux-gnu"
  static let clang = tool("clang")
  static let linker = tool("ld.lld")
  static let qemu = tool("qemu-aarch64")
  static let isPossible =
    clang != nil && linker != nil && qemu != nil
    && FileManager.default.fileExists(atPath: library + "/lib/crt1.o")

  let program: String

  init() throws {
    let root = Repository.root
    let folder = NSTemporaryDirectory() + "kernels-for-arm-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var objects: [String] = []
    let sources = ["choose", "neon", "plain"].map { root + "/Sources/Kernels/\($0).c" }
    for source in sources + [root + "/Tests/KernelDigest/digest.c"] {
      let object = "\(folder)/\(objects.count).o"
      let includes = [
        Emulation.library + "/include", root + "/Sources/Kernels/include",
        root + "/Sources/Kernels", root + "/Sources/Elementary/include",
        root + "/Tests/KernelDigest/include",
      ]
      _ = try output(
        of: Emulation.clang!,
        ["--target=aarch64-linux-gnu", "-O3", "-DDIGEST_PROGRAM", "-c", source, "-o", object]
          + includes.flatMap { ["-isystem", $0] })
      objects.append(object)
    }
    let lib = Emulation.library + "/lib"
    program = folder + "/digest"
    _ = try output(
      of: Emulation.linker!,
      ["-o", program, lib + "/crt1.o", lib + "/crti.o"] + objects
        + ["-L", lib, "-lc", "-lm", lib + "/crtn.o"]
        + ["--dynamic-linker", "/lib/ld-linux-aarch64.so.1"])
  }

  func run(_ set: String) throws -> [String] {
    try output(of: Emulation.qemu!, ["-L", Emulation.library, program, set])
      .split(separator: "\n").map(String.init)
  }
}

private func output(of tool: String, _ arguments: [String]) throws -> String {
  let result = try run(tool, arguments)
  try #require(result.status == 0, "\(tool) failed: \(result.errors)")
  return result.output
}
