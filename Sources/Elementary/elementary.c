// exp, log, sin and cos in double precision from additions, multiplications and divisions alone,
// which every processor rounds alike. Never contracted: a fused step here and not there would
// change the last bit.
#pragma STDC FP_CONTRACT OFF
#include "include/Elementary.h"
#include <stdint.h>

typedef union { double number; uint64_t bits; } Word;
static double from_bits(uint64_t bits) { return (Word){.bits = bits}.number; }
static uint64_t to_bits(double x) { return (Word){.number = x}.bits; }

static double polynomial(const double *terms, int count, double x) {
  double sum = terms[count - 1];
  for (int i = count - 2; i >= 0; --i) sum = sum * x + terms[i];
  return sum;
}

static double power_of_two(int k) { return from_bits((uint64_t)(k + 1023) << 52); }

double portable_exp(double x) {
  if (x != x) return x;
  if (x > 709.8) return from_bits(0x7FF0000000000000);
  if (x < -745.2) return 0;
  double k = (x * log2_e + round_shift) - round_shift;
  double r = (x - k * ln2_high) - k * ln2_low;
  double y = 1 + (r + r * r * polynomial(exp_terms, 11, r));
  int half = (int)k / 2;  // in two steps: one factor alone could be too large or too small
  return y * power_of_two(half) * power_of_two((int)k - half);
}

double portable_log(double x) {
  if (x != x || x == from_bits(0x7FF0000000000000)) return x;
  if (x == 0) return -from_bits(0x7FF0000000000000);
  if (x < 0) return from_bits(0x7FF8000000000000);
  int k = 0;
  if (x < 0x1p-1022) x *= 0x1p54, k = -54;
  uint64_t bits = to_bits(x);
  k += (int)(bits >> 52) - 1023;
  double m = from_bits((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
  if (m > 0x1.6a09e667f3bcdp0) m *= 0.5, k += 1;
  // log(1+f) = f − f²/2 + s(f²/2 + R), s = f/(2+f): the large parts cancel exactly.
  double f = m - 1, s = f / (2 + f), z = s * s, half_square = 0.5 * f * f;
  double rest = s * (half_square + z * polynomial(log_terms, 7, z));
  return k * ln2_high - ((half_square - (rest + k * ln2_low)) - f);
}

/// x = n·π/2 + (high + low); returns n modulo 4. Exact enough for |x| up to a million.
static int reduce(double x, double *high, double *low) {
  double n = (x * two_over_pi + round_shift) - round_shift;
  double a = x - n * half_pi[0];
  double b = n * half_pi[1], r = a - b, lost = (a - r) - b;
  double c = n * half_pi[2], t = r - c;
  lost += (r - t) - c;
  lost -= n * half_pi[3];
  *high = t + lost;
  *low = (t - *high) + lost;
  return (int)(to_bits(x * two_over_pi + round_shift) & 3);
}

static double sine(double x, double low) {
  double z = x * x;
  return x + (x * z * polynomial(sin_terms, 6, z) + low * (1 - 0.5 * z));
}

static double cosine(double x, double low) {
  double z = x * x, half = 0.5 * z, y = 1 - half;
  return y + (((1 - y) - half) + (z * z * polynomial(cos_terms, 6, z) - x * low));
}

/// sin(x + quarters·π/2).
static double turned(double x, int quarters) {
  if (!(x > -0x1p40 && x < 0x1p40)) return from_bits(0x7FF8000000000000);
  double high, low;
  int n = (reduce(x, &high, &low) + quarters) & 3;
  double y = n & 1 ? cosine(high, low) : sine(high, low);
  return n & 2 ? -y : y;
}

double portable_sin(double x) { return x == 0 ? x : turned(x, 0); }
double portable_cos(double x) { return turned(x, 1); }
