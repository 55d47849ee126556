import Foundation

#if canImport(Darwin)
  let spawnSetSession = Int16(POSIX_SPAWN_SETSID)

  func openPseudoTerminal() -> Int32 { posix_openpt(O_RDWR | O_NOCTTY) }
  func grant(_ descriptor: Int32) -> Int32 { grantpt(descriptor) }
  func unlock(_ descriptor: Int32) -> Int32 { unlockpt(descriptor) }

  private func name(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<CChar>, _ size: Int)
    -> Int32
  {
    ptsname_r(descriptor, buffer, size)
  }
#else
  // The C library shows these only to programs that ask for its extensions, which Swift does not.
  let spawnSetSession: Int16 = 0x80

  @_silgen_name("posix_openpt") private func openMaster(_ flags: Int32) -> Int32
  @_silgen_name("grantpt") func grant(_ descriptor: Int32) -> Int32
  @_silgen_name("unlockpt") func unlock(_ descriptor: Int32) -> Int32
  @_silgen_name("ptsname_r")
  private func name(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<CChar>, _ size: Int)
    -> Int32

  func openPseudoTerminal() -> Int32 { openMaster(O_RDWR | O_NOCTTY | O_CLOEXEC) }
#endif

/// The path of the other end; `ptsname` would share its answer with every thread.
func nameOfSlave(_ descriptor: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 128)
  guard name(descriptor, &buffer, buffer.count) == 0 else { return "" }
  return buffer.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
}
