// Runs every loop of one instruction set over random numbers, odd shapes and awkward values.
#ifndef KERNEL_DIGEST_H
#define KERNEL_DIGEST_H

#include "Kernels.h"

/// Calls `emit` with a line for each loop and shape: its name, the sizes and a hash of the bits that
/// came out. All NaNs count as one.
void kernel_digest(const KernelTable *_Nonnull set, void *_Nullable context,
                   void (*_Nonnull emit)(void *_Nullable context, const char *_Nonnull line));

#endif
