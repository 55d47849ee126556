#define KERNELS_IN_DOUBLE
#include "../../../../Sources/Kernels/table.h"
