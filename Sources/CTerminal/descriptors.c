#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

int cterminal_input(void) {
    if (!isatty(STDOUT_FILENO)) return -1;
    if (isatty(STDIN_FILENO)) return fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    return open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
}

bool cterminal_is_gone(int input) {
    struct pollfd descriptor = {.fd = input, .events = POLLIN};
    if (poll(&descriptor, 1, 0) <= 0) return false;
    if (descriptor.revents & (POLLHUP | POLLERR | POLLNVAL)) return true;
    int waiting = 0;
    return ioctl(input, FIONREAD, &waiting) < 0 || waiting == 0;
}

void write_all(int descriptor, const void *bytes, size_t count) {
    const char *next = bytes;
    while (count > 0) {
        ssize_t written = write(descriptor, next, count);
        if (written > 0) {
            next += written;
            count -= (size_t)written;
        } else if (errno == EAGAIN) {
            struct pollfd full = {.fd = descriptor, .events = POLLOUT};
            if (poll(&full, 1, 1000) <= 0) return;
        } else if (errno != EINTR) {
            return;
        }
    }
}

/* Standard error as it was; -1 when it is not kept back. */
static volatile int true_errors = -1;
static volatile int held_errors = -1;

/* More than this is not shown afterwards: the first errors tell most. */
enum { MOST_HELD = 64 * 1024 };

void hold_errors(void) {
    /* What goes to a file does not disturb the screen. */
    if (true_errors >= 0 || !isatty(STDERR_FILENO)) return;
    int held = memfd_create("caseload-errors", MFD_CLOEXEC);
    if (held < 0) return;
    int original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (original < 0 || dup2(held, STDERR_FILENO) < 0) {
        close(held);
        if (original >= 0) close(original);
        return;
    }
    held_errors = held;
    true_errors = original;
}

void release_errors(void) {
    if (true_errors < 0) return;
    dup2(true_errors, STDERR_FILENO);
    close(true_errors);
    true_errors = -1;
    char buffer[4096];
    lseek(held_errors, 0, SEEK_SET);
    for (size_t shown = 0; shown < MOST_HELD;) {
        ssize_t count = read(held_errors, buffer, sizeof buffer);
        if (count <= 0) break;
        write_all(STDERR_FILENO, buffer, (size_t)count);
        shown += (size_t)count;
    }
    close(held_errors);
    held_errors = -1;
}
