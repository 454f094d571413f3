#include "CSystem.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#if defined(__linux__)
#include <sys/prctl.h>
#endif

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT, SIGSYS};

void process_keep_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
#if defined(__linux__)
  // A system that hands dumps to a program asks only this, and so does whoever wants to trace.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
  // Whoever handles crashes by now prints registers and the memory that they point to.
  for (unsigned index = 0; index < sizeof crashes / sizeof *crashes; index++) {
    struct sigaction present;
    if (sigaction(crashes[index], 0, &present) == 0 && present.sa_handler != SIG_IGN) {
      signal(crashes[index], SIG_DFL);
    }
  }
  umask(077);
}
