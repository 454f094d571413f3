#include "mounts.h"

#if defined(__linux__)
#include <sys/epoll.h>
#include <unistd.h>

int mount_event_descriptor(int descriptor, int mounts) {
  const int set = epoll_create1(EPOLL_CLOEXEC);
  if (set < 0) return -1;
  struct epoll_event readable = {.events = EPOLLIN};
  // The table can be read at any time; that it has changed is told as something urgent.
  struct epoll_event changed = {.events = EPOLLPRI};
  if (epoll_ctl(set, EPOLL_CTL_ADD, descriptor, &readable) == 0 &&
      epoll_ctl(set, EPOLL_CTL_ADD, mounts, &changed) == 0) {
    return set;
  }
  close(set);
  return -1;
}
#else
int mount_event_descriptor(int descriptor, int mounts) {
  (void)descriptor;
  (void)mounts;
  return -1;
}
#endif
