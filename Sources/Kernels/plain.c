// For any processor, and slow where it has no fused multiply-add: the C library then does each one.
#define SET plain
#define TILE_ROWS 1
#define TILE_VECTORS 1
#include "body.h"
