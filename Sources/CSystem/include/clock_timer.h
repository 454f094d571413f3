#ifndef CSYSTEM_CLOCK_TIMER_H
#define CSYSTEM_CLOCK_TIMER_H

#include <stdbool.h>
#include <stdint.h>

// A timer of the clock that people set; -1 if there is none to be had. Glibc's Swift module lacks it.
int clock_timer_descriptor(void);

// Has the descriptor become readable at a moment, in seconds since 1970, and at once when the clock is set
// or the machine wakes up; false when that has happened already, or there is no such timer.
bool clock_timer_set(int descriptor, int64_t seconds);

// Makes the descriptor unreadable again.
void clock_timer_drain(int descriptor);

#endif
