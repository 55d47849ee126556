#pragma once

#include <stdbool.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

/// How a run of gnuplot ended.
enum __attribute__((enum_extensibility(closed))) GnuplotStatus {
  GnuplotStatusFine,      ///< It read the whole script and found nothing wrong.
  GnuplotStatusNotFound,  ///< There is no gnuplot on PATH.
  GnuplotStatusFailed,    ///< It found a mistake, or could not be started.
  GnuplotStatusTimedOut,  ///< It was still running when its time was up, and was killed.
  GnuplotStatusDied,      ///< A signal ended it.
};

/// Runs a script of `length` bytes through the gnuplot on PATH, for at most `seconds`.
///
/// What gnuplot said goes to `message`, cut to `capacity` and ended by a zero. With `keeps_window`
/// the processes that gnuplot leaves behind live on; else all die.
enum GnuplotStatus gnuplot_run(const char *script, size_t length, double seconds,
                               bool keeps_window, char *message, size_t capacity);

/// Writes the path of the gnuplot on PATH; false if there is none.
bool gnuplot_path(char *path, size_t capacity);

#ifdef __cplusplus
}
#endif
