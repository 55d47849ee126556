import Synchronization

/// Does so many pieces of work with as many threads as there are jobs, of which this is one.
///
/// Each takes the next piece when it is done with one. Says how many threads there were.
///
/// They are threads of our own: Swift's pool has one for each core, so more jobs than cores would
/// only wait there, and where the system gives no thread it hangs. Here the others do the work.
@discardableResult
public func share(_ pieces: Int, among jobs: Int, _ work: @Sendable (_ piece: Int) -> Void) -> Int {
  withoutActuallyEscaping(work) { work in
    let next = Counter()
    let workOff: @Sendable () -> Void = {
      while let piece = next.below(pieces) { work(piece) }
    }
    var helpers: [SystemThread] = []
    while helpers.count + 1 < min(jobs, pieces), let helper = SystemThread(workOff) {
      helpers.append(helper)
    }
    workOff()
    for helper in helpers { helper.join() }
    return helpers.count + 1
  }
}

/// A value that is computed on a thread of its own while others go on or, where there is none to be
/// had, when it is asked for.
public final class Errand<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let work: @Sendable () throws -> Value
  private let thread = Mutex<SystemThread?>(nil)

  /// Begins the work.
  public init(_ work: @escaping @Sendable () throws -> Value) {
    self.work = work
    thread.withLock { [self] in $0 = SystemThread { self.finish() } }
  }

  /// What came of the work, when it is done.
  public func value() throws -> Value {
    thread.withLock { thread in
      thread?.join()
      thread = nil
    }
    finish()
    return try result.withLock { try $0!.get() }
  }

  private func finish() {
    result.withLock { result in
      if result == nil { result = Result { try work() } }
    }
  }
}

/// Hands out each number once, from 0 on.
private final class Counter: Sendable {
  private let count = Atomic(0)

  func below(_ end: Int) -> Int? {
    let number = count.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < end ? number : nil
  }
}

/// A thread of the operating system, which must be joined.
private struct SystemThread: @unchecked Sendable {
  private let thread: pthread_t

  /// Begins; nil where the system gives no more threads.
  init?(_ body: @escaping @Sendable () -> Void) {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    // A thousand jobs shall not ask for eight gigabytes of stacks; nothing here recurses.
    pthread_attr_setstacksize(&attributes, 1 << 20)
    let box = Unmanaged.passRetained(Body(body))
    let code = pthread_create(
      &thread, &attributes,
      { box in
        #if canImport(Darwin)
          let box = Optional(box)
        #endif
        Unmanaged<Body>.fromOpaque(box!).takeRetainedValue().body()
        return nil
      }, box.toOpaque())
    guard code == 0 else {
      box.release()
      return nil
    }
    #if canImport(Darwin)
      self.thread = thread!
    #else
      self.thread = thread
    #endif
  }

  func join() { pthread_join(thread, nil) }

  private final class Body {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
