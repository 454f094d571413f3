// A clock that people set: what CASELOAD_TEST_CLOCK names holds by how many seconds it is shifted, and
// after a space for how many of them the machine slept: `3600` is an administrator who puts it forward by
// an hour, `28800 28800` a machine that was asleep for eight hours.
//
// The file is watched, and a change of it wakes timers of the clock that are to be told of one, as the
// kernel would. Files keep the times that the true clock gives them.
#include "fault_injection.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

static _Atomic int64_t wall_shift;
static _Atomic int64_t sleep_shift;

// Timers that are to be told when the clock is set, by their descriptors.
enum { MOST_TIMERS = 64 };
static atomic_bool is_told[MOST_TIMERS];
static _Atomic int64_t told_shift[MOST_TIMERS];

static void set_timer(int descriptor, int flags, const struct itimerspec *value) {
    syscall(SYS_timerfd_settime, descriptor, flags, value, NULL);
}

static void read_shifts(const char *path) {
    FILE *file = fopen(path, "re");
    if (!file) return;
    long long wall = 0, sleep = 0;
    if (fscanf(file, "%lld %lld", &wall, &sleep) >= 1) {
        wall_shift = wall;
        sleep_shift = sleep;
    }
    fclose(file);
}

static void wake_timers(void) {
    struct itimerspec now = {.it_value = {.tv_nsec = 1}};
    for (int descriptor = 0; descriptor < MOST_TIMERS; descriptor++) {
        if (is_told[descriptor]) set_timer(descriptor, 0, &now);
    }
}

static void *watch(void *argument) {
    const char *path = argument;
    int descriptor = inotify_init1(IN_CLOEXEC);
    if (descriptor < 0 || inotify_add_watch(descriptor, path, IN_CLOSE_WRITE) < 0) return NULL;
    char events[4096];
    read_shifts(path);
    while (read(descriptor, events, sizeof events) > 0) {
        read_shifts(path);
        wake_timers();
    }
    return NULL;
}

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("CASELOAD_TEST_CLOCK");
    if (!path) return;
    read_shifts(path);
    // No signal is this thread's.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_t thread;
    if (pthread_create(&thread, NULL, watch, (void *)path) == 0) pthread_detach(thread);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int result = (int)syscall(SYS_clock_gettime, clock, time);
    if (result == 0) {
        if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) time->tv_sec += wall_shift;
        if (clock == CLOCK_BOOTTIME) time->tv_sec += sleep_shift;
    }
    return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    (void)zone;
    struct timespec now;
    if (clock_gettime(CLOCK_REALTIME, &now) != 0) return -1;
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *out) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME_COARSE, &now);
    if (out) *out = now.tv_sec;
    return now.tv_sec;
}

int timerfd_settime(
    int descriptor, int flags, const struct itimerspec *value, struct itimerspec *before) {
    struct itimerspec shifted = *value;
    bool is_telling = (flags & TFD_TIMER_CANCEL_ON_SET) != 0;
    if (is_telling && descriptor >= 0 && descriptor < MOST_TIMERS) {
        bool is_missed = is_told[descriptor] && told_shift[descriptor] != wall_shift;
        is_told[descriptor] = true;
        told_shift[descriptor] = wall_shift;
        if (is_missed) {
            errno = ECANCELED;
            return -1;
        }
    }
    if (flags & TFD_TIMER_ABSTIME) {
        // Only timers of the clock that people set are set to a moment here.
        int64_t seconds = shifted.it_value.tv_sec - wall_shift;
        shifted.it_value.tv_sec = seconds > 0 ? seconds : 1;
    }
    return (int)syscall(SYS_timerfd_settime, descriptor, flags, &shifted, before);
}
