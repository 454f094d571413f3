#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

/* The one narrow door to ncurses, and what Glibc's Swift module lacks.
   All of it belongs to the thread that opened the terminal, and there is one terminal at a time. */

/* --- What is known of a terminal before it is opened --- */

typedef struct {
    bool is_known;        /* there is an entry of that name */
    bool can_move_cursor; /* without that there are no screens */
    int colours;          /* 0 when it has none */
} cterminal_facts;

cterminal_facts cterminal_look_up(const char *_Nonnull type);

/* Takes the locale of the environment for characters, or one with UTF-8 when that has not or is not there.
   The "C" locale would lose every character beyond ASCII, which is then not even asked for. */
void cterminal_take_locale(void);

/* --- Opening and leaving --- */

enum { CTERMINAL_NAMED = 0, CTERMINAL_DIRECT = 1, CTERMINAL_MULTIPLEXER_DIRECT = 2 };

/* A descriptor to read the person's keys from: standard input, or the controlling terminal when standard
   input is something else. -1 when there is none, or when standard output is not a terminal. */
int cterminal_input(void);

bool cterminal_is_open(void);

/* Opens the terminal: as `type`, or with an entry of our own. False when there is no such entry. */
bool cterminal_open(int entry, const char *_Nonnull type, int input, bool has_colours);

/* Leaves the terminal as it was found. When it is lost nothing is written to it. */
void cterminal_close(bool is_lost);

/* Leaves the terminal for a while, and comes back to it. */
void cterminal_suspend(void);
void cterminal_resume(void);

/* Stops this process and its job until it is continued. False when that is not possible, because nothing
   could continue it, or when it was continued in order to end. */
bool cterminal_stop(void);
bool cterminal_can_stop(void);

/* What is switched on and off beside ncurses. */
void cterminal_set_mouse(bool is_on);
void cterminal_ask_for_synchronised_output(void);
void cterminal_set_synchronised_output(bool is_on);

/* --- Showing --- */

enum {
    CTERMINAL_BOLD = 1,
    CTERMINAL_DIM = 2,
    CTERMINAL_REVERSE = 4,
    CTERMINAL_UNDERLINE = 8,
    CTERMINAL_ITALIC = 16,
};

enum { CTERMINAL_MOST_SCALARS = 5 };

typedef struct {
    uint32_t scalars[CTERMINAL_MOST_SCALARS]; /* a character and its marks, 0 after the last */
    int32_t pair;                             /* of colours */
    uint16_t attributes;
    uint16_t width; /* how many columns the character takes: 1 or 2 */
} cterminal_cell;

int cterminal_rows(void);
int cterminal_columns(void);

/* How many pairs of colours there are; 0 without colours. */
int cterminal_pairs(void);
/* How many colours there are; 0 without colours. */
int cterminal_colours(void);
/* Gives a pair its colours; -1 is the terminal's own. */
bool cterminal_set_pair(int pair, int foreground, int background);

void cterminal_put(int row, int column, const cterminal_cell *_Nonnull cells, int count);
void cterminal_erase(void);
/* Has the next flush write every cell anew. */
void cterminal_forget(void);
/* Writes what changed and leaves the cursor at a cell. */
void cterminal_flush(int row, int column, bool is_cursor_visible);

/* Takes the terminal's present size. Whether it is another one than before. */
bool cterminal_take_size(void);

/* --- Keys --- */

enum { CTERMINAL_NO_KEY = -1 };

/* The next byte (below 256) or key (from 256); CTERMINAL_NO_KEY when nothing waits. */
int cterminal_key(void);
/* The name of a key; NULL when it has none. */
const char *_Nullable cterminal_key_name(int key);

/* Whether the terminal has gone: nothing more will ever come from it. */
bool cterminal_is_gone(int input);

/* --- Signals --- */

/* Keeps the signals that the owner of the terminal handles from every thread started from now on. */
void cterminal_block_signals(void);
/* A descriptor from which they are read; -1 if there is none to be had. */
int cterminal_signals(void);
/* The next that waits; 0 when none does. */
int cterminal_next_signal(int descriptor);
/* Undoes cterminal_block_signals. */
void cterminal_unblock_signals(void);

/* --- Crashes --- */

/* Has a crash leave the terminal as it was found. What handled crashes before does so afterwards when
   `hands_on`; otherwise the program just ends, and says nothing of what it had in memory. */
void cterminal_guard(bool hands_on);
void cterminal_unguard(void);

/* Has the system write nothing of this program's memory to disk when it ends badly. */
void cterminal_forbid_core_dumps(bool forbids_tracing);

#endif
