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

/// Each is a few instructions in the hottest loop there is; left alone, the compiler calls some of them.
#define BYTE_SCAN_INLINE static inline __attribute__((always_inline))

#if defined(__SSE2__)
/// ``byte_scan_plain_length`` of bytes of which the first sixteen are not special.
intptr_t byte_scan_long_plain_length(const uint8_t *_Nonnull bytes);

/// Which of sixteen bytes are special: a bit for each, from the lowest.
BYTE_SCAN_INLINE unsigned byte_scan_specials(const uint8_t *_Nonnull bytes) {
  const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\');
  const __m128i delete = _mm_set1_epi8(0x7F), space = _mm_set1_epi8(0x20);
  const __m128i block = _mm_loadu_si128((const __m128i *)(const void *)bytes);
  // Bytes that are not ASCII are negative, so they are less than a space as well.
  const __m128i special = _mm_or_si128(
      _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, backslash)),
      _mm_or_si128(_mm_cmpeq_epi8(block, delete), _mm_cmplt_epi8(block, space)));
  return (unsigned)_mm_movemask_epi8(special);
}
#endif

/// How many bytes stand before the first one that is special: a quotation mark, a backslash, a control
/// character, DEL or not ASCII. There must be one, and fifteen readable bytes after it.
BYTE_SCAN_INLINE intptr_t byte_scan_plain_length(const uint8_t *_Nonnull bytes) {
#if defined(__SSE2__)
  // Most texts are short. The loop, out of line, takes no registers from them.
  const unsigned hits = byte_scan_specials(bytes);
  return hits != 0 ? __builtin_ctz(hits) : byte_scan_long_plain_length(bytes);
#else
  intptr_t offset = 0;
  while (bytes[offset] >= 0x20 && bytes[offset] < 0x7F && bytes[offset] != '"' &&
         bytes[offset] != '\\') {
    offset += 1;
  }
  return offset;
#endif
}

/// ``byte_scan_plain_length`` of bytes that are seldom more than fifteen; 16 stands for any more.
BYTE_SCAN_INLINE intptr_t byte_scan_short_length(const uint8_t *_Nonnull bytes) {
#if defined(__SSE2__)
  return __builtin_ctz(byte_scan_specials(bytes) | 1u << 16);
#else
  const intptr_t length = byte_scan_plain_length(bytes);
  return length < 16 ? length : 16;
#endif
}

/// A number of which another is a good guess, so that what depends on it need not wait for it.
///
/// A processor foresees the branch, and goes on with the guess meanwhile. The compiler, which knows that
/// both are the same there, must not take the number for the guess.
BYTE_SCAN_INLINE intptr_t byte_scan_guessed(intptr_t number, intptr_t guess) {
  intptr_t copy = guess;
  __asm__("" : "+r"(copy));
  if (__builtin_expect(number == guess, 1)) {
    __asm__ volatile("" : "+r"(copy));
    return copy;
  }
  return number;
}

/// ``byte_scan_plain_length`` of a sentence, of which often more than fifteen bytes must be looked at.
/// There must be 31 readable bytes after the special one.
BYTE_SCAN_INLINE intptr_t byte_scan_sentence_length(const uint8_t *_Nonnull bytes) {
#if defined(__SSE2__)
  const unsigned hits = byte_scan_specials(bytes) | byte_scan_specials(bytes + 16) << 16;
  return hits != 0 ? __builtin_ctz(hits) : byte_scan_long_plain_length(bytes);
#else
  return byte_scan_plain_length(bytes);
#endif
}

/// How many bytes `true` or `false` takes; 0 when the bytes begin with neither.
///
/// Without a branch: which of the two it is cannot be foreseen.
BYTE_SCAN_INLINE intptr_t byte_scan_flag_length(const uint8_t *_Nonnull bytes) {
  return (memcmp(bytes, "true", 4) == 0) * 4 +
         ((memcmp(bytes, "fals", 4) == 0) & (bytes[4] == 'e')) * 5;
}

/// Up to sixteen bytes to compare with.
typedef struct {
  _Alignas(16) uint8_t bytes[16];
  /// A bit for each byte that counts, from the lowest.
  uint32_t mask;
} byte_scan_pattern;

/// Whether the bytes begin with a pattern. Sixteen of them must be readable.
BYTE_SCAN_INLINE bool byte_scan_begins(const uint8_t *_Nonnull bytes,
                                       const byte_scan_pattern *_Nonnull pattern) {
#if defined(__SSE2__)
  const __m128i block = _mm_loadu_si128((const __m128i *)(const void *)bytes);
  const __m128i wanted = _mm_load_si128((const __m128i *)(const void *)pattern->bytes);
  const uint32_t equal = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, wanted));
  return (~equal & pattern->mask) == 0;
#else
  for (int index = 0; index < 16; index += 1) {
    if ((pattern->mask >> index & 1) != 0 && bytes[index] != pattern->bytes[index]) return false;
  }
  return true;
#endif
}

/// Asks for the memory at an address, which is to be read in a moment.
BYTE_SCAN_INLINE void byte_scan_prefetch(const void *_Nonnull address) {
  __builtin_prefetch(address);
}

#endif
