import Files
import Platform

/// A lock on a folder, which others keep out of as long as it is held.
public enum FolderLock: Sendable {
  /// Nobody else may hold the folder.
  case alone
  /// Others may who share it too.
  case shared

  /// Makes the folder where it is not there yet and holds it while the work is done; or says who has
  /// it.
  ///
  /// Where the work fails before it has left anything, what was made for it is taken away.
  /// The system itself lets go of it when the process ends, however it ends, so no lock is ever left.
  public func hold<Result>(_ folder: String, while work: () throws -> Result) throws -> Result {
    let made = try MadeFolders(folder)
    return try made.keptUnlessFailing {
      let path = "\(folder)/.lock"
      let (file, isNew) = try take(path, in: folder)
      defer { close(file) }
      do {
        return try work()
      } catch {
        // Only while it is held, so that nobody is left with the lock of a file that is gone.
        if isNew, Folder.names(in: folder) == [".lock"], flock(file, LOCK_EX | LOCK_NB) == 0 {
          unlink(path)
        }
        throw error
      }
    }
  }

  /// The locked file, and whether it was made for this.
  private func take(_ path: String, in folder: String) throws(ComparisonError) -> (Int32, Bool) {
    while true {
      let new = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      let file = new >= 0 ? new : open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard file >= 0 else {
        throw ComparisonError(
          "cannot write in \"\(folder)\"", .system(code: errno), "choose another folder with --out")
      }
      // Some network disks know no locks; there the user is trusted.
      guard flock(file, operation | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
        close(file)
        throw ComparisonError(
          .failed,
          "another compare is at work in \"\(folder)\": wait for its end, or choose another folder "
            + "with --out")
      }
      // Another one that failed may have taken the file away between the two calls.
      var (ours, there) = (stat(), stat())
      if fstat(file, &ours) == 0, stat(path, &there) == 0, ours.st_ino == there.st_ino {
        return (file, new >= 0)
      }
      close(file)
    }
  }

  private var operation: Int32 {
    switch self {
    case .alone: LOCK_EX
    case .shared: LOCK_SH
    }
  }
}
