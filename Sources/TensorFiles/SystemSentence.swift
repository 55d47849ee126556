#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the operating system says about an `errno`, and what to do about it.
func systemSentence(for code: Int32) -> String {
  let cure =
    switch code {
    case EACCES, EPERM: "Change the permissions, or choose another folder."
    case EISDIR: "Name a file, not a folder."
    case ENOENT: "Check the spelling of the path, and that its folder exists."
    case ENOSPC, EDQUOT: "Free some space, or choose another disk."
    case ENOTDIR: "Check the path: a part of it is not a folder."
    case EROFS: "Choose another folder: this disk can only be read."
    default: "Check the path and the disk behind it, then try again."
    }
  return "\(String(cString: strerror(code))). \(cure)"
}
