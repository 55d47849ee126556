// The arithmetic of the engine: ../README.md says what it promises.
#include "../table.h"
