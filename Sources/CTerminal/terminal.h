#ifndef TERMINAL_H
#define TERMINAL_H

/* What the parts of this target tell each other. */

#include "CTerminal.h"

#include <stddef.h>
#include <termios.h>

/* Writes all of it, whatever interrupts; gives up on an error. Safe in a signal handler. */
void write_all(int descriptor, const void *bytes, size_t count);

/* Standard error is kept back while the screen is up, so that nothing is written over it. */
void hold_errors(void);
/* Gives standard error back and writes what was kept. Safe in a signal handler. */
void release_errors(void);

/* What a crash needs to leave the terminal as it was found. */
typedef struct {
    int input;
    int output;
    struct termios modes; /* as they were found */
    char reset[512];      /* what gives the screen back */
    size_t reset_count;
} way_back;

extern way_back screen_way_back;
/* Whether the screen is up: only then there is anything to give back. */
extern volatile int is_screen_up;

/* Whether the terminal holds a frame back until all of it has come. */
extern bool is_synchronised;
#define synchronised_begin "\x1b[?2026h"
#define synchronised_end "\x1b[?2026l"

/* Writes a sequence that ncurses knows nothing of; between two flushes only. */
void send_sequence(const char *sequence);

#endif
