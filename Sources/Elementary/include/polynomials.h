// Chebyshev fits, computed in 50 digits and rounded to double; degrees chosen so that what the fit
// leaves out is smaller than the rounding of the sum.

// (exp r − 1 − r) / r², |r| ≤ ½ ln 2.
static const double exp_terms[11] = {
    0x1.0000000000000p-1,  0x1.5555555555557p-3,  0x1.5555555555556p-5,  0x1.11111111100bep-7,
    0x1.6c16c16c162c3p-10, 0x1.a01a01abf85abp-13, 0x1.a01a01a6e1e2ap-16, 0x1.71de01fdbf9cap-19,
    0x1.27e4db46cddd1p-22, 0x1.af4e554377204p-26, 0x1.1f7340dbc337ep-29};

// (sin x − x) / x³ and (cos x − 1 + x²/2) / x⁴, each in x², |x| ≤ π/4.
static const double sin_terms[6] = {-0x1.5555555555555p-3,  0x1.1111111110bb2p-7,
                                    -0x1.a01a019e83816p-13, 0x1.71de379654304p-19,
                                    -0x1.ae600aca92c64p-26, 0x1.5e0b05bff20f2p-33};
static const double cos_terms[6] = {0x1.5555555555555p-5,   -0x1.6c16c16c16967p-10,
                                    0x1.a01a019f4e9b4p-16,  -0x1.27e4fa17bf139p-22,
                                    0x1.1eeb68cd22f56p-29,  -0x1.907d8f29fe831p-37};

// (2 artanh s − 2s) / s³ in s², |s| ≤ (√2 − 1) / (√2 + 1).
static const double log_terms[7] = {0x1.5555555555558p-1, 0x1.9999999995273p-2,
                                    0x1.2492492dfd86cp-2, 0x1.c71c62d5e53e0p-3,
                                    0x1.7462b91b8df65p-3, 0x1.39fdcceb4bb45p-3,
                                    0x1.2b5f68a50d903p-3};

// Constants in pieces of few bits, so that a whole multiple of a piece is exact.
static const double ln2_high = 0x1.62e42fee00000p-1, ln2_low = 0x1.a39ef35793c76p-33;
static const double log2_e = 0x1.71547652b82fep+0, two_over_pi = 0x1.45f306dc9c883p-1;
static const double half_pi[4] = {0x1.921fb54400000p+0, 0x1.0b4611a600000p-34,
                                  0x1.3198a2e000000p-69, 0x1.b839a252049c1p-104};

// Adding and taking away 1.5·2⁵² rounds to the nearest whole number, ties to even; the low bits of
// the sum are then that number.
static const double round_shift = 0x1.8p52;
