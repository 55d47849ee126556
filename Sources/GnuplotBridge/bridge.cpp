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
#include <sys/stat.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>

extern char **environ;

namespace {

using Time = std::chrono::steady_clock::time_point;

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

/// A pipe that no other child inherits.
struct Pipe {
  int ends[2];
  int &reading = ends[0], &writing = ends[1];

  Pipe() {
#ifdef __linux__
    int code = pipe2(ends, O_CLOEXEC);
#else
    int code = pipe(ends);
    for (int end : ends) fcntl(end, F_SETFD, FD_CLOEXEC);
#endif
    if (code != 0) throw std::system_error(errno, std::generic_category());
  }
  Pipe(const Pipe &) = delete;
  ~Pipe() { closeEnd(reading), closeEnd(writing); }
  static void closeEnd(int &end) { if (end >= 0) close(end), end = -1; }
};

/// Starts gnuplot in a process group of its own, so that all it starts can be killed with it.
int spawn(const std::string &path, int input, int errors, pid_t &child) {
  // In this locale gnuplot reads and writes UTF-8, whatever the user's is.
  std::string locale = "LC_ALL=C.UTF-8";
  std::vector<char *> variables = {locale.data()};
  for (char **each = environ; *each; each++)
    if (std::strncmp(*each, "LC_ALL=", 7) != 0) variables.push_back(*each);
  variables.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, errors, 2);

  // A program may ignore or block signals; gnuplot must not inherit that.
  sigset_t none, usual;
  sigemptyset(&none), sigfillset(&usual);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

  // -d: without it a ~/.gnuplot changes our pictures.
  std::string name = "gnuplot", option = "-d";
  char *arguments[] = {name.data(), option.data(), nullptr};
  int code = posix_spawn(&child, path.c_str(), &actions, &attributes, arguments, variables.data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return code;
}

/// Waits until there is something to read, or for 5 ms.
void await(int descriptor) {
  pollfd waiting = {descriptor, POLLIN, 0};
  poll(&waiting, 1, 5);
}

/// Reads what is there, keeps the first 64 KB, and tells whether more may come.
bool drain(int descriptor, std::string &kept) {
  char bytes[4096];
  ssize_t count = 1;
  // Not for ever, since some talk faster than we listen, and time goes by.
  for (int part = 0; part < 64 && count > 0; part++) {
    count = read(descriptor, bytes, sizeof bytes);
    if (count > 0 && kept.size() < 1 << 16) kept.append(bytes, size_t(count));
  }
  return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR));
}

/// Waits for the child and kills it, with all of its group, when its time is up.
GnuplotStatus watch(pid_t child, Time deadline, bool keepsWindow, int errors, std::string &text) {
  bool isLate = false, isTalking = true;
  while (true) {
    await(isTalking ? errors : -1);
    if (isTalking) isTalking = drain(errors, text);
    // The child stays a zombie until its group is dead, else its number could be another's.
    siginfo_t ended = {};
    int code = waitid(P_PID, id_t(child), &ended, WEXITED | WNOHANG | WNOWAIT);
    if ((code < 0 && errno != EINTR) || ended.si_pid == child) break;
    isLate = std::chrono::steady_clock::now() >= deadline;
    if (isLate) kill(-child, SIGKILL);
  }
  if (!keepsWindow) kill(-child, SIGKILL);
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
  std::chrono::milliseconds limit(int64_t(std::min(seconds, 1e6) * 1000));
  auto deadline = std::chrono::steady_clock::now() + limit;
  pid_t child = 0;
  if (int code = spawn(path, input.reading, errors.writing, child))
    throw std::system_error(code, std::generic_category(), path);
  Pipe::closeEnd(errors.writing);
  fcntl(errors.reading, F_SETFL, O_NONBLOCK);

  // We too hold the reading end: so there is no SIGPIPE, and once gnuplot is gone the watcher
  // empties the pipe, so that writing never blocks for ever.
  GnuplotStatus status = GnuplotStatusFailed;
  std::atomic<bool> isWritten = false;
  std::thread watcher([&] {
    status = watch(child, deadline, keepsWindow, errors.reading, text);
    // Not before: the child reads from the same pipe, and would take "nothing yet" for the end.
    fcntl(input.reading, F_SETFL, O_NONBLOCK);
    for (std::string dropped; !isWritten; drain(input.reading, dropped)) await(input.reading);
  });
  if (FILE *file = fdopen(input.writing, "w")) try {
    input.writing = -1;
    gnuplotio::Gnuplot gnuplot(file);
    gnuplot.write(script, std::streamsize(length));
    // After a mistake gnuplot reads on; this says once more at the end that there was one.
    gnuplot << "\nexit status (GPVAL_ERRNO == 0 ? 0 : 1)\n";
  } catch (...) {
    // Gnuplot sees the end of its script, and the watcher tells how it took that.
  }
  isWritten = true;
  watcher.join();
  return status;
}

}  // namespace

GnuplotStatus gnuplot_run(const char *script, size_t length, double seconds, bool keeps_window,
                          char *message, size_t capacity) try {
  std::string text;
  auto status = run(script, length, seconds, keeps_window, text);
  std::snprintf(message, capacity, "%s", text.c_str());
  return status;
} catch (const std::exception &problem) {
  std::snprintf(message, capacity, "%s", problem.what());
  return GnuplotStatusFailed;
} catch (...) {
  return GnuplotStatusFailed;
}

bool gnuplot_path(char *path, size_t capacity) try {
  return std::snprintf(path, capacity, "%s", findGnuplot().c_str()) > 0;
} catch (...) {
  return false;
}
