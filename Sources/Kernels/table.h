// The arithmetic of the engine: see README.md in this folder for what it promises.
#ifndef KERNELS_H
#define KERNELS_H

#include <stdbool.h>
#include <stddef.h>

// The engine computes in single precision. The tests compile it once more in double, so that
// derivatives can be checked against differences; its symbols then carry another name.
#ifdef KERNELS_IN_DOUBLE
typedef double real;
#define KERNELS_SUFFIX "_in_double"
#else
typedef float real;
#define KERNELS_SUFFIX ""
#endif
#ifdef __APPLE__
#define KERNELS_PREFIX "_"
#else
#define KERNELS_PREFIX ""
#endif
#define KERNELS_SYMBOL(name) __asm__(KERNELS_PREFIX name KERNELS_SUFFIX)

#pragma clang assume_nonnull begin

/// The loops of one instruction set. Matrices are row-major: rows are samples, columns features.
typedef struct __attribute__((swift_attr("@Sendable"))) KernelTable {
  /// The name by which this set is forced: avx512, avx2, neon or plain.
  const char *name;

  // MARK: Matrix products: x [rows × inputs], w [inputs × outputs], y [rows × outputs]

  /// y = x·w + bias, then ReLU where asked.
  void (*forward)(ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t outputs, const real *x,
                  const real *w, const real *_Nullable bias, real *y, bool relu);
  /// dx = dy·wᵀ.
  void (*by_input)(ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t outputs, const real *dy,
                   const real *w, real *dx);
  /// dw += xᵀ·dy and, where there is a bias, db += the column sums of dy.
  void (*by_weights)(ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t outputs, const real *x,
                     const real *dy, real *dw, real *_Nullable db);

  // MARK: Number by number, `n` of them. NaN comes out wherever NaN went in.

  void (*add)(ptrdiff_t n, const real *a, const real *b, real *out);
  void (*subtract)(ptrdiff_t n, const real *a, const real *b, real *out);
  void (*multiply)(ptrdiff_t n, const real *a, const real *b, real *out);
  void (*minimum)(ptrdiff_t n, const real *a, const real *b, real *out);
  /// a·scale + shift, rounded twice.
  void (*affine)(ptrdiff_t n, const real *a, real scale, real shift, real *out);
  void (*relu)(ptrdiff_t n, const real *a, real *out);
  void (*tanh)(ptrdiff_t n, const real *a, real *out);

  // MARK: Column by column: `by`, `low` and `high` hold one number for each column

  void (*scale)(ptrdiff_t rows, ptrdiff_t columns, const real *a, const real *by, real *out);
  void (*clip)(ptrdiff_t rows, ptrdiff_t columns, const real *a, const real *low,
               const real *high, real *out);
  /// The columns of a [rows × left], then those of b [rows × right].
  void (*join)(ptrdiff_t rows, ptrdiff_t left, ptrdiff_t right, const real *a, const real *b,
               real *out);

  // MARK: What a pullback passes on of the gradient g

  /// g where a ≤ b (for `first`) or where it is not (otherwise), else 0.
  void (*minimum_pullback)(ptrdiff_t n, const real *g, const real *a, const real *b, bool first,
                           real *out);
  /// g where y > 0, else 0.
  void (*relu_pullback)(ptrdiff_t n, const real *g, const real *y, real *out);
  /// g·(1 − y²), for y = tanh(a).
  void (*tanh_pullback)(ptrdiff_t n, const real *g, const real *y, real *out);
  /// g where low ≤ a ≤ high, else 0.
  void (*clip_pullback)(ptrdiff_t rows, ptrdiff_t columns, const real *g, const real *a,
                        const real *low, const real *high, real *out);

  // MARK: Over a whole vector

  /// The sum, in fixed lanes and a fixed tree.
  real (*sum)(ptrdiff_t n, const real *a);
  /// One step of Adam: m ← m + share1·(g − m), v ← beta2·v + share2·g², and θ moves by
  /// rate·m / (√v·correction + ε). The caller forms each 1 − β in double: here it would be rounded
  /// twice, and 1 − 0.999 be off by a hundred times what single precision can hold.
  void (*adam)(ptrdiff_t n, real *theta, const real *g, real *m, real *v, real rate, real share1,
               real beta2, real share2, real correction, real epsilon);
  /// target ← tau·online + rest·target, where rest is 1 − tau, formed in double too.
  void (*polyak)(ptrdiff_t n, real *target, const real *online, real tau, real rest);

  /// Multiply-adds in registers and nothing else, `rounds` times: how fast this machine can be.
  /// Returns the number of floating-point operations done; `sink` keeps the work alive.
  double (*peak)(ptrdiff_t rounds, real *sink);
} KernelTable;

/// The sets compiled into this program, best first; null beyond the last. Not all may run here.
const KernelTable *_Nullable kernels_at(ptrdiff_t index) KERNELS_SYMBOL("kernels_at");

/// Whether this processor can run the set of that name.
bool kernels_can_run(const char *name) KERNELS_SYMBOL("kernels_can_run");

#pragma clang assume_nonnull end
#endif
