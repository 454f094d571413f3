#include "terminal.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT, SIGSYS};
enum { CRASH_COUNT = sizeof crashes / sizeof *crashes };

static struct sigaction actions_before[CRASH_COUNT];
static bool is_guarded;
static volatile bool hands_crashes_on;

/* A stack of its own, for crashes that come from having none left. */
static char crash_stack[64 * 1024];

/* Only what is safe in a signal handler. */
static void give_back_and_crash(int signal, siginfo_t *information, void *context) {
    (void)context;
    if (is_screen_up) {
        is_screen_up = 0;
        write_all(screen_way_back.output, screen_way_back.reset, screen_way_back.reset_count);
        tcsetattr(screen_way_back.input, TCSANOW, &screen_way_back.modes);
    }
    release_errors();
    struct sigaction by_default = {.sa_handler = SIG_DFL};
    for (int index = 0; index < CRASH_COUNT; index++) {
        if (crashes[index] != signal) continue;
        sigaction(signal, hands_crashes_on ? &actions_before[index] : &by_default, NULL);
    }
    /* What the processor raised comes again where it happened, once this returns; what a call raised does
       not, so it is raised again. */
    if (information->si_code <= 0) raise(signal);
}

void cterminal_guard(bool hands_on) {
    if (is_guarded) return;
    hands_crashes_on = hands_on;
    stack_t present;
    if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
        stack_t own = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
        sigaltstack(&own, NULL);
    }
    struct sigaction action = {.sa_sigaction = give_back_and_crash,
                               .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (int index = 0; index < CRASH_COUNT; index++) {
        sigaction(crashes[index], &action, &actions_before[index]);
    }
    is_guarded = true;
}

void cterminal_unguard(void) {
    if (!is_guarded) return;
    for (int index = 0; index < CRASH_COUNT; index++) {
        sigaction(crashes[index], &actions_before[index], NULL);
    }
    is_guarded = false;
}

void cterminal_forbid_core_dumps(bool forbids_tracing) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0;
        setrlimit(RLIMIT_CORE, &limit);
    }
    /* A system that hands dumps to a program asks only this. */
    if (forbids_tracing) prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
