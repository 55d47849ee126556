/// The limits of the control groups (cgroups) that this process is in, all the way up.
///
/// A container, systemd or a batch system sets them. Both versions are read, and whatever is not
/// there limits nothing: inside a container the path of a group is often that of the host.
struct ControlGroups {
  /// The least bytes of memory that any group allows.
  let memory: Int?
  /// The least quota of processor time, in cores.
  let cores: Double?

  init(root: String) {
    var memory: [Int] = []
    var cores: [Double] = []
    let mount = "\(root)/sys/fs/cgroup"
    for line in (text(of: "\(root)/proc/self/cgroup") ?? "").split(separator: "\n") {
      // 4:cpu,cpuacct:/path is of version 1; 0::/path is the one of version 2.
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let names = Set(parts[1].split(separator: ","))
      let places = parts[1].isEmpty ? ["", "/unified"] : names.map { "/\($0)" } + ["/\(parts[1])"]
      for group in places.flatMap({ place in Self.way(up: parts[2]).map { mount + place + $0 } }) {
        func numbers(_ name: String) -> [Double?] {
          (text(of: "\(group)/\(name)") ?? "").split(whereSeparator: \.isWhitespace)
            .map { Double($0) }
        }
        func quota(_ quota: Double?, _ period: Double?) {
          if let quota, let period, quota > 0, period > 0 { cores.append(quota / period) }
        }
        if parts[1].isEmpty || names.contains("memory") {
          let limits = numbers("memory.max") + numbers("memory.limit_in_bytes")
          memory += limits.compactMap { $0.map { Int(exactly: $0.rounded()) ?? .max } }
        }
        if parts[1].isEmpty {
          let limit = numbers("cpu.max")
          if limit.count == 2 { quota(limit[0], limit[1]) }
        } else if names.contains("cpu") {
          quota(numbers("cpu.cfs_quota_us").first ?? nil, numbers("cpu.cfs_period_us").first ?? nil)
        }
      }
    }
    self.memory = memory.min()
    self.cores = cores.min()
  }

  /// A group's path, and those of all groups around it.
  private static func way(up path: Substring) -> [String] {
    var parts = path.split(separator: "/")
    var paths: [String] = []
    while !parts.isEmpty {
      paths.append("/" + parts.joined(separator: "/"))
      parts.removeLast()
    }
    return paths + [""]
  }
}
