#include "file_system.h"

#if defined(__linux__)
#include <sys/vfs.h>

int64_t file_system_type(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (int64_t)(uint32_t)status.f_type : -1;
}
#else
int64_t file_system_type(const char *path) {
  (void)path;
  return -1;
}
#endif
