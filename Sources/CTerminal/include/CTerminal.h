#ifndef CTERMINAL_H
#define CTERMINAL_H

/* The one narrow door to ncurses, and what Glibc's Swift module lacks. */

/* A descriptor that is readable once something was written to it; -1 if there is none to be had. */
int cterminal_eventfd(void);

#endif
