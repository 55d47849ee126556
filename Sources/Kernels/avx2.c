#ifdef __x86_64__
#define SET avx2
#define TILE_ROWS 6
#define TILE_VECTORS 1
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "body.h"
#pragma clang attribute pop
#endif
