#ifndef GNUPLOT_BRIDGE_H
#define GNUPLOT_BRIDGE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a run of gnuplot ended.
enum __attribute__((enum_extensibility(closed))) GnuplotStatus {
  /// It read the whole script and found nothing wrong.
  GnuplotStatusFine,
  /// There is no gnuplot on PATH.
  GnuplotStatusNotFound,
  /// It found a mistake, or could not be started.
  GnuplotStatusFailed,
  /// It was still running when its time was up, and was killed.
  GnuplotStatusTimedOut,
  /// A signal ended it.
  GnuplotStatusDied,
};

/// Runs a script of `length` bytes through the gnuplot on PATH, for at most `seconds`.
///
/// What gnuplot said about mistakes goes to `message`, cut to `capacity` and always ended by a
/// zero. With `keeps_window` the processes that gnuplot leaves behind live on; else all die.
enum GnuplotStatus gnuplot_run(const char *script, size_t length, double seconds,
                               bool keeps_window, char *message, size_t capacity);

/// Writes the path of the gnuplot on PATH; false if there is none.
bool gnuplot_path(char *path, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
