// The plain loops a second time, in double precision.
#define KERNELS_IN_DOUBLE
#include "../../../Sources/Kernels/plain.c"
