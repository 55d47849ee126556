#define KERNELS_IN_DOUBLE
#include "../../../Sources/Kernels/choose.c"
