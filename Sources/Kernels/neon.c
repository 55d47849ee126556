#ifdef __aarch64__
#define SET neon
#define TILE_ROWS 6
#define TILE_VECTORS 1
#include "body.h"
#endif
