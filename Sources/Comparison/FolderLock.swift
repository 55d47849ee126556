#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock on a folder, which others keep out of as long as it is held.
public enum FolderLock: Sendable {
  /// Nobody else may hold the folder.
  case alone
  /// Others may who share it too.
  case shared

  /// Holds the folder, which exists, while the work is done; or says who has it.
  ///
  /// The system itself lets go of it when the process ends, however it ends, so no lock is ever left.
  public func hold<Result>(
    _ folder: String, while work: () async throws -> Result
  ) async throws -> Result {
    let file = open("\(folder)/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      throw ComparisonError(
        .unwritable,
        "cannot write in \"\(folder)\": \(String(cString: strerror(errno))); choose another folder "
          + "with --out")
    }
    defer { close(file) }
    // Some network disks know no locks; there the user is trusted.
    guard flock(file, operation | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      throw ComparisonError(
        .failed,
        "another compare is at work in \"\(folder)\": wait for its end, or choose another folder "
          + "with --out")
    }
    return try await work()
  }

  private var operation: Int32 {
    switch self {
    case .alone: LOCK_EX
    case .shared: LOCK_SH
    }
  }
}
