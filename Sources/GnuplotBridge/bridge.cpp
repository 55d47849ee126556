#include "GnuplotBridge.h"

#include <gnuplot-iostream.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace {

using Clock = std::chrono::steady_clock;

/// The files of the script and of its progress, in the folder where gnuplot works.
const char *const scriptName = "script.gp", *const receiptName = "receipt";

/// Why gnuplot does not run: thrown by whatever comes before.
struct Obstacle { GnuplotStatus status; int error; };

/// The absolute path of an executable file named gnuplot, or nothing.
std::string findGnuplot() {
  const char *path = std::getenv("PATH");
  std::istringstream folders(path ? path : "/usr/local/bin:/usr/bin:/bin");
  for (std::string folder; std::getline(folders, folder, ':');) {
    std::string candidate = (folder.empty() ? "." : folder) + "/gnuplot";
    struct stat about;
    if (stat(candidate.c_str(), &about) != 0 || !S_ISREG(about.st_mode) ||
        access(candidate.c_str(), X_OK) != 0)
      continue;
    if (candidate[0] == '/') return candidate;
    // It is started in another folder, from which a path that begins here leads nowhere.
    char *here = getcwd(nullptr, 0);
    if (here) candidate = std::string(here) + "/" + candidate;
    free(here);
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
    if (code != 0) throw Obstacle{GnuplotStatusNotStarted, errno};
  }
  Pipe(const Pipe &) = delete;
  ~Pipe() { closeEnd(reading), closeEnd(writing); }
  static void closeEnd(int &end) { if (end >= 0) close(end), end = -1; }
};

/// How a process is started: its descriptors, its group, its signals.
struct Start {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;

  /// In the process group of another, or in a new one where that is 0.
  explicit Start(pid_t group) {
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    // A program may ignore or block signals; its children must not inherit that.
    sigset_t none, usual;
    sigemptyset(&none), sigfillset(&usual);
    posix_spawnattr_setpgroup(&attributes, group);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  Start(const Start &) = delete;
  ~Start() {
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
  }

  pid_t spawn(const char *path, std::vector<const char *> arguments,
              std::vector<const char *> variables) {
    arguments.push_back(nullptr), variables.push_back(nullptr);
    pid_t child = 0;
    int code = posix_spawn(&child, path, &actions, &attributes,
                           const_cast<char **>(arguments.data()),
                           const_cast<char **>(variables.data()));
    if (code != 0) throw Obstacle{GnuplotStatusNotStarted, code};
    return child;
  }
};

/// The group in which gnuplot runs, led by a shell that outlives this program by a moment.
///
/// The shell reads from a pipe whose other end we alone hold, so that it wakes up however we ended.
/// It then asks the group to end, removes the folder, and kills the group, of which it is one; no
/// other signal disturbs it. It comes before gnuplot, which is at no moment without it.
struct Group {
  Pipe life;
  pid_t leader;
  bool isKilled = true;

  explicit Group(const char *folder) {
    Start start(0);
    posix_spawn_file_actions_adddup2(&start.actions, life.reading, 0);
    for (int output : {1, 2})
      posix_spawn_file_actions_addopen(&start.actions, output, "/dev/null", O_WRONLY, 0);
    const char *work =
        "trap '' HUP INT QUIT PIPE TERM; read -r end; kill -15 0; rm -rf -- \"$0\"; kill -9 0";
    leader = start.spawn("/bin/sh", {"sh", "-c", work, folder}, {"PATH=/bin:/usr/bin"});
    Pipe::closeEnd(life.reading);
  }
  Group(const Group &) = delete;
  ~Group() {
    kill(isKilled ? -leader : leader, SIGKILL);
    reap(leader);
  }

  /// Waits for the end of a process; 0 if somebody else has, as when SIGCHLD is ignored.
  static int reap(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return status;
  }
};

/// Writes the script to its file in the folder; the last line asks for the status.
void write(const char *script, size_t length, const std::string &folder) {
  int file = open((folder + "/" + scriptName).c_str(),
                  O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  FILE *stream = file < 0 ? nullptr : fdopen(file, "w");
  if (!stream) throw Obstacle{GnuplotStatusNotWritten, errno};
  gnuplotio::Gnuplot gnuplot(stream);
  errno = 0;
  gnuplot.write(script, std::streamsize(length));
  // After a mistake gnuplot reads on; this says once more at the end that there was one.
  gnuplot << "\nexit status (GPVAL_ERRNO == 0 ? 0 : 1)\n" << std::flush;
  if (gnuplot) return;
  // Where a part could still be written, no error came; then a limit was reached, or the disk's end.
  rlimit limit = {};
  getrlimit(RLIMIT_FSIZE, &limit);
  int silent = limit.rlim_cur == RLIM_INFINITY ? ENOSPC : EFBIG;
  throw Obstacle{GnuplotStatusNotWritten, errno ? errno : silent};
}

/// Starts gnuplot in the folder, where it reads the script and names its files.
pid_t spawn(const std::string &path, const char *folder, const Group &group, int errors) {
  Start start(group.leader);
  posix_spawn_file_actions_adddup2(&start.actions, errors, 2);
  posix_spawn_file_actions_addchdir_np(&start.actions, folder);
  posix_spawn_file_actions_addopen(&start.actions, 0, scriptName, O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&start.actions, 1, "/dev/null", O_WRONLY, 0);
  // In this locale gnuplot reads and writes UTF-8, whatever the user's is; and GNUTERM is a line
  // of a script, which the one of ours must not follow.
  std::vector<const char *> variables = {"LC_ALL=C.UTF-8"};
  for (char **each = environ; *each; each++)
    if (std::strncmp(*each, "LC_ALL=", 7) != 0 && std::strncmp(*each, "GNUTERM=", 8) != 0)
      variables.push_back(*each);
  // -d: without it a ~/.gnuplot changes our pictures.
  return start.spawn(path.c_str(), {"gnuplot", "-d"}, variables);
}

/// Reads what is there, and keeps the first 64 KB; false where no more will come.
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

GnuplotEnd run(const char *script, size_t length, const char *folder, double seconds,
               bool keepsWindow, bool (*isWanted)(void *), void *context, std::string &text) {
  std::string path = findGnuplot();
  if (path.empty()) return {GnuplotStatusNotFound, 0};
  write(script, length, folder);
  Pipe errors;
  fcntl(errors.reading, F_SETFL, O_NONBLOCK);
  Group group(folder);
  auto limit = std::chrono::milliseconds(int64_t(std::min(seconds, 1e6) * 1000));
  auto end = Clock::now() + limit;
  const std::string receipt = std::string(folder) + "/" + receiptName;
  off_t size = 0;
  int renewals = 0;
  pid_t child = spawn(path, folder, group, errors.writing);
  Pipe::closeEnd(errors.writing);
  auto status = GnuplotStatusFine;
  for (bool isTalking = true;;) {
    pollfd talk = {isTalking ? errors.reading : -1, POLLIN, 0};
    poll(&talk, 1, 5);
    if (isTalking) isTalking = drain(errors.reading, text);
    siginfo_t ended = {};
    int code = waitid(P_PID, id_t(child), &ended, WEXITED | WNOHANG | WNOWAIT);
    if ((code < 0 && errno != EINTR) || ended.si_pid == child) break;
    if (status != GnuplotStatusFine) continue;
    struct stat about;
    // Who gets on has more time, but not for ever.
    if (renewals < 16 && stat(receipt.c_str(), &about) == 0 && about.st_size > size)
      size = about.st_size, end = Clock::now() + limit, renewals++;
    if (isWanted && !isWanted(context)) status = GnuplotStatusUnwanted;
    else if (Clock::now() >= end) status = GnuplotStatusTimedOut;
    // Its number is still its own, since nobody has waited for it.
    if (status != GnuplotStatusFine) kill(-group.leader, SIGKILL);
  }
  int outcome = Group::reap(child);
  drain(errors.reading, text);
  if (status != GnuplotStatusFine) return {status, 0};
  if (WIFSIGNALED(outcome)) return {GnuplotStatusDied, WTERMSIG(outcome)};
  if (WEXITSTATUS(outcome) != 0) return {GnuplotStatusFailed, WEXITSTATUS(outcome)};
  group.isKilled = !keepsWindow;
  return {GnuplotStatusFine, 0};
}

}  // namespace

GnuplotEnd gnuplot_run(const char *script, size_t length, const char *folder, double seconds,
                       bool keeps_window, bool (*is_wanted)(void *), void *context, char *message,
                       size_t capacity) {
  std::string text;
  GnuplotEnd end = {GnuplotStatusNotStarted, ENOMEM};
  try {
    end = run(script, length, folder, seconds, keeps_window, is_wanted, context, text);
  } catch (const Obstacle &obstacle) {
    end = {obstacle.status, obstacle.error};
  } catch (...) {
    // Nothing else is thrown but for want of memory.
  }
  std::snprintf(message, capacity, "%s", text.c_str());
  return end;
}

bool gnuplot_path(char *path, size_t capacity) try {
  return std::snprintf(path, capacity, "%s", findGnuplot().c_str()) > 0;
} catch (...) {
  return false;
}
