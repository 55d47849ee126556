// Every loop of the engine, written once and compiled once for each instruction set. The file that
// includes this says SET (its name), TILE_ROWS and TILE_VECTORS (how much of a product it holds in
// registers). None of them changes a result: each number is made by the same operations in the same
// order whatever the tile, and nothing is contracted or reassociated.
#pragma STDC FP_CONTRACT OFF
#pragma clang diagnostic ignored "-Wpsabi"  // vectors are passed only where all is inlined
#pragma clang diagnostic ignored "-Wnullability-completeness"
#include "Elementary.h"
#include "table.h"
#include <stdint.h>
#include <string.h>

#define LANES ((ptrdiff_t)(64 / sizeof(real)))
#define DEPTH 256  // how many steps of a product are done before its sums go back to memory
#define WIDTH (TILE_VECTORS * LANES)
#define AREA (TILE_ROWS * TILE_VECTORS)
#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")
#define ONE_BY_ONE _Pragma("clang loop vectorize(disable)")  // where gathering would be slower
#define EACH(n) _Pragma("clang loop vectorize(assume_safety)") for (ptrdiff_t i = 0; i < n; ++i)

#define COLUMNS(n)                                                                               \
  for (ptrdiff_t row = 0; row < rows; ++row)                                                     \
    for (ptrdiff_t j = 0, n = row * columns; j < columns; ++j, ++n)

typedef real V __attribute__((ext_vector_type(64 / sizeof(real))));
typedef V Unaligned __attribute__((aligned(sizeof(real))));
typedef real H __attribute__((ext_vector_type(32 / sizeof(real))));
typedef H UnalignedHalf __attribute__((aligned(sizeof(real))));
typedef double D __attribute__((ext_vector_type(8)));
typedef int64_t I __attribute__((ext_vector_type(8)));

INLINE V load(const real *p) { return *(const Unaligned *)p; }
INLINE void store(real *p, V v) { *(Unaligned *)p = v; }
INLINE H load_half(const real *p) { return *(const UnalignedHalf *)p; }
INLINE V load_part(const real *p, ptrdiff_t count) {
  V v = 0;
  if (count == LANES) return load(p);
  memcpy(&v, p, (size_t)count * sizeof(real));
  return v;
}
INLINE void store_part(real *p, V v, ptrdiff_t count) {
  if (count == LANES) store(p, v);
  else memcpy(p, &v, (size_t)count * sizeof(real));
}
INLINE V joined(H low, H high) {
  V v;
  v.lo = low, v.hi = high;
  return v;
}

// MARK: - Matrix products

/// c = start + a·b, where a is read with any strides and b and c row by row.
typedef struct Product {
  ptrdiff_t rows, columns, depth;
  const real *a;
  ptrdiff_t a_row, a_step;
  const real *b;
  ptrdiff_t b_row;
  bool b_transposed;
  real *c;
  const real *_Nullable bias;
  bool accumulate, relu;
} Product;

/// R rows by C vectors of c, held in registers while k runs. Each number is one chain of fused
/// multiply-adds in the order of k.
INLINE void tile(const int R, const int C, ptrdiff_t depth, const real *a, ptrdiff_t a_row,
                 ptrdiff_t a_step, const real *b, ptrdiff_t b_row, real *c, ptrdiff_t c_row,
                 const real *bias, bool accumulate, bool relu, ptrdiff_t skip, ptrdiff_t lanes) {
  V sum[TILE_ROWS][4];
  UNROLL for (int i = 0; i < R; ++i) {
    UNROLL for (int j = 0; j < C; ++j) {
      const real *start = accumulate ? c + i * c_row + j * LANES : bias ? bias + j * LANES : 0;
      sum[i][j] = !start ? (V)0 : load_part(start, skip + lanes == LANES ? LANES : lanes);
    }
  }
  for (ptrdiff_t k = 0; k < depth; ++k) {
    V right[4];
    UNROLL for (int j = 0; j < C; ++j) right[j] = load(b + k * b_row + j * LANES);
    UNROLL for (int i = 0; i < R; ++i) {
      V left = a[i * a_row + k * a_step];
      UNROLL for (int j = 0; j < C; ++j) {
        sum[i][j] = __builtin_elementwise_fma(left, right[j], sum[i][j]);
      }
    }
  }
  UNROLL for (int i = 0; i < R; ++i) {
    UNROLL for (int j = 0; j < C; ++j) {
      V y = relu ? (sum[i][j] < 0 ? (V)0 : sum[i][j]) : sum[i][j];
      if (lanes == LANES) store(c + i * c_row + j * LANES, y);
      else memcpy(c + i * c_row + skip, (real *)&y + skip, (size_t)lanes * sizeof(real));
    }
  }
}

/// All rows of one panel of C vectors: the tallest tiles first, then what is left.
INLINE void column_of_tiles(const int C, const Product *p, ptrdiff_t depth, const real *a,
                            const real *b, ptrdiff_t b_row, real *c, const real *bias,
                            bool accumulate, bool relu, ptrdiff_t skip, ptrdiff_t lanes) {
  for (ptrdiff_t i = 0, left = p->rows; left > 0;) {
#define TILE(R)                                                                                  \
  if (R * C <= AREA && left >= R && !(R == 12 && left == 16)) {                                  \
    tile(R, C, depth, a + i * p->a_row, p->a_row, p->a_step, b, b_row, c + i * p->columns,       \
         p->columns, bias, accumulate, relu, skip, lanes);                                       \
    i += R, left -= R;                                                                           \
    continue;                                                                                    \
  }
    TILE(12) TILE(8) TILE(6) TILE(4) TILE(3) TILE(2) TILE(1)
#undef TILE
  }
}

/// A vector picked out of two: lane l is number at(l, n) of both, laid end to end.
#ifdef KERNELS_IN_DOUBLE
#define PICK(a, b, at, n)                                                                        \
  __builtin_shufflevector(a, b, at(0, n), at(1, n), at(2, n), at(3, n), at(4, n), at(5, n),      \
                          at(6, n), at(7, n))
#else
#define PICK(a, b, at, n)                                                                        \
  __builtin_shufflevector(a, b, at(0, n), at(1, n), at(2, n), at(3, n), at(4, n), at(5, n),      \
                          at(6, n), at(7, n), at(8, n), at(9, n), at(10, n), at(11, n),          \
                          at(12, n), at(13, n), at(14, n), at(15, n))
#endif
#define DEALT(l, n) (n) + (l) / 2 + (l) % 2 * LANES  // like cards: a[n], b[n], a[n + 1], …
#define KEPT(l, n) (l) + ((l) & (n) ? LANES : 0)     // by turns n lanes of a and n of b …
#define MOVED(l, n) ((l) ^ (n)) + ((l) & (n) ? LANES : 0)  // … and what that leaves out

/// Transposes LANES rows of n numbers, which lie in n vectors, in registers: log₂ LANES rounds of
/// dealing.
INLINE void transpose(const int n, V v[]) {
  UNROLL for (int round = 1; round < LANES; round *= 2) {
    V dealt[LANES];
    UNROLL for (int i = 0; i < n / 2; ++i) {
      dealt[2 * i] = PICK(v[i], v[i + n / 2], DEALT, 0);
      dealt[2 * i + 1] = PICK(v[i], v[i + n / 2], DEALT, LANES / 2);
    }
    UNROLL for (int i = 0; i < n; ++i) v[i] = dealt[i];
  }
}

/// Copies `depth` rows of `lanes` columns of b, one vector wide, into the panel; zeros beyond.
static void pack(const Product *p, ptrdiff_t k0, ptrdiff_t depth, ptrdiff_t j0, ptrdiff_t lanes,
                 real *panel, ptrdiff_t panel_row) {
  if (!p->b_transposed) {
    for (ptrdiff_t k = 0; k < depth; ++k)
      store(panel + k * panel_row, load_part(p->b + (k0 + k) * p->b_row + j0, lanes));
    return;
  }
  ptrdiff_t k = 0;
  for (; k + LANES <= depth; k += LANES) {
    V square[LANES];
    for (ptrdiff_t j = 0; j < LANES; ++j)
      square[j] = j < lanes ? load(p->b + (j0 + j) * p->b_row + k0 + k) : (V)0;
    transpose(LANES, square);
    for (ptrdiff_t j = 0; j < LANES; ++j) store(panel + (k + j) * panel_row, square[j]);
  }
  for (; k < depth; ++k) {
    for (ptrdiff_t j = 0; j < LANES; ++j)
      panel[k * panel_row + j] = j < lanes ? p->b[(j0 + j) * p->b_row + k0 + k] : 0;
  }
}

static void product(const Product *p) {
  _Alignas(64) real panel[DEPTH * WIDTH];
  for (ptrdiff_t k0 = 0; k0 < p->depth; k0 += DEPTH) {
    ptrdiff_t depth = p->depth - k0 < DEPTH ? p->depth - k0 : DEPTH;
    bool accumulate = p->accumulate || k0 > 0, relu = p->relu && k0 + depth == p->depth;
    for (ptrdiff_t j = 0; j < p->columns;) {
      ptrdiff_t left = p->columns - j, b_row = p->b_row;
      bool is_wide = 6 * p->rows <= AREA || (AREA >= 24 && p->depth < 5);  // few rows, or thin
      ptrdiff_t width = is_wide && !p->b_transposed && left >= 4 * LANES ? 4 * LANES
                        : left >= WIDTH                                   ? WIDTH
                                                                          : LANES;
      ptrdiff_t lanes = left < LANES ? left : LANES;
      // The last columns are done as one whole vector that begins earlier, and only they are kept.
      ptrdiff_t skip = p->b_transposed || p->columns < LANES ? 0 : LANES - lanes;
      const real *a = p->a + k0 * p->a_step, *b = p->b + k0 * b_row + j - skip;
      const real *bias = p->bias ? p->bias + j - skip : 0;
      if (p->b_transposed || skip + lanes < LANES) {
        for (ptrdiff_t v = 0; v < width; v += LANES)
          pack(p, k0, depth, j + v, lanes, panel + v, width);
        b = panel, b_row = width;
      }
#define PANEL(C, skip, lanes)                                                                    \
  column_of_tiles(C, p, depth, a, b, b_row, p->c + j - skip, bias, accumulate, relu, skip, lanes)
      if (width == 4 * LANES) PANEL(4, 0, LANES);
      else if (width == WIDTH && lanes == LANES) PANEL(TILE_VECTORS, 0, LANES);
      else PANEL(1, skip, lanes);
#undef PANEL
      j += width;
    }
  }
}

/// Adds each vector up, by halves: lane i of the result is the sum of the i-th.
INLINE V totals(V sums[LANES]) {
#define FOLD(n)                                                                                  \
  UNROLL for (int i = 0; i < n; ++i)                                                             \
    sums[i] = PICK(sums[i], sums[i + n], KEPT, n) + PICK(sums[i], sums[i + n], MOVED, n);
#ifndef KERNELS_IN_DOUBLE
  FOLD(8)
#endif
  FOLD(4) FOLD(2) FOLD(1)
  return sums[0];
}

INLINE real total(V v) {
  V sums[LANES] = {v};
  return totals(sums)[0];
}

/// C columns of a product that has few: each number is a sum in lanes, so that the lanes are used
/// along k. `b` holds its columns as rows. A last part of k is read with its end in the last lane.
INLINE void narrow(const int C, const Product *p, ptrdiff_t j) {
  const int R = (int)LANES / C;  // so many rows at once that their sums are one square of vectors
  const int fitting = (AREA >= 16 ? 16 : 4) / C, most = C == 1 ? 4 : R;
  const int step = fitting < most ? fitting : most;
  const ptrdiff_t depth = p->depth, whole = depth / LANES * LANES, part = depth - whole;
  const real *b = p->b + j * p->b_row;
  static const real ends[2 * LANES] = {[LANES... 2 * LANES - 1] = 1};
  const V is_part = load(ends + part);
  real start[LANES] = {0}, *c = p->c + j;
  if (p->bias) {
    UNROLL for (int n = 0; n < LANES; ++n) start[n] = p->bias[j + n % C];
  }
  for (ptrdiff_t i = 0; i < p->rows; i += R) {
    ptrdiff_t rows = p->rows - i < R ? p->rows - i : R;
    V sums[LANES];
    UNROLL for (int r0 = 0; r0 < R; r0 += step) {
      const real *a[LANES];
      if (rows == R) {
        UNROLL for (int r = 0; r < step; ++r) a[r] = p->a + (i + r0 + r) * p->a_row;
      } else if (r0 >= rows) {
        UNROLL for (int n = 0; n < step * C; ++n) sums[r0 * C + n] = 0;
        continue;
      } else {
        UNROLL for (int r = 0; r < step; ++r)  // beyond the last row, the last row again
          a[r] = p->a + (i + (r0 + r < rows ? r0 + r : rows - 1)) * p->a_row;
      }
      V sum[LANES];
      UNROLL for (int n = 0; n < step * C; ++n) sum[n] = 0;
#define STEP(T, sum, read, k)                                                                    \
  UNROLL for (int n = 0; n < C; ++n) {                                                           \
    T right = read(b + n * p->b_row + (k));                                                      \
    UNROLL for (int r = 0; r < step; ++r)                                                        \
      sum[r * C + n] = __builtin_elementwise_fma(read(a[r] + (k)), right, sum[r * C + n]);       \
  }
#define LOAD_END(from) (is_part == 0 ? (V)0 : load(from))
#define LOAD_SHORT(from) load_part(from, part)
      if (C == 1 && p->a_row % LANES) {  // of halves, fewer lie across two lines of the cache
        H low[LANES] = {0}, high[LANES] = {0};
        for (ptrdiff_t k = 0; k < whole; k += LANES) {
          STEP(H, low, load_half, k)
          STEP(H, high, load_half, k + LANES / 2)
        }
        UNROLL for (int r = 0; r < step; ++r) sum[r] = joined(low[r], high[r]);
      } else {
        for (ptrdiff_t k = 0; k < whole; k += LANES) STEP(V, sum, load, k)
      }
      if (whole && part) STEP(V, sum, LOAD_END, depth - LANES)
      else if (part) STEP(V, sum, LOAD_SHORT, 0)
#undef STEP
#undef LOAD_END
#undef LOAD_SHORT
      UNROLL for (int n = 0; n < step * C; ++n) sums[r0 * C + n] = sum[n];
    }
    V y = totals(sums) + load(start);
    real out[LANES];
    store(out, p->relu ? (y < 0 ? (V)0 : y) : y);
    if (C == 1 && rows == R && p->columns == 1) {
      memcpy(c + i, out, sizeof out);
      continue;
    }
    for (ptrdiff_t r = 0; r < rows; ++r)
      memcpy(c + (i + r) * p->columns, out + r * C, (size_t)C * sizeof(real));
  }
}

#define NARROW 8  // a product with fewer columns is done in lanes along k

static void narrow_product(const Product *p) {
  ptrdiff_t j = 0;
  for (; p->columns - j >= 4; j += 4) narrow(4, p, j);
  for (; p->columns - j >= 2; j += 2) narrow(2, p, j);
  for (; p->columns - j >= 1; j += 1) narrow(1, p, j);
}

static void forward(ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t outputs, const real *x,
                    const real *w, const real *bias, real *y, bool relu) {
  Product p = {rows, outputs, inputs, x, inputs, 1, w, outputs, false, y, bias, false, relu};
  real columns[(NARROW - 1) * 4 * DEPTH];
  if (outputs >= NARROW || inputs > 4 * DEPTH) return product(&p);
  if (outputs > 1) {
    const ptrdiff_t half = LANES / 2, last = outputs > half ? 0 : inputs * outputs - half;
    ptrdiff_t k = 0;
    for (; (k + LANES - 1) * outputs <= last; k += LANES) {
      V pair[LANES / 2];  // two rows of w in each, though only their first numbers count
      UNROLL for (int i = 0; i < half; ++i) {
        const real *row = w + (k + 2 * i) * outputs;
        pair[i] = joined(load_half(row), load_half(row + outputs));
      }
      transpose(LANES / 2, pair);
      for (ptrdiff_t j = 0; j < outputs; ++j) store(columns + j * inputs + k, pair[j]);
    }
    for (; k < inputs; ++k) {
      ONE_BY_ONE for (ptrdiff_t j = 0; j < outputs; ++j)
        columns[j * inputs + k] = w[k * outputs + j];
    }
    p.b = columns;
  }
  p.b_row = inputs;
  narrow_product(&p);
}

static void by_input(ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t outputs, const real *dy,
                     const real *w, real *dx) {
  Product p = {rows, inputs, outputs, dy, outputs, 1, w, outputs, true, dx, NULL, false, false};
  if (inputs < NARROW) return narrow_product(&p);
  if (outputs == 1) p.b_transposed = false, p.b_row = inputs;  // one column lies like one row
  product(&p);
}

static real sum(ptrdiff_t n, const real *a) {
  V lanes = 0;
  ptrdiff_t i = 0;
  for (; i + LANES <= n; i += LANES) lanes += load(a + i);
  return total(lanes + load_part(a + i, n - i));
}

/// into += the sum of the rows of `dy`, C vectors at a time.
INLINE void column_sums(const int C, ptrdiff_t rows, ptrdiff_t row, const real *dy, real *into) {
  V sum[4];
  UNROLL for (int j = 0; j < C; ++j) sum[j] = load(into + j * LANES);
  for (ptrdiff_t i = 0; i < rows; ++i) {
    UNROLL for (int j = 0; j < C; ++j) sum[j] += load(dy + i * row + j * LANES);
  }
  UNROLL for (int j = 0; j < C; ++j) store(into + j * LANES, sum[j]);
}

static void by_weights(ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t outputs, const real *x,
                       const real *dy, real *dw, real *db) {
  if (outputs == 1) {
    product(&(Product){1, inputs, rows, dy, 0, 1, x, inputs, false, dw, 0, true, false});
  } else if (outputs < NARROW) {  // the transposed product uses the lanes: dwᵀ = dyᵀ·x
    real part[(NARROW - 1) * DEPTH];
    for (ptrdiff_t i = 0; i < inputs; i += DEPTH) {
      ptrdiff_t columns = inputs - i < DEPTH ? inputs - i : DEPTH;
      Product p = {outputs, columns, rows, dy,   1, outputs, x + i,
                   inputs,  false,   part, NULL, false, false};
      product(&p);
      for (ptrdiff_t k = 0; k < columns; ++k) {
        ONE_BY_ONE for (ptrdiff_t j = 0; j < outputs; ++j)
          dw[(i + k) * outputs + j] += part[j * columns + k];
      }
    }
  } else {
    product(&(Product){inputs, outputs, rows, x, 1, inputs, dy, outputs, false, dw, 0, true,
                       false});
  }
  if (!db) return;
  if (outputs == 1) {
    db[0] += sum(rows, dy);
    return;
  }
  ptrdiff_t j = 0;
  for (; j + 4 * LANES <= outputs; j += 4 * LANES) column_sums(4, rows, outputs, dy + j, db + j);
  for (; j + LANES <= outputs; j += LANES) column_sums(1, rows, outputs, dy + j, db + j);
  for (ptrdiff_t i = 0; i < rows; ++i) {
    for (ptrdiff_t rest = j; rest < outputs; ++rest) db[rest] += dy[i * outputs + rest];
  }
}

// MARK: - Number by number

#define PAIRED(name, sign)                                                                       \
  static void name(ptrdiff_t n, const real *a, const real *b, real *out) {                       \
    EACH(n) out[i] = a[i] sign b[i];                                                             \
  }
PAIRED(add, +) PAIRED(subtract, -) PAIRED(multiply, *)
static void minimum(ptrdiff_t n, const real *a, const real *b, real *out) {
  EACH(n) out[i] = ((a[i] < b[i]) | (a[i] != a[i])) ? a[i] : b[i];
}
static void affine(ptrdiff_t n, const real *a, real scale, real shift, real *out) {
  EACH(n) out[i] = a[i] * scale + shift;
}
static void scale(ptrdiff_t rows, ptrdiff_t columns, const real *a, const real *by, real *out) {
  COLUMNS(n) out[n] = a[n] * by[j];
}
static void clip(ptrdiff_t rows, ptrdiff_t columns, const real *a, const real *low,
                 const real *high, real *out) {
  COLUMNS(n) out[n] = a[n] < low[j] ? low[j] : a[n] > high[j] ? high[j] : a[n];
}
static void relu(ptrdiff_t n, const real *a, real *out) { EACH(n) out[i] = a[i] < 0 ? 0 : a[i]; }
static void join(ptrdiff_t rows, ptrdiff_t left, ptrdiff_t right, const real *a, const real *b,
                 real *out) {
  for (ptrdiff_t i = 0; i < rows; ++i, out += left + right) {
    for (ptrdiff_t j = 0; j < left; ++j) out[j] = a[i * left + j];
    for (ptrdiff_t j = 0; j < right; ++j) out[left + j] = b[i * right + j];
  }
}

static void minimum_pullback(ptrdiff_t n, const real *g, const real *a, const real *b, bool first,
                             real *out) {
  EACH(n) out[i] = (a[i] <= b[i]) == first ? g[i] : 0;
}
static void clip_pullback(ptrdiff_t rows, ptrdiff_t columns, const real *g, const real *a,
                          const real *low, const real *high, real *out) {
  COLUMNS(n) out[n] = ((a[n] >= low[j]) & (a[n] <= high[j])) ? g[n] : 0;
}
static void relu_pullback(ptrdiff_t n, const real *g, const real *y, real *out) {
  EACH(n) out[i] = y[i] > 0 ? g[i] : 0;
}
static void tanh_pullback(ptrdiff_t n, const real *g, const real *y, real *out) {
  EACH(n) out[i] = g[i] * (1 - y[i] * y[i]);
}

/// tanh = e / (e + 2) with e = exp(2|x|) − 1, in double whatever the engine's precision.
INLINE D tanh_of(D x) {
  D magnitude = x < 0 ? -x : x;
  D twice = 2 * (magnitude > 20 ? (D)20 : magnitude);
  D shifted = twice * log2_e + round_shift, k = shifted - round_shift;
  D r = __builtin_elementwise_fma(k, (D)-ln2_high, twice);
  r = __builtin_elementwise_fma(k, (D)-ln2_low, r);
  D sum = exp_terms[10];
  UNROLL for (int i = 9; i >= 0; --i) sum = __builtin_elementwise_fma(sum, r, (D)exp_terms[i]);
  I exponent = (I)shifted << 52;
  D power = (D)(exponent + (1023LL << 52));
  D e = __builtin_elementwise_fma(power, __builtin_elementwise_fma(r * r, sum, r), power - 1);
  D y = e / (e + 2);
  return x < 0 ? -y : y;
}

INLINE V tanh_lanes(V x) {
#ifdef KERNELS_IN_DOUBLE
  return tanh_of(x);
#else
  return joined(__builtin_convertvector(tanh_of(__builtin_convertvector(x.lo, D)), H),
                __builtin_convertvector(tanh_of(__builtin_convertvector(x.hi, D)), H));
#endif
}

static void tanh_each(ptrdiff_t n, const real *a, real *out) {
  for (ptrdiff_t i = 0; i < n; i += LANES) {
    ptrdiff_t count = n - i < LANES ? n - i : LANES;
    store_part(out + i, tanh_lanes(load_part(a + i, count)), count);
  }
}

// MARK: - Over a whole vector

static void adam(ptrdiff_t n, real *theta, const real *g, real *m, real *v, real rate,
                 real share1, real beta2, real share2, real correction, real epsilon) {
  for (ptrdiff_t i = 0; i < n; i += LANES) {
    ptrdiff_t count = n - i < LANES ? n - i : LANES;
    V slope = load_part(g + i, count), weight = load_part(theta + i, count);
    V mean = load_part(m + i, count), square = load_part(v + i, count);
    mean += (slope - mean) * share1;
    square = square * beta2 + (slope * slope) * share2;
    V root = __builtin_elementwise_sqrt(square);
    weight -= rate * mean / (root * correction + epsilon);
    store_part(m + i, mean, count), store_part(v + i, square, count);
    store_part(theta + i, weight, count);
  }
}

static void polyak(ptrdiff_t n, real *target, const real *online, real tau, real rest) {
  EACH(n) target[i] = tau * online[i] + rest * target[i];
}

static double peak(ptrdiff_t rounds, real *sink) {
  V sum[TILE_ROWS][TILE_VECTORS], left = load(sink), right = load(sink + LANES);
  UNROLL for (int i = 0; i < TILE_ROWS; ++i) {
    UNROLL for (int j = 0; j < TILE_VECTORS; ++j) sum[i][j] = (V)(real)(i + j);
  }
  for (ptrdiff_t k = 0; k < rounds; ++k) {
    __asm__ volatile("" : "+m"(*sink));  // the loop may not be folded into one step
    UNROLL for (int i = 0; i < TILE_ROWS; ++i) {
      UNROLL for (int j = 0; j < TILE_VECTORS; ++j)
        sum[i][j] = __builtin_elementwise_fma(left, right, sum[i][j]);
    }
  }
  V all = 0;
  UNROLL for (int i = 0; i < TILE_ROWS; ++i) {
    UNROLL for (int j = 0; j < TILE_VECTORS; ++j) all += sum[i][j];
  }
  store(sink, all);
  return 2.0 * (double)rounds * TILE_ROWS * TILE_VECTORS * (double)LANES;
}

#define TEXT_OF(word) #word
#define TEXT(word) TEXT_OF(word)
#define TABLE_OF(set) kernels_##set
#define TABLE(set) TABLE_OF(set)
extern const KernelTable TABLE(SET) KERNELS_SYMBOL("kernels_" TEXT(SET));
const KernelTable TABLE(SET) = {
    TEXT(SET), forward, by_input, by_weights, add, subtract, multiply, minimum, affine, relu,
    tanh_each, scale, clip, join, minimum_pullback, relu_pullback, tanh_pullback, clip_pullback,
    sum, adam, polyak, peak};
