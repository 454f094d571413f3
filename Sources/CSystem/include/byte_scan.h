/// Sixteen bytes at a time, which Swift's own vectors cannot do: they have no way from a comparison to
/// the position of its first hit.
#ifndef CASELOAD_BYTE_SCAN_H
#define CASELOAD_BYTE_SCAN_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// How many bytes stand before the first one that is a quotation mark, a backslash, a control character,
/// DEL or not ASCII. There must be one, and fifteen readable bytes after it.
static inline intptr_t byte_scan_plain_length(const uint8_t *_Nonnull bytes) {
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\');
  const __m128i delete = _mm_set1_epi8(0x7F), space = _mm_set1_epi8(0x20);
  for (intptr_t offset = 0;; offset += 16) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(bytes + offset));
    // Bytes that are not ASCII are negative, so they are less than a space as well.
    const __m128i special = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, backslash)),
        _mm_or_si128(_mm_cmpeq_epi8(block, delete), _mm_cmplt_epi8(block, space)));
    const unsigned hits = (unsigned)_mm_movemask_epi8(special);
    if (hits != 0) return offset + __builtin_ctz(hits);
  }
#else
  intptr_t offset = 0;
  while (bytes[offset] >= 0x20 && bytes[offset] < 0x7F && bytes[offset] != '"' &&
         bytes[offset] != '\\') {
    offset += 1;
  }
  return offset;
#endif
}

/// Sixteen bytes to compare with, of which the first `length` count.
typedef struct {
  uint8_t bytes[16];
  uint8_t mask[16];
} byte_scan_pattern;

/// Whether the bytes begin with a pattern. Sixteen of them must be readable.
static inline bool byte_scan_begins(const uint8_t *_Nonnull bytes,
                                    const byte_scan_pattern *_Nonnull pattern) {
#if defined(__SSE2__)
  const __m128i block = _mm_loadu_si128((const __m128i *)(const void *)bytes);
  const __m128i wanted = _mm_loadu_si128((const __m128i *)(const void *)pattern->bytes);
  const __m128i mask = _mm_loadu_si128((const __m128i *)(const void *)pattern->mask);
  const __m128i difference = _mm_and_si128(_mm_xor_si128(block, wanted), mask);
  return _mm_movemask_epi8(_mm_cmpeq_epi8(difference, _mm_setzero_si128())) == 0xFFFF;
#else
  for (int index = 0; index < 16; index += 1) {
    if ((bytes[index] ^ pattern->bytes[index]) & pattern->mask[index]) return false;
  }
  return true;
#endif
}

/// Asks for the memory at an address, which is to be read in a moment.
static inline void byte_scan_prefetch(const void *_Nonnull address) {
  __builtin_prefetch(address);
}

#endif
