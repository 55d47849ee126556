import Foundation

#if canImport(Darwin)
  let spawnSetSession = Int16(POSIX_SPAWN_SETSID)

  func openPseudoTerminal() -> Int32 { posix_openpt(O_RDWR | O_NOCTTY) }
  func grant(_ descriptor: Int32) -> Int32 { grantpt(descriptor) }
  func unlock(_ descriptor: Int32) -> Int32 { unlockpt(descriptor) }
  func nameOfSlave(_ descriptor: Int32) -> String { String(cString: ptsname(descriptor)) }
#else
  // The C library shows these only to programs that ask for its extensions, which Swift does not.
  let spawnSetSession: Int16 = 0x80

  @_silgen_name("posix_openpt") private func openMaster(_ flags: Int32) -> Int32
  @_silgen_name("grantpt") func grant(_ descriptor: Int32) -> Int32
  @_silgen_name("unlockpt") func unlock(_ descriptor: Int32) -> Int32
  @_silgen_name("ptsname") private func name(_ descriptor: Int32) -> UnsafePointer<CChar>

  func openPseudoTerminal() -> Int32 { openMaster(O_RDWR | O_NOCTTY) }
  func nameOfSlave(_ descriptor: Int32) -> String { String(cString: name(descriptor)) }
#endif
