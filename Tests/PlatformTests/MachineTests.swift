import Foundation
import Testing

@testable import Platform

/// What a process may use, from what the system says and from made-up files of the system.
struct MachineTests {
  /// The machine with these files below its root.
  private func machine(
    _ files: [String: String], _ system: System = System(cores: 64, memory: 256 << 30)
  ) throws -> Machine {
    let root = NSTemporaryDirectory() + "machine-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    for (path, text) in files {
      let file = URL(fileURLWithPath: root + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
    return Machine(system, root: root)
  }

  @Test func withoutAnyFileItIsWhatTheSystemSays() throws {
    let machine = try machine([:])
    #expect(machine.cores == 64 && machine.coresOfAll == 64)
    #expect(machine.memory == MemoryLimit(bytes: 256 << 30, source: .machine))
    #expect(machine.descriptors == .max)
  }

  @Test func theCoresAreThoseItIsBoundTo() throws {
    let status = "Name:\tcompare\nCpus_allowed:\t00000000,80000003\nCpus_allowed_list:\t0-1,31\n"
    let machine = try machine(["/proc/self/status": status])
    #expect(machine.cores == 3 && machine.coresOfAll == 64)
  }

  @Test func theLimitsOfEveryGroupOnTheWayUpCount() throws {
    let machine = try machine([
      "/proc/self/cgroup": "0::/slurm/job_7/step_0\n",
      "/sys/fs/cgroup/slurm/job_7/step_0/memory.max": "max\n",
      "/sys/fs/cgroup/slurm/job_7/step_0/cpu.max": "max 100000\n",
      "/sys/fs/cgroup/slurm/job_7/memory.max": "4000000000\n",
      "/sys/fs/cgroup/slurm/job_7/cpu.max": "250000 100000\n",
      "/sys/fs/cgroup/slurm/memory.max": "8000000000\n",
    ])
    #expect(machine.memory == MemoryLimit(bytes: 4_000_000_000, source: .controlGroup))
    #expect(machine.cores == 3, "two and a half cores keep three threads busy")
  }

  @Test func theFirstVersionOfGroupsCountsToo() throws {
    let machine = try machine([
      "/proc/self/cgroup": "4:memory:/docker/abc\n2:cpu,cpuacct:/docker/abc\n0::/\n",
      // Inside a container the path is that of the host, and only the mount's root is there.
      "/sys/fs/cgroup/memory/memory.limit_in_bytes": "2000000000\n",
      "/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us": "50000\n",
      "/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us": "100000\n",
    ])
    #expect(machine.memory == MemoryLimit(bytes: 2_000_000_000, source: .controlGroup))
    #expect(machine.cores == 1)
  }

  @Test func groupsWithoutALimitAndNonsenseLimitNothing() throws {
    let machine = try machine([
      "/proc/self/cgroup": "4:memory:/\n1:cpu:/\nnonsense\n0::/x\n",
      "/sys/fs/cgroup/memory/memory.limit_in_bytes": "9223372036854771712\n",
      "/sys/fs/cgroup/cpu/cpu.cfs_quota_us": "-1\n",
      "/sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000\n",
      "/sys/fs/cgroup/x/memory.max": "", "/sys/fs/cgroup/x/cpu.max": "1e999 0 7\n",
      "/proc/self/status": "Cpus_allowed:\tzzz\n", "/proc/self/statm": "-",
    ])
    #expect(machine.cores == 64)
    #expect(machine.memory == MemoryLimit(bytes: 256 << 30, source: .machine))
  }

  @Test func ofTheShellsLimitsWhatIsInUseIsTakenAway() throws {
    var system = System(cores: 2, memory: 8 << 30)
    system.addressSpace = 1 << 30
    let files = ["/proc/self/statm": "5000 900 800 40 0 1000 0\n"]
    #expect(
      try machine(files, system).memory
        == MemoryLimit(bytes: 1 << 30 - 5000 * 4096, source: .addressSpace))
    system.data = 1 << 20
    #expect(try machine(files, system).memory == MemoryLimit(bytes: 0, source: .data))
  }

  @Test func thisMachineHasAllOfIt() {
    let machine = Machine.current
    #expect(machine.cores >= 1 && machine.cores <= machine.coresOfAll)
    #expect(machine.memory.bytes > 100_000_000 && machine.descriptors > 10)
  }

  /// Blocks times their size, as a file system of the largest size would have them.
  @Test func sizesFromOutsideDoNotOverflow() {
    #expect(Int.max.times(4096) == .max)
    #expect(3.times(4096) == 12_288)
    #expect(freeBytes(at: "/") != nil && freeBytes(at: "/proc/nowhere") == nil)
  }
}
