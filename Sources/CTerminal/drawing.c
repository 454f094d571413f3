#include "terminal.h"

#include <curses.h>
#include <wchar.h>

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
    if (is_synchronised) send_sequence(synchronised_begin);
    doupdate();
    if (is_synchronised) send_sequence(synchronised_end);
}
