#ifndef CASELOAD_FILE_SYSTEM_H
#define CASELOAD_FILE_SYSTEM_H

#include <stdint.h>

/// The number by which statfs(2) tells kinds of file systems apart, or -1 where it is not known.
int64_t file_system_type(const char *_Nonnull path);

#endif
