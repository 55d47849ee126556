#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What can go wrong with any file; the description is a sentence, then the cure.
public enum FileTrouble: Error, Equatable {
  /// The operating system refused, with this `errno`.
  case system(code: Int32)

  /// A device or a pipe stands where a file should be.
  case notAFile

  /// The end of the file came sooner than its size said.
  case becameShorter
}

extension FileTrouble: CustomStringConvertible {
  /// What is wrong, and then what to do about it.
  public var description: String {
    switch self {
    case .system(let code): "\(reason). \(FileTrouble.cure(for: code))"
    case .notAFile: "It is a device or a pipe, not a file. Copy what it gives into a file first."
    case .becameShorter:
      "The file became shorter while it was read. Wait for its writer, then read it again."
    }
  }

  /// What is wrong, without a full stop and without a cure.
  public var reason: String {
    switch self {
    case .system(let code): String(cString: strerror(code))
    case .notAFile: "not a file"
    case .becameShorter: "the file became shorter"
    }
  }

  /// Whether this process, or the machine, has too many files open.
  package var isOfDescriptors: Bool {
    self == .system(code: EMFILE) || self == .system(code: ENFILE)
  }

  private static func cure(for code: Int32) -> String {
    switch code {
    case EMFILE, ENFILE: "Let more files be open at once: `ulimit -n 1024`."
    case EACCES, EPERM: "Change the permissions, or choose another folder."
    case EISDIR: "Name a file, not a folder."
    case ENOENT: "Check the spelling of the path, and that its folder exists."
    case ENOSPC, EDQUOT: "Free some space, or choose another disk."
    case ENOTDIR: "Check the path: a part of it is not a folder."
    case EROFS: "Choose another folder: this disk can only be read."
    default: "Check the path and the disk behind it, then try again."
    }
  }
}
