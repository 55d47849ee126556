/// Lends memory, so that an update that runs for the thousandth time allocates nothing.
///
/// A buffer is free when nobody but the pool holds it: its reference count says so, and there is
/// nothing to give back.
final class Pool {
  let tape = Tape()
  // One task owns the pool and no access overlaps another, so none need be checked at run time.
  @exclusivity(unchecked) private var shelves: [[Buffer]] = Array(repeating: [], count: 48)
  private var isOpen = true

  /// A buffer with room for so many numbers; what stands in it is left over.
  func lend(_ count: Int) -> Buffer {
    let shelf = max(4, Int.bitWidth - (count - 1).leadingZeroBitCount)
    let free = shelves[shelf].withUnsafeMutableBufferPointer { buffers -> Buffer? in
      for index in buffers.indices where isKnownUniquelyReferenced(&buffers[index]) {
        return buffers[index]
      }
      return nil
    }
    if let free {
      free.label = nil
      return free
    }
    let buffer = Buffer(capacity: 1 << shelf, pool: self)
    if isOpen { shelves[shelf].append(buffer) }
    return buffer
  }

  /// How many buffers it has made, and how many of them are in use.
  var inventory: (made: Int, lent: Int) {
    var made = 0
    var lent = 0
    for shelf in shelves.indices {
      for index in shelves[shelf].indices {
        made += 1
        if !isKnownUniquelyReferenced(&shelves[shelf][index]) { lent += 1 }
      }
    }
    return (made, lent)
  }

  /// Lets go of all buffers.
  ///
  /// Those in use live as long as their tensors do.
  func close() {
    isOpen = false
    shelves = shelves.map { _ in [] }
    tape.end()
  }
}
