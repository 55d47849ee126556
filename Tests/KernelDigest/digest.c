#include "KernelDigest.h"
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { MOST = 400 * 400 };
static real a[MOST], b[MOST], c[MOST], d[MOST], e[MOST], kept[MOST];
static uint64_t state;

static uint64_t bits(void) {
  state += 0x9e3779b97f4a7c15;
  uint64_t z = state;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
  z = (z ^ z >> 27) * 0x94d049bb133111eb;
  return z ^ z >> 31;
}

static real awkward(void) {
  static const real values[] = {0, -0.0f, 1e-45f, -3e-39f, 1.17549435e-38f, 3.4e38f, -3.4e38f,
                                INFINITY, -INFINITY, NAN, 1, -1, 0.5f, 20, -90};
  return values[bits() % (sizeof values / sizeof *values)];
}

/// Random numbers of many sizes; about one in `rare` awkward, none for 0.
static void fill(real *x, ptrdiff_t n, uint64_t rare) {
  for (ptrdiff_t i = 0; i < n; ++i) {
    real mantissa = (real)(int64_t)bits() * 0x1p-63f;
    real size = ldexpf(1, (int)(bits() % 12) - 6);
    x[i] = rare && bits() % rare == 0 ? awkward() : mantissa * size;
  }
}

static void fold(uint64_t *hash, const real *x, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; ++i) {
    uint32_t word;
    memcpy(&word, x + i, sizeof word);
    if (x[i] != x[i]) word = 0x7fc00000;
    *hash = (*hash ^ word) * 0x100000001b3;
  }
}

typedef struct {
  void *context;
  void (*emit)(void *, const char *);
} Out;

static void say(Out out, const char *loop, ptrdiff_t m, ptrdiff_t k, ptrdiff_t n, uint64_t rare,
                uint64_t hash) {
  char line[128];
  snprintf(line, sizeof line, "%-17s %3d×%3d×%3d %s %016llx", loop, (int)m, (int)k, (int)n,
           rare ? "awkward" : "random ", (unsigned long long)hash);
  out.emit(out.context, line);
}

static void products(const KernelTable *set, ptrdiff_t m, ptrdiff_t k, ptrdiff_t n, uint64_t rare,
                     Out out) {
  uint64_t hash = 1;
  fill(a, m * k, rare), fill(b, k * n, rare), fill(d, n, rare);
  set->forward(m, k, n, a, b, d, c, false), fold(&hash, c, m * n);
  set->forward(m, k, n, a, b, NULL, c, true), fold(&hash, c, m * n);
  say(out, "forward", m, k, n, rare, hash), hash = 1;
  fill(c, m * n, rare);
  set->by_input(m, k, n, c, b, e), fold(&hash, e, m * k);
  say(out, "by_input", m, k, n, rare, hash), hash = 1;
  memcpy(e, b, sizeof *e * (size_t)(k * n));
  set->by_weights(m, k, n, a, c, e, d), fold(&hash, e, k * n), fold(&hash, d, n);
  say(out, "by_weights", m, k, n, rare, hash);
}

static void loops(const KernelTable *set, ptrdiff_t rows, ptrdiff_t columns, uint64_t rare,
                  Out out) {
  ptrdiff_t n = rows * columns;
  uint64_t hash = 1;
#define INPUTS fill(a, n, rare), fill(b, n, rare), fill(d, columns, 0), fill(e, columns, 0)
#define LOOP(name, ...)                                                                          \
  hash = 1, INPUTS, set->name(__VA_ARGS__), fold(&hash, c, n),                                   \
  say(out, #name, rows, 1, columns, rare, hash)
  LOOP(add, n, a, b, c);
  LOOP(subtract, n, a, b, c);
  LOOP(multiply, n, a, b, c);
  LOOP(minimum, n, a, b, c);
  LOOP(affine, n, a, 0.7f, -0.3f, c);
  LOOP(relu, n, a, c);
  LOOP(tanh, n, a, c);
  LOOP(scale, rows, columns, a, d, c);
  LOOP(clip, rows, columns, a, d, e, c);
  LOOP(minimum_pullback, n, a, b, a, true, c);
  LOOP(minimum_pullback, n, a, b, a, false, c);
  LOOP(relu_pullback, n, a, b, c);
  LOOP(tanh_pullback, n, a, b, c);
  LOOP(clip_pullback, rows, columns, a, b, d, e, c);
  LOOP(polyak, n, memcpy(c, b, sizeof *c * (size_t)n), a, 0.005f, 0.995f);
  hash = 1, INPUTS, set->join(rows, columns, columns, a, b, kept), fold(&hash, kept, 2 * n);
  say(out, "join", rows, 1, columns, rare, hash), hash = 1, INPUTS;
  real total = set->sum(n, a);
  fold(&hash, &total, 1), say(out, "sum", rows, 1, columns, rare, hash), hash = 1, INPUTS;
  fill(c, n, rare), fill(kept, n, rare);
  for (ptrdiff_t i = 0; i < n; ++i) kept[i] = kept[i] < 0 ? -kept[i] : kept[i];
  set->adam(n, a, b, c, kept, 1e-3f, 0.1f, 0.999f, 0.001f, 1.5f, 1e-8f);
  fold(&hash, a, n), fold(&hash, c, n), fold(&hash, kept, n);
  say(out, "adam", rows, 1, columns, rare, hash);
}

void kernel_digest(const KernelTable *set, void *context, void (*emit)(void *, const char *)) {
  static const ptrdiff_t sizes[] = {1, 2, 3, 5, 7, 8, 12, 16, 17, 23, 31, 33, 64, 100};
  const ptrdiff_t count = sizeof sizes / sizeof *sizes;
  Out out = {context, emit};
  state = 7;
  for (uint64_t rare = 0; rare <= 50; rare += 50) {
    for (ptrdiff_t m = 0; m < count; ++m)
      for (ptrdiff_t k = 0; k < count; ++k)
        for (ptrdiff_t n = 0; n < count; ++n)
          products(set, sizes[m], sizes[k], sizes[n], rare, out);
    products(set, 100, 300, 400, rare, out);
    products(set, 33, 400, 300, rare, out);
    products(set, 400, 17, 6, rare, out);
    products(set, 300, 400, 1, rare, out);
    for (ptrdiff_t m = 0; m < count; ++m)
      for (ptrdiff_t n = 0; n < 5; ++n) loops(set, sizes[m], sizes[n], rare, out);
    loops(set, 300, 201, rare, out);
  }
}

#ifdef DIGEST_PROGRAM
static void print(void *context, const char *line) {
  (void)context;
  puts(line);
}

int main(int argc, char **argv) {
  for (ptrdiff_t i = 0; kernels_at(i); ++i) {
    if (argc == 2 && !strcmp(kernels_at(i)->name, argv[1])) kernel_digest(kernels_at(i), 0, print);
  }
}
#endif
