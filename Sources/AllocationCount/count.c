// With glibc a program may bring its own malloc; this one counts and hands over to glibc's.
#include "AllocationCount.h"
#include <errno.h>
#include <stddef.h>

#ifdef __GLIBC__
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static _Thread_local long calls;
static void count(void) { calls += 1; }

void *malloc(size_t size) { return count(), __libc_malloc(size); }
void *calloc(size_t n, size_t size) { return count(), __libc_calloc(n, size); }
void *realloc(void *old, size_t size) { return count(), __libc_realloc(old, size); }
void *memalign(size_t to, size_t size) { return count(), __libc_memalign(to, size); }
void *aligned_alloc(size_t to, size_t size) { return count(), __libc_memalign(to, size); }
int posix_memalign(void **out, size_t to, size_t size) {
  count();
  *out = __libc_memalign(to, size);
  return *out ? 0 : ENOMEM;
}

long allocation_count(void) { return calls; }
#else
long allocation_count(void) { return -1; }
#endif
