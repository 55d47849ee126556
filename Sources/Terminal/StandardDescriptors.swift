#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Sees to it that the descriptors 0, 1 and 2 exist: the first thing that a program does.
///
/// Where one was closed, as by `>&-`, the next file that is opened would get its number, and what is
/// printed would be written into that file. Its place is taken so that nothing is hidden: an input
/// is at its end, an output cannot be written, and complaints, which are dropped where they cannot
/// be written, vanish.
public func provideStandardDescriptors() {
  for (descriptor, access) in [
    (STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY),
  ] where fcntl(descriptor, F_GETFD) < 0 {
    // The lowest free number is given out, and those below are taken.
    guard open("/dev/null", access) == descriptor else { _exit(74) }
  }
}
