#include "clock_timer.h"

#include <errno.h>
#include <sys/timerfd.h>
#include <unistd.h>

int clock_timer_descriptor(void) {
  return timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
}

bool clock_timer_set(int descriptor, int64_t seconds) {
  struct itimerspec moment = {.it_value = {.tv_sec = seconds > 0 ? seconds : 1}};
  return timerfd_settime(descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &moment, NULL) == 0;
}

void clock_timer_drain(int descriptor) {
  uint64_t count;
  (void)!read(descriptor, &count, sizeof count);
}
