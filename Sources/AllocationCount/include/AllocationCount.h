// Counts the program's calls for memory, so that "allocates nothing" can be measured.
#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H

/// Calls of malloc, calloc, realloc and their aligned kin so far, by this thread; −1 where they
/// cannot be counted.
long allocation_count(void);

#endif
