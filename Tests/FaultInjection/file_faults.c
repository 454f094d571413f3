// Files and directories on a bad day.
//
// CASELOAD_TEST_FILE_FAULTS names a file with one fault a line: OPERATION ERROR PATH. An operation on the
// path, or on anything below it, then fails with the error, until the line is taken out of the file. The file
// is to be replaced by renaming, so that no half of it is ever read.
//
// Operations: open, stat, list (a directory), entry (one of a directory's), read, write, sync, rename, watch,
// notify (asking for notifications at all; its path is /).
// Errors: names as in errno(3). HANG in place of one waits until the line is gone, as for a server that does
// not answer. FULL, for write, writes one half and then fails for want of space.
#include "fault_injection.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

enum { most_faults = 32, hang = -1, full = -2 };

typedef struct {
  char operation[16];
  int error;
  char path[PATH_MAX];
} fault;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static fault faults[most_faults];
static int fault_count;
static struct stat control_stamp;

/// The function of the C library that one of the same name here stands before.
#define NEXT(function) ((__typeof__(&function))next_function(#function))

static void *next_function(const char *name) { return dlsym(RTLD_NEXT, name); }

static int error_number(const char *name) {
  static const struct {
    const char *name;
    int number;
  } errors[] = {
      {"EACCES", EACCES}, {"EAGAIN", EAGAIN}, {"EDQUOT", EDQUOT}, {"EHOSTDOWN", EHOSTDOWN},
      {"EINTR", EINTR},   {"EIO", EIO},       {"EMFILE", EMFILE}, {"ENFILE", ENFILE},
      {"ENOENT", ENOENT}, {"ENOMEM", ENOMEM}, {"ENOSPC", ENOSPC}, {"EPERM", EPERM},
      {"EROFS", EROFS},   {"ESTALE", ESTALE}, {"FULL", full},     {"ETIMEDOUT", ETIMEDOUT},
      {"HANG", hang},
  };
  for (size_t index = 0; index < sizeof errors / sizeof *errors; index += 1) {
    if (strcmp(name, errors[index].name) == 0) return errors[index].number;
  }
  fprintf(stderr, "file_faults: no error is called %s\n", name);
  abort();
}

/// Takes over what the control file says, if it is another than before.
static void read_faults(const char *control) {
  struct stat stamp;
  if (NEXT(stat)(control, &stamp) != 0) {
    fault_count = 0;
    return;
  }
  if (stamp.st_ino == control_stamp.st_ino && stamp.st_size == control_stamp.st_size &&
      memcmp(&stamp.st_mtim, &control_stamp.st_mtim, sizeof stamp.st_mtim) == 0) {
    return;
  }
  int descriptor = NEXT(open)(control, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return;
  static char text[1 << 16];
  ssize_t count = NEXT(read)(descriptor, text, sizeof text - 1);
  NEXT(close)(descriptor);
  text[count > 0 ? count : 0] = 0;
  control_stamp = stamp;
  fault_count = 0;
  char *rest = text;
  for (char *line; (line = strsep(&rest, "\n")) != NULL && fault_count < most_faults;) {
    char error[16];
    fault *next = &faults[fault_count];
    if (sscanf(line, "%15s %15s %4095[^\n]", next->operation, error, next->path) != 3) continue;
    next->error = error_number(error);
    fault_count += 1;
  }
}

static bool is_at_or_below(const char *path, const char *place) {
  size_t length = strlen(place);
  if (strcmp(place, "/") == 0) return true;
  return strncmp(path, place, length) == 0 && (path[length] == 0 || path[length] == '/');
}

/// How an operation on a path is to fail; 0 when it is not.
static int error_of(const char *operation, const char *path) {
  const char *control = getenv("CASELOAD_TEST_FILE_FAULTS");
  if (control == NULL || path == NULL) return 0;
  int error = 0;
  pthread_mutex_lock(&lock);
  read_faults(control);
  for (int index = 0; index < fault_count && error == 0; index += 1) {
    if (strcmp(faults[index].operation, operation) == 0 &&
        is_at_or_below(path, faults[index].path)) {
      error = faults[index].error;
    }
  }
  pthread_mutex_unlock(&lock);
  return error;
}

/// Whether an operation is to fail; `errno` says how.
static bool fails(const char *operation, const char *path) {
  int before = errno;
  int error = error_of(operation, path);
  while (error == hang) {
    usleep(2000);
    error = error_of(operation, path);
  }
  errno = error > 0 ? error : before;
  return error > 0;
}

/// The path by which an open file is known.
static const char *path_of(int descriptor, char path[PATH_MAX]) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return NULL;
  path[length] = 0;
  return path;
}

static bool descriptor_fails(const char *operation, int descriptor) {
  if (getenv("CASELOAD_TEST_FILE_FAULTS") == NULL) return false;
  int before = errno;
  char path[PATH_MAX];
  const char *known = path_of(descriptor, path);
  errno = before;
  return fails(operation, known);
}

// Opening and asking

int open(const char *path, int flags, ...) {
  mode_t mode = 0;
  if (flags & (O_CREAT | O_TMPFILE)) {
    va_list arguments;
    va_start(arguments, flags);
    mode = va_arg(arguments, mode_t);
    va_end(arguments);
  }
  return fails("open", path) ? -1 : NEXT(open)(path, flags, mode);
}

int stat(const char *restrict path, struct stat *restrict status) {
  return fails("stat", path) ? -1 : NEXT(stat)(path, status);
}

int lstat(const char *restrict path, struct stat *restrict status) {
  return fails("stat", path) ? -1 : NEXT(lstat)(path, status);
}

int fstat(int descriptor, struct stat *status) {
  return descriptor_fails("stat", descriptor) ? -1 : NEXT(fstat)(descriptor, status);
}

DIR *opendir(const char *path) { return fails("list", path) ? NULL : NEXT(opendir)(path); }

struct dirent *readdir(DIR *stream) {
  return descriptor_fails("entry", dirfd(stream)) ? NULL : NEXT(readdir)(stream);
}

// Reading and writing

ssize_t read(int descriptor, void *bytes, size_t count) {
  return descriptor_fails("read", descriptor) ? -1 : NEXT(read)(descriptor, bytes, count);
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
  return descriptor_fails("read", descriptor) ? -1 : NEXT(pread)(descriptor, bytes, count, offset);
}

/// Whether there is room for a first half, but for no more.
static bool is_half_written(int descriptor, size_t count) {
  char path[PATH_MAX];
  if (getenv("CASELOAD_TEST_FILE_FAULTS") == NULL || count < 2) return false;
  if (error_of("write", path_of(descriptor, path)) != full) return false;
  struct stat status;
  return NEXT(fstat)(descriptor, &status) == 0 && status.st_size == 0;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (descriptor_fails("write", descriptor)) return -1;
  char path[PATH_MAX];
  if (is_half_written(descriptor, count)) return NEXT(write)(descriptor, bytes, count / 2);
  if (getenv("CASELOAD_TEST_FILE_FAULTS") != NULL &&
      error_of("write", path_of(descriptor, path)) == full) {
    errno = ENOSPC;
    return -1;
  }
  return NEXT(write)(descriptor, bytes, count);
}

int fsync(int descriptor) {
  return descriptor_fails("sync", descriptor) ? -1 : NEXT(fsync)(descriptor);
}

int rename(const char *from, const char *to) {
  return fails("rename", to) ? -1 : NEXT(rename)(from, to);
}

// Notifications

int inotify_init1(int flags) { return fails("notify", "/") ? -1 : NEXT(inotify_init1)(flags); }

int inotify_add_watch(int descriptor, const char *path, uint32_t events) {
  return fails("watch", path) ? -1 : NEXT(inotify_add_watch)(descriptor, path, events);
}
