#include "terminal.h"

#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

static const int handled[] = {SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT};
enum { HANDLED_COUNT = sizeof handled / sizeof *handled };

static sigset_t handled_set(void) {
    sigset_t set;
    sigemptyset(&set);
    for (int index = 0; index < HANDLED_COUNT; index++) sigaddset(&set, handled[index]);
    return set;
}

/* Never runs, since the signal is blocked; but as long as one is there ncurses leaves it alone. Without it
   every refresh sets the signal to be ignored for a moment, which loses one that waits. */
static void stay_as_you_are(int signal) {
    (void)signal;
}

static bool is_blocked;
static sigset_t mask_before;
static struct sigaction actions_before[HANDLED_COUNT];

void cterminal_block_signals(void) {
    if (is_blocked) return;
    sigset_t set = handled_set();
    pthread_sigmask(SIG_BLOCK, &set, &mask_before);
    for (int index = 0; index < HANDLED_COUNT; index++) {
        sigaction(handled[index], NULL, &actions_before[index]);
    }
    struct sigaction action = {.sa_handler = stay_as_you_are, .sa_flags = SA_RESTART};
    sigaction(SIGTSTP, &action, NULL);
    is_blocked = true;
}

void cterminal_unblock_signals(void) {
    if (!is_blocked) return;
    for (int index = 0; index < HANDLED_COUNT; index++) {
        sigaction(handled[index], &actions_before[index], NULL);
    }
    pthread_sigmask(SIG_SETMASK, &mask_before, NULL);
    is_blocked = false;
}

int cterminal_signals(void) {
    sigset_t set = handled_set();
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int cterminal_next_signal(int descriptor) {
    struct signalfd_siginfo information;
    ssize_t count = read(descriptor, &information, sizeof information);
    return count == sizeof information ? (int)information.ssi_signo : 0;
}

bool cterminal_can_stop(void) {
    /* A shell that could continue us is in our session and in another group. */
    pid_t parent = getppid();
    return getsid(parent) == getsid(0) && getpgid(parent) != getpgrp();
}

bool cterminal_stop(void) {
    if (!cterminal_can_stop()) return false;
    struct sigaction before;
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(SIGTSTP, &action, &before);
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    /* The whole job, since the shell waits until all of it has stopped. */
    kill(0, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &stop, NULL);
    pthread_sigmask(SIG_BLOCK, &stop, NULL);
    sigaction(SIGTSTP, &before, NULL);
    sigset_t waiting;
    sigpending(&waiting);
    return !sigismember(&waiting, SIGTERM) && !sigismember(&waiting, SIGHUP);
}
