import Autodiff
import Platform
import Terminal
import Wording

extension Doctor {
  /// How fast training can be here.
  mutating func examineMachine() {
    // Not `current`, which traps where the variable names a set that cannot run.
    let names = InstructionSet.available.map(\.name)
    let forced = environmentVariable(InstructionSet.variable)
    let name = forced ?? names[0]
    if !names.contains(name) {
      report(
        .needed(
          "instructions",
          "\(InstructionSet.variable)=\(name.fitted) cannot run here; unset it", exit: 1))
    } else if name == "plain" {
      report(
        .dispensable(
          "instructions",
          names.count > 1
            ? "plain, hundreds of times slower; `unset \(InstructionSet.variable)`"
            : "plain, hundreds of times slower; another processor would be faster"))
    } else {
      report(.fine("instructions", "\(name)\(forced == nil ? "" : ", as forced")"))
    }
    examineCores()
  }

  private mutating func examineCores() {
    let (cores, all) = (Machine.current.cores, Machine.current.coresOfAll)
    var load = [0.0]
    let busy = getloadavg(&load, 1) == 1 ? min(all, Int(load[0].rounded())) : 0
    let free = min(cores, all - busy)
    let number = "\(cores) \(cores == 1 ? "core" : "cores")"
    report(
      free > 0
        ? .fine("cores", "\(number), \(free) of them free")
        : .dispensable("cores", "\(number), all busy; training waits for other programs to end"))
  }

  /// Whether a folder can be written and has room.
  mutating func examine(_ folder: String, as subject: String, cure: String) {
    let shown = folder.fitted
    if let reason = reasonNotToWrite(in: folder) {
      return report(.needed(subject, "\(shown) cannot be written: \(reason); \(cure)", exit: 74))
    }
    guard let bytes = freeBytes(at: nearest(to: folder)) else {
      return report(.fine(subject, "\(shown) can be written"))
    }
    let megabytes = bytes / 1_000_000
    report(
      megabytes >= 100
        ? .fine(subject, "\(shown) can be written, \(amount(megabytes)) are free")
        : .dispensable(
          subject, "\(shown) can be written, but only \(megabytes) MB are free; make some room"))
  }

  private func amount(_ megabytes: Int) -> String {
    megabytes < 10_000 ? "\(megabytes.grouped) MB" : "\((megabytes / 1000).grouped) GB"
  }

  /// The folder itself or, where it does not exist yet, the one that it would be made in.
  private func nearest(to folder: String) -> String {
    var path = folder
    var about = stat()
    while stat(path, &about) != 0, errno == ENOENT {
      guard let slash = path.lastIndex(of: "/") else { return "." }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    return path
  }

  /// Makes a folder there and removes it, since a bit of permission says little.
  private func reasonNotToWrite(in folder: String) -> String? {
    var template = Array("\(nearest(to: folder))/.lessons-doctor-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return String(cString: strerror(errno)) }
    rmdir(template)
    return nil
  }
}
