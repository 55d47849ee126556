#include "GnuplotBridge.h"

#include <gnuplot-iostream.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

extern char **environ;

namespace {

using Clock = std::chrono::steady_clock;

/// The error text kept of one run; what comes after is read and dropped.
constexpr size_t longestText = 1 << 16;

/// A path to an executable file named gnuplot, or nothing.
std::string findGnuplot() {
  const char *path = std::getenv("PATH");
  std::istringstream folders(path ? path : "/usr/local/bin:/usr/bin:/bin");
  for (std::string folder; std::getline(folders, folder, ':');) {
    std::string candidate = (folder.empty() ? "." : folder) + "/gnuplot";
    struct stat about;
    if (stat(candidate.c_str(), &about) == 0 && S_ISREG(about.st_mode) &&
        access(candidate.c_str(), X_OK) == 0)
      return candidate;
  }
  return "";
}

/// Both ends of a pipe, which no other child inherits.
struct Pipe {
  int reading = -1, writing = -1;

  Pipe() {
    int ends[2];
#ifdef __linux__
    bool isOpen = pipe2(ends, O_CLOEXEC) == 0;
#else
    bool isOpen = pipe(ends) == 0;
#endif
    if (!isOpen) throw std::system_error(errno, std::generic_category());
    reading = ends[0], writing = ends[1];
    fcntl(reading, F_SETFD, FD_CLOEXEC);
    fcntl(writing, F_SETFD, FD_CLOEXEC);
  }
  Pipe(const Pipe &) = delete;
  ~Pipe() { closeReading(), closeWriting(); }

  void closeReading() { if (reading >= 0) close(reading), reading = -1; }
  void closeWriting() { if (writing >= 0) close(writing), writing = -1; }
};

/// The environment with a locale in which gnuplot reads and writes UTF-8.
std::vector<char *> environmentInUTF8() {
  static char locale[] = "LC_ALL=C.UTF-8";
  std::vector<char *> variables;
  for (char **each = environ; *each; each++)
    if (std::strncmp(*each, "LC_ALL=", 7) != 0) variables.push_back(*each);
  variables.push_back(locale);
  variables.push_back(nullptr);
  return variables;
}

/// Starts gnuplot in a process group of its own, so that all it starts can be killed with it.
int spawn(const std::string &path, int input, int errors, pid_t &child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, errors, 2);

  // A program may ignore or block signals; gnuplot must not inherit that.
  sigset_t none, usual;
  sigemptyset(&none), sigemptyset(&usual);
  for (int signal : {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGCHLD, SIGTSTP, SIGWINCH})
    sigaddset(&usual, signal);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

  // -d: without it a ~/.gnuplot changes our pictures.
  char name[] = "gnuplot", option[] = "-d";
  char *arguments[] = {name, option, nullptr};
  int code = posix_spawn(&child, path.c_str(), &actions, &attributes, arguments,
                         environmentInUTF8().data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return code;
}

/// Reads what is there, keeps the beginning, and tells whether more may come.
bool drain(int descriptor, std::string &kept) {
  char bytes[4096];
  ssize_t count;
  while ((count = read(descriptor, bytes, sizeof bytes)) > 0)
    kept.append(bytes, std::min(size_t(count), longestText - std::min(longestText, kept.size())));
  return count < 0 && (errno == EAGAIN || errno == EINTR);
}

/// Waits for the child and kills it, with all of its group, when its time is up.
GnuplotStatus watch(pid_t child, Clock::time_point deadline, bool keepsWindow, int errors,
                    std::string &text) {
  bool isLate = false, isTalking = true;
  while (true) {
    pollfd waiting = {errors, POLLIN, 0};
    poll(&waiting, isTalking ? 1 : 0, 5);
    if (isTalking) isTalking = drain(errors, text);
    // The child stays a zombie until its group is dead, else its number could be another's.
    siginfo_t ended = {};
    int code = waitid(P_PID, id_t(child), &ended, WEXITED | WNOHANG | WNOWAIT);
    if ((code < 0 && errno != EINTR) || ended.si_pid == child) break;
    if (!isLate && Clock::now() >= deadline) isLate = true, kill(-child, SIGKILL);
  }
  if (isLate || !keepsWindow) kill(-child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  drain(errors, text);
  if (isLate) return GnuplotStatusTimedOut;
  if (WIFSIGNALED(status)) return GnuplotStatusDied;
  return WEXITSTATUS(status) == 0 ? GnuplotStatusFine : GnuplotStatusFailed;
}

GnuplotStatus run(const char *script, size_t length, double seconds, bool keepsWindow,
                  std::string &text) {
  std::string path = findGnuplot();
  if (path.empty()) return GnuplotStatusNotFound;

  Pipe input, errors;
  auto deadline = Clock::now() + std::chrono::milliseconds(int64_t(seconds * 1000));
  pid_t child = 0;
  if (int code = spawn(path, input.reading, errors.writing, child)) {
    text = path + ": " + std::strerror(code);
    return GnuplotStatusFailed;
  }
  errors.closeWriting();
  fcntl(errors.reading, F_SETFL, O_NONBLOCK);

  // We too hold the reading end: so there is no SIGPIPE, and once gnuplot is gone the watcher
  // empties the pipe, so that writing never blocks for ever.
  GnuplotStatus status = GnuplotStatusFailed;
  std::atomic<bool> isWritten = false;
  std::thread watcher([&] {
    status = watch(child, deadline, keepsWindow, errors.reading, text);
    // Not before: the child reads from the same pipe, and would take "nothing yet" for the end.
    fcntl(input.reading, F_SETFL, O_NONBLOCK);
    std::string dropped;
    while (!isWritten) {
      pollfd waiting = {input.reading, POLLIN, 0};
      poll(&waiting, 1, 5);
      drain(input.reading, dropped);
    }
  });
  try {
    if (FILE *file = fdopen(input.writing, "w")) {
      input.writing = -1;
      gnuplotio::Gnuplot gnuplot(file);
      gnuplot.write(script, std::streamsize(length));
      // After a mistake gnuplot reads on; without this line it would end as if all were well.
      gnuplot << "\nexit status (GPVAL_ERRNO == 0 ? 0 : 1)\n";
    }
  } catch (...) {
    // gnuplot then sees the end of its script, and the watcher tells how it took that.
  }
  isWritten = true;
  watcher.join();
  return status;
}

void copy(const std::string &text, char *buffer, size_t capacity) {
  if (!buffer || capacity == 0) return;
  size_t count = std::min(text.size(), capacity - 1);
  std::memcpy(buffer, text.data(), count);
  buffer[count] = 0;
}

}  // namespace

extern "C" GnuplotStatus gnuplot_run(const char *script, size_t length, double seconds,
                                     bool keeps_window, char *message, size_t capacity) {
  std::string text;
  GnuplotStatus status = GnuplotStatusFailed;
  try {
    status = run(script, length, seconds, keeps_window, text);
  } catch (const std::exception &problem) {
    text = problem.what();
  } catch (...) {
    text = "an unknown problem";
  }
  copy(text, message, capacity);
  return status;
}

extern "C" bool gnuplot_path(char *path, size_t capacity) {
  try {
    std::string found = findGnuplot();
    copy(found, path, capacity);
    return !found.empty();
  } catch (...) {
    return false;
  }
}
