#ifndef CSYSTEM_EVENT_H
#define CSYSTEM_EVENT_H

#include <stdint.h>

// A descriptor that is readable once something was written to it; -1 if there is none to be had. Glibc's
// Swift module lacks it.
int event_descriptor(void);

// A descriptor that is readable once a time has passed, that spent asleep included; -1 if there is none to
// be had.
int alarm_descriptor(void);

// Has it become readable after that many nanoseconds, never when 0, and not readable until then.
void alarm_set(int descriptor, int64_t nanoseconds);

#endif
