#include "CTerminal.h"

#include <sys/eventfd.h>

int cterminal_eventfd(void) {
    return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}
