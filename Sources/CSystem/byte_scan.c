#include "byte_scan.h"

#if defined(__SSE2__)
intptr_t byte_scan_long_plain_length(const uint8_t *bytes) {
  for (intptr_t offset = 16;; offset += 16) {
    const unsigned hits = byte_scan_specials(bytes + offset);
    if (hits != 0) return offset + __builtin_ctz(hits);
  }
}
#endif
