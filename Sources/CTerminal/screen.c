#include "direct_entries.h"
#include "terminal.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

way_back screen_way_back;
volatile int is_screen_up;

static SCREEN *screen;
static FILE *input_stream;
/* Keys are read through a pad of their own: reading through the screen would also draw it. */
static WINDOW *key_pad;
static bool is_mouse_on;
static bool is_synchronised;
static bool awaits_answer;
static struct timespec asked;

/* Pasted text is marked as such, and the terminal says when it gets or loses the focus. */
static const char reports_on[] = "\x1b[?2004h\x1b[?1004h";
static const char reports_off[] = "\x1b[?1004l\x1b[?2004l";
/* Buttons, the wheel, and moving with a button down; in the form that knows any column. */
static const char mouse_on[] = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
static const char mouse_off[] = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";
static const char synchronised_begin[] = "\x1b[?2026h";
static const char synchronised_end[] = "\x1b[?2026l";
static const char synchronised_question[] = "\x1b[?2026$p";

static void send(const char *sequence) {
    write_all(screen_way_back.output, sequence, strlen(sequence));
}

void cterminal_take_locale(void) {
    const char *taken = setlocale(LC_CTYPE, "");
    if (!taken || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

cterminal_facts cterminal_look_up(const char *type) {
    cterminal_facts facts = {0};
    int error = 0;
    TERMINAL *before = set_curterm(NULL);
    if (setupterm(type, STDOUT_FILENO, &error) == OK) {
        facts.is_known = true;
        int colours = tigetnum("colors");
        facts.colours = colours > 0 ? colours : 0;
        const char *address = tigetstr("cup");
        facts.can_move_cursor = address && address != (char *)-1;
        del_curterm(cur_term);
    }
    set_curterm(before);
    return facts;
}

/* Adds a capability of the terminal to the way back, without the pauses for terminals of old. */
static void add_to_way_back(const char *sequence) {
    if (!sequence || sequence == (char *)-1) return;
    way_back *back = &screen_way_back;
    while (*sequence && back->reset_count < sizeof back->reset) {
        const char *pause_end = strncmp(sequence, "$<", 2) == 0 ? strchr(sequence, '>') : NULL;
        if (pause_end) {
            sequence = pause_end + 1;
        } else {
            back->reset[back->reset_count++] = *sequence++;
        }
    }
}

static void prepare_way_back(void) {
    screen_way_back.reset_count = 0;
    add_to_way_back(synchronised_end);
    add_to_way_back(mouse_off);
    add_to_way_back(reports_off);
    add_to_way_back(tigetstr("rmkx"));
    add_to_way_back(tigetstr("sgr0"));
    add_to_way_back(tigetstr("cnorm"));
    const char *leave = tigetstr("rmcup");
    add_to_way_back(leave && leave != (char *)-1 ? leave : "\r\n");
}

/* Opens with an entry that is in the environment for just that long. */
static SCREEN *open_with_entry(int entry, const char *type) {
    if (entry == CTERMINAL_NAMED) return newterm(type, stdout, input_stream);
    const char *value = getenv("TERMINFO");
    char *before = value ? strdup(value) : NULL;
    bool is_direct = entry == CTERMINAL_DIRECT;
    setenv("TERMINFO", is_direct ? xterm_direct_entry : multiplexer_direct_entry, 1);
    SCREEN *opened = newterm(is_direct ? "caseload-direct" : "caseload-multiplexer-direct", stdout,
                             input_stream);
    if (before) {
        setenv("TERMINFO", before, 1);
        free(before);
    } else {
        unsetenv("TERMINFO");
    }
    return opened;
}

static void switch_reports_on(void) {
    send(reports_on);
    if (is_mouse_on) send(mouse_on);
}

static void switch_reports_off(void) {
    if (is_synchronised) send(synchronised_end);
    if (is_mouse_on) send(mouse_off);
    send(reports_off);
}

bool cterminal_is_open(void) {
    return screen != NULL;
}

bool cterminal_open(int entry, const char *type, int input, bool has_colours) {
    way_back *back = &screen_way_back;
    back->input = input;
    back->output = STDOUT_FILENO;
    if (tcgetattr(input, &back->modes) < 0) return false;
    int stream_descriptor = dup(input);
    input_stream = stream_descriptor < 0 ? NULL : fdopen(stream_descriptor, "r");
    if (!input_stream) return false;
    /* They would freeze the size. */
    unsetenv("LINES");
    unsetenv("COLUMNS");
    use_tioctl(TRUE);
    screen = open_with_entry(entry, type);
    if (!screen) {
        fclose(input_stream);
        tcsetattr(input, TCSANOW, &back->modes);
        return false;
    }
    prepare_way_back();
    is_screen_up = 1;
    hold_errors();
    if (has_colours) {
        start_color();
        use_default_colors();
    }
    raw();
    noecho();
    nonl();
    set_escdelay(25);
    typeahead(-1); /* otherwise a refresh looks for input, and may stop half-way */
    leaveok(stdscr, FALSE);
    key_pad = newpad(1, 1);
    keypad(key_pad, TRUE);
    nodelay(key_pad, TRUE);
    define_key(NULL, KEY_MOUSE); /* our own decoder reads the mouse, in the form that knows any column */
    curs_set(0);
    wnoutrefresh(stdscr);
    doupdate();
    switch_reports_on();
    return true;
}

/* A terminal that has not answered yet would answer to the shell. */
static void wait_for_answer(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (!awaits_answer || now.tv_sec - asked.tv_sec > 1) return;
    struct pollfd descriptor = {.fd = screen_way_back.input, .events = POLLIN};
    if (poll(&descriptor, 1, 100) > 0) tcflush(screen_way_back.input, TCIFLUSH);
}

static bool is_in_foreground(void) {
    return tcgetpgrp(screen_way_back.input) == getpgrp();
}

void cterminal_close(bool is_lost) {
    if (!screen) return;
    if (!is_lost && is_screen_up) {
        if (is_in_foreground()) {
            switch_reports_off();
            wait_for_answer();
            endwin();
            tcsetattr(screen_way_back.input, TCSADRAIN, &screen_way_back.modes);
        } else {
            /* The modes are the shell's by now. */
            write_all(screen_way_back.output, screen_way_back.reset, screen_way_back.reset_count);
        }
    }
    is_screen_up = 0;
    release_errors();
    if (!is_lost) {
        delwin(key_pad);
        delscreen(screen);
        fclose(input_stream);
    }
    screen = NULL;
    is_mouse_on = is_synchronised = awaits_answer = false;
}

void cterminal_suspend(void) {
    if (!is_screen_up) return;
    switch_reports_off();
    def_prog_mode();
    endwin();
    tcsetattr(screen_way_back.input, TCSADRAIN, &screen_way_back.modes);
    is_screen_up = 0;
    release_errors();
}

void cterminal_resume(void) {
    if (!is_screen_up) {
        tcgetattr(screen_way_back.input, &screen_way_back.modes);
        hold_errors();
        is_screen_up = 1;
    }
    reset_prog_mode();
    cterminal_take_size();
    clearok(curscr, TRUE);
    wnoutrefresh(stdscr);
    doupdate();
    switch_reports_on();
}

void cterminal_set_mouse(bool is_on) {
    if (is_on == is_mouse_on) return;
    is_mouse_on = is_on;
    if (is_screen_up) send(is_on ? mouse_on : mouse_off);
}

void cterminal_ask_for_synchronised_output(void) {
    clock_gettime(CLOCK_MONOTONIC, &asked);
    awaits_answer = true;
    send(synchronised_question);
}

void cterminal_set_synchronised_output(bool is_on) {
    awaits_answer = false;
    is_synchronised = is_on;
}

int cterminal_rows(void) {
    return getmaxy(stdscr);
}

int cterminal_columns(void) {
    return getmaxx(stdscr);
}

int cterminal_pairs(void) {
    return has_colors() ? COLOR_PAIRS : 0;
}

int cterminal_colours(void) {
    return has_colors() ? COLORS : 0;
}

bool cterminal_set_pair(int pair, int foreground, int background) {
    if (!has_colors() || pair < 1 || pair >= COLOR_PAIRS) return false;
    if (foreground >= COLORS || background >= COLORS) return false;
    return init_extended_pair(pair, foreground, background) == OK;
}

static attr_t attributes_of(uint16_t bits) {
    attr_t attributes = A_NORMAL;
    if (bits & CTERMINAL_BOLD) attributes |= A_BOLD;
    if (bits & CTERMINAL_DIM) attributes |= A_DIM;
    if (bits & CTERMINAL_REVERSE) attributes |= A_REVERSE;
    if (bits & CTERMINAL_UNDERLINE) attributes |= A_UNDERLINE;
    if (bits & CTERMINAL_ITALIC) attributes |= A_ITALIC;
    return attributes;
}

/* A character whose width the C library has another opinion of would shift the rest of its row. */
static const wchar_t unsure[] = {0x25A1, 0};

void cterminal_put(int row, int column, const cterminal_cell *cells, int count) {
    enum { CHUNK = 256 };
    cchar_t chunk[CHUNK];
    int filled = 0;
    int start = column;
    for (int index = 0; index < count; index++) {
        if (filled + 2 > CHUNK) {
            mvwadd_wchnstr(stdscr, row, start, chunk, filled);
            start = column;
            filled = 0;
        }
        const cterminal_cell *cell = &cells[index];
        wchar_t text[CTERMINAL_MOST_SCALARS + 1] = {0};
        for (int scalar = 0; scalar < CTERMINAL_MOST_SCALARS; scalar++) {
            text[scalar] = (wchar_t)cell->scalars[scalar];
        }
        int pair = cell->pair;
        attr_t attributes = attributes_of(cell->attributes);
        if (wcwidth(text[0]) == cell->width) {
            setcchar(&chunk[filled++], text, attributes, 0, &pair);
        } else {
            setcchar(&chunk[filled++], unsure, attributes, 0, &pair);
            if (cell->width == 2) setcchar(&chunk[filled++], L" ", attributes, 0, &pair);
        }
        column += cell->width;
    }
    if (filled > 0) mvwadd_wchnstr(stdscr, row, start, chunk, filled);
}

void cterminal_erase(void) {
    erase();
}

void cterminal_forget(void) {
    clearok(curscr, TRUE);
}

void cterminal_flush(int row, int column, bool is_cursor_visible) {
    wmove(stdscr, row, column);
    curs_set(is_cursor_visible ? 1 : 0);
    wnoutrefresh(stdscr);
    if (is_synchronised) send(synchronised_begin);
    doupdate();
    if (is_synchronised) send(synchronised_end);
}

bool cterminal_take_size(void) {
    struct winsize size;
    if (ioctl(screen_way_back.output, TIOCGWINSZ, &size) < 0) return false;
    /* Some terminals say nothing while they are hidden. */
    if (size.ws_row == 0 || size.ws_col == 0) return false;
    if (!is_term_resized(size.ws_row, size.ws_col)) return false;
    return resizeterm(size.ws_row, size.ws_col) == OK;
}

int cterminal_key(void) {
    int key = wgetch(key_pad);
    return key == ERR ? CTERMINAL_NO_KEY : key;
}

const char *cterminal_key_name(int key) {
    return keyname(key);
}
