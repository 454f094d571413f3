#include "event.h"

#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <time.h>

int event_descriptor(void) {
  return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

int alarm_descriptor(void) {
  return timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK);
}

void alarm_set(int descriptor, int64_t nanoseconds) {
  const int64_t second = 1000000000;
  struct itimerspec setting = {
      .it_value = {.tv_sec = nanoseconds / second, .tv_nsec = nanoseconds % second}};
  timerfd_settime(descriptor, 0, &setting, NULL);
}
