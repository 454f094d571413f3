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

way_back screen_way_back;
volatile int is_screen_up;
bool is_synchronised;

static SCREEN *screen;
static FILE *input_stream;
/* Keys are read through a pad of their own: reading through the screen would also draw it. */
static WINDOW *key_pad;
static bool is_mouse_on;
static bool awaits_answer;
static struct timespec asked;

/* Pasted text is marked as such, and the terminal says when it gets or loses the focus. */
static const char reports_on[] = "\x1b[?2004h\x1b[?1004h";
static const char reports_off[] = "\x1b[?1004l\x1b[?2004l";
/* Buttons, the wheel, and moving with a button down; in the form that knows any column. */
static const char mouse_on[] = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
static const char mouse_off[] = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";
static const char synchronised_question[] = "\x1b[?2026$p";

void send_sequence(const char *sequence) {
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
    send_sequence(reports_on);
    if (is_mouse_on) send_sequence(mouse_on);
}

static void switch_reports_off(void) {
    if (is_synchronised) send_sequence(synchronised_end);
    if (is_mouse_on) send_sequence(mouse_off);
    send_sequence(reports_off);
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
    if (is_screen_up) send_sequence(is_on ? mouse_on : mouse_off);
}

void cterminal_ask_for_synchronised_output(void) {
    clock_gettime(CLOCK_MONOTONIC, &asked);
    awaits_answer = true;
    send_sequence(synchronised_question);
}

void cterminal_set_synchronised_output(bool is_on) {
    awaits_answer = false;
    is_synchronised = is_on;
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
