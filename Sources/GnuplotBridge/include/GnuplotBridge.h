#pragma once

#include <stdbool.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

/// How a run of gnuplot ended.
enum __attribute__((enum_extensibility(closed))) GnuplotStatus {
  GnuplotStatusFine,        ///< It read the whole script and found nothing wrong.
  GnuplotStatusNotFound,    ///< There is no gnuplot on PATH.
  GnuplotStatusNotWritten,  ///< The script could not be written to the folder.
  GnuplotStatusNotStarted,  ///< It could not be started.
  GnuplotStatusFailed,      ///< It found a mistake.
  GnuplotStatusTimedOut,    ///< It was still running when its time was up, and was killed.
  GnuplotStatusUnwanted,    ///< Nobody wanted it any more, and it was killed.
  GnuplotStatusDied,        ///< A signal ended it.
};

/// How it ended, and with which number: the error of the system, or the signal.
struct GnuplotEnd {
  enum GnuplotStatus status;
  int number;
};

/// Runs a script of `length` bytes through the gnuplot on PATH, for at most `seconds`; and as many
/// again whenever it has added something to the file `receipt`.
///
/// Gnuplot works in the folder, so that scripts name files without a path: the folder's own name is
/// never text that it interprets. The folder must be empty and ours alone; should this program die,
/// the folder is removed, and gnuplot killed with all that it has started.
///
/// `is_wanted` is asked again and again, with `context`, whether to go on. What gnuplot said goes to
/// `message`, cut to `capacity` and ended by a zero. With `keeps_window` the processes that gnuplot
/// leaves behind live on; else all die.
struct GnuplotEnd gnuplot_run(const char *script, size_t length, const char *folder,
                              double seconds, bool keeps_window, bool (*is_wanted)(void *context),
                              void *context, char *message, size_t capacity);

/// Writes the path of the gnuplot on PATH; false if there is none.
bool gnuplot_path(char *path, size_t capacity);

#ifdef __cplusplus
}
#endif
