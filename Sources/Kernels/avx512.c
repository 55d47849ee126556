#ifdef __x86_64__
#define SET avx512
#define TILE_ROWS 12
#define TILE_VECTORS 2
#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,fma"))), apply_to = function)
#include "body.h"
#pragma clang attribute pop
#endif
