#include "table.h"
#include <string.h>

#define SET(name) extern const KernelTable name KERNELS_SYMBOL(#name)
SET(kernels_avx512);
SET(kernels_avx2);
SET(kernels_neon);
SET(kernels_plain);

static const KernelTable *const compiled_in[] = {
#if defined(__x86_64__) && !defined(KERNELS_IN_DOUBLE)
    &kernels_avx512, &kernels_avx2,
#elif defined(__aarch64__) && !defined(KERNELS_IN_DOUBLE)
    &kernels_neon,
#endif
    &kernels_plain};

const KernelTable *kernels_at(ptrdiff_t index) {
  ptrdiff_t count = sizeof compiled_in / sizeof *compiled_in;
  return index >= 0 && index < count ? compiled_in[index] : NULL;
}

bool kernels_can_run(const char *name) {
#if defined(__x86_64__) && !defined(KERNELS_IN_DOUBLE)
  if (strcmp(name, "avx512") == 0)
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
  if (strcmp(name, "avx2") == 0)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#elif defined(__aarch64__) && !defined(KERNELS_IN_DOUBLE)
  if (strcmp(name, "neon") == 0) return true;
#endif
  return strcmp(name, "plain") == 0;
}
