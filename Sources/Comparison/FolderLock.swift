#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that others keep out of as long as this lives.
///
/// The system itself lets go of it when the process ends, however it ends, so no lock is ever left.
public final class FolderLock {
  private let file: Int32

  /// Whether others may hold the folder in the same way.
  public enum Kind: Sendable {
    /// Nobody else.
    case alone
    /// Others who share it too.
    case shared
  }

  /// Takes the folder, which exists, or says who has it.
  public init(_ folder: String, _ kind: Kind) throws(ComparisonError) {
    let path = "\(folder)/.lock"
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      throw ComparisonError(
        .unwritable,
        "cannot write in \"\(folder)\": \(String(cString: strerror(errno))); choose another folder "
          + "with --out")
    }
    guard flock(file, (kind == .alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0 else { return }
    // Some network disks know no locks; there the user is trusted.
    guard errno == EWOULDBLOCK else { return }
    close(file)
    throw ComparisonError(
      .failed,
      "another compare is at work in \"\(folder)\": wait for its end, or choose another folder "
        + "with --out")
  }

  deinit { close(file) }
}
