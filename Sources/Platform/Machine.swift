/// What this process may use of the machine that it runs on, whoever has set the limit.
public struct Machine: Sendable, Equatable {
  /// The cores that it may keep busy: those it is bound to, or as many as its control group's quota.
  public let cores: Int
  /// The cores that are there, for all programs together.
  public let coresOfAll: Int
  /// The bytes of memory that it may have, and who says so.
  public let memory: MemoryLimit
  /// How many files it may have open at once.
  public let descriptors: Int

  /// This machine, as it was when somebody asked first.
  public static let current = Machine(System.now)

  /// What the system said, and what stands in its files below a root.
  init(_ system: System, root: String = "") {
    let groups = ControlGroups(root: root)
    let most = groups.cores.map { Int(min($0.rounded(.up), 1e6)) } ?? .max
    coresOfAll = max(1, system.cores)
    cores = max(1, min(Machine.bound(root: root) ?? coresOfAll, most))
    descriptors = system.descriptors
    // What is in use already, such as the program itself, counts against the process's own limits.
    let used = Machine.used(root: root, page: system.page)
    let limits = [
      MemoryLimit(bytes: system.memory, source: .machine),
      MemoryLimit(bytes: groups.memory ?? .max, source: .controlGroup),
      MemoryLimit(bytes: max(0, system.addressSpace - used.all), source: .addressSpace),
      MemoryLimit(bytes: max(0, system.data - used.data), source: .data),
    ]
    memory = limits.dropFirst().reduce(limits[0]) { $1.bytes < $0.bytes ? $1 : $0 }
  }

  /// The number of cores that this process is bound to, as `taskset` and Slurm do it.
  private static func bound(root: String) -> Int? {
    let lines = text(of: "\(root)/proc/self/status")?.split(separator: "\n") ?? []
    guard let line = lines.first(where: { $0.hasPrefix("Cpus_allowed:") }) else { return nil }
    let mask = line.drop { $0 != ":" }.dropFirst()
    let count = mask.reduce(0) { $0 + ($1.hexDigitValue ?? 0).nonzeroBitCount }
    return count > 0 ? count : nil
  }

  /// The bytes of address space that this process has, and those of them that it may write.
  private static func used(root: String, page: Int) -> (all: Int, data: Int) {
    let words = text(of: "\(root)/proc/self/statm")?.split(whereSeparator: \.isWhitespace) ?? []
    let pages = words.map { Int($0) ?? 0 }
    guard pages.count > 5 else { return (0, 0) }
    return (pages[0].times(page), pages[5].times(page))
  }
}

/// How much memory a process may have, and who says so.
public struct MemoryLimit: Sendable, Equatable {
  /// The number of bytes.
  public let bytes: Int
  /// Who set the limit.
  public let source: Source

  /// Who can set a limit.
  public enum Source: Sendable {
    /// There is no more in the machine.
    case machine
    /// The control group, as a container or a batch system has it.
    case controlGroup
    /// The shell's `ulimit -v`.
    case addressSpace
    /// The shell's `ulimit -d`.
    case data
  }

  /// So many bytes, which somebody has set.
  public init(bytes: Int, source: Source) {
    self.bytes = bytes
    self.source = source
  }
}

/// What the system says when it is called.
struct System {
  /// The cores that are there.
  var cores = 1
  /// The bytes of memory, and of one page of it.
  var memory = Int.max
  var page = 4096
  /// The limits of this process; the largest number where there is none.
  var addressSpace = Int.max
  var data = Int.max
  var descriptors = Int.max

  static var now: System {
    let page = sysconf(Int32(_SC_PAGESIZE))
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    #if canImport(Glibc)
      func limit(_ resource: __rlimit_resource) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return .max }
        return Int(exactly: limit.rlim_cur) ?? .max
      }
    #else
      func limit(_ resource: Int32) -> Int {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return .max }
        return Int(exactly: limit.rlim_cur) ?? .max
      }
    #endif
    return System(
      cores: sysconf(Int32(_SC_NPROCESSORS_ONLN)), memory: pages > 0 ? pages.times(page) : .max,
      page: page,
      addressSpace: limit(RLIMIT_AS), data: limit(RLIMIT_DATA), descriptors: limit(RLIMIT_NOFILE))
  }
}

/// The bytes that are free for us on the disk of a folder; nil where nobody knows.
public func freeBytes(at folder: String) -> Int? {
  var about = statvfs()
  guard statvfs(folder, &about) == 0 else { return nil }
  return (Int(exactly: about.f_bavail) ?? .max).times(Int(exactly: about.f_frsize) ?? .max)
}

extension Int {
  /// The product or, where that is too large, the largest number: sizes of machines and disks come
  /// from outside.
  func times(_ other: Int) -> Int {
    let (product, isTooLarge) = multipliedReportingOverflow(by: other)
    return isTooLarge ? .max : product
  }
}

/// The beginning of a small file of the system; nil where it cannot be read.
func text(of path: String) -> String? {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var bytes = [UInt8](repeating: 0, count: 65_536)
  let count = read(file, &bytes, bytes.count)
  return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
}
