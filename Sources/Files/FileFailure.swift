import Wording

/// Which file could not be read or written, and why.
public enum FileFailure: Error, Equatable {
  /// The file at `path` was not read.
  case unreadable(path: String, FileTrouble)

  /// The file or folder at `path` was not written.
  case unwritable(path: String, FileTrouble)

  /// Where it happened.
  public var path: String {
    switch self {
    case .unreadable(let path, _), .unwritable(let path, _): path
    }
  }

  /// What went wrong there.
  public var trouble: FileTrouble {
    switch self {
    case .unreadable(_, let trouble), .unwritable(_, let trouble): trouble
    }
  }
}

extension FileFailure: CustomStringConvertible {
  /// What is wrong, and then what to do about it.
  public var description: String {
    switch self {
    case .unreadable(let path, let trouble): "Cannot read \(path.shown): \(trouble)"
    case .unwritable(let path, let trouble): "Cannot write \(path.shown): \(trouble)"
    }
  }
}
