#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes by which handlers tell what happened.
enum Notice {
  static let resized = UInt8(ascii: "r")
  static let continued = UInt8(ascii: "c")
}

/// Sees to it that no signal leaves the terminal raw; once in a process.
func installHandlers() {
  let state = terminalState
  guard !state.pointee.isInstalled else { return }
  state.pointee.isInstalled = true
  openNoticePipe()
  provideSignalStack()
  atexit { restoreTerminal() }
  for signal in [SIGINT, SIGTERM, SIGHUP] { install(signal, endOrderly) }
  for signal in [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS] {
    install(signal, endAsBefore)
  }
  install(SIGTSTP, stop)
  install(SIGCONT) { _ in
    retakeTerminal()
    notify(Notice.continued)
  }
  install(SIGWINCH) { _ in notify(Notice.resized) }
}

/// Ends with 128 and the number of the signal, as a shell would report it.
private let endOrderly: @convention(c) (Int32) -> Void = { signal in
  restoreTerminal()
  writeQuietly(terminalState.pointee.endText)
  _exit(128 + signal)
}

/// Dies of the same signal under its former handler, so that core dumps and backtraces still come.
private let endAsBefore: @convention(c) (Int32) -> Void = { signal in
  restoreTerminal()
  terminalState.pointee.isRaw = false
  sigaction(signal, terminalState.pointee.formerActions + Int(signal), nil)
  raise(signal)
}

private let stop: @convention(c) (Int32) -> Void = { signal in
  let saved = errno
  restoreTerminal()
  var (ours, byDefault) = (sigaction(), sigaction())
  sigaction(signal, &byDefault, &ours)
  var (mask, formerMask) = (sigset_t(), sigset_t())
  sigemptyset(&mask)
  sigaddset(&mask, signal)
  raise(signal)
  pthread_sigmask(SIG_UNBLOCK, &mask, &formerMask)  // here the process stops, and goes on later
  pthread_sigmask(SIG_SETMASK, &formerMask, nil)
  sigaction(signal, &ours, nil)
  retakeTerminal()
  errno = saved
}

/// Has the signal handled, unless the process was told to ignore it.
///
/// Everything that a handler reads or writes lies in `terminalState`, which is made here at the
/// latest: a handler that comes in the midst of an allocation must not make any.
func install(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
  let former = terminalState.pointee.formerActions + Int(signal)
  sigaction(signal, nil, former)
  // `nohup` and the like have said that the signal shall do nothing.
  if former.pointee.isIgnoring, signal != SIGCONT, signal != SIGWINCH { return }
  var action = sigaction(handler)
  action.sa_flags = SA_RESTART | SA_ONSTACK
  sigaction(signal, &action, nil)
  // Who started us may have kept it back, as threads of Dispatch do, and we have inherited that.
  var mask = sigset_t()
  sigemptyset(&mask)
  sigaddset(&mask, signal)
  pthread_sigmask(SIG_UNBLOCK, &mask, nil)
}

/// A pipe that never blocks: should it be full, the reader has enough to do already.
private func openNoticePipe() {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { return }
  for end in ends {
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
    _ = fcntl(end, F_SETFD, FD_CLOEXEC)
  }
  terminalState.pointee.noticeReader = ends[0]
  terminalState.pointee.noticeWriter = ends[1]
}

/// A stack for handlers, since after endless recursion there is no room on the usual one.
private func provideSignalStack() {
  var stack = stack_t()
  sigaltstack(nil, &stack)
  guard Int32(stack.ss_flags) & Int32(SS_DISABLE) != 0 else { return }
  let size = 65_536
  stack = stack_t()
  stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
  stack.ss_size = size
  sigaltstack(&stack, nil)
}

extension sigaction {
  fileprivate init(_ handler: @escaping @convention(c) (Int32) -> Void) {
    self.init()
    #if canImport(Glibc)
      __sigaction_handler.sa_handler = handler
    #elseif canImport(Musl)
      __sa_handler.sa_handler = handler
    #else
      __sigaction_u.__sa_handler = handler
    #endif
  }

  /// Whether the signal is ignored, which is written as the handler at address 1.
  fileprivate var isIgnoring: Bool {
    #if canImport(Glibc)
      let handler = __sigaction_handler.sa_handler
    #elseif canImport(Musl)
      let handler = __sa_handler.sa_handler
    #else
      let handler = __sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == 1
  }
}
