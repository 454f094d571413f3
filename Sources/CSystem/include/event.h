#ifndef CSYSTEM_EVENT_H
#define CSYSTEM_EVENT_H

// A descriptor that is readable once something was written to it; -1 if there is none to be had. Glibc's
// Swift module lacks it.
int event_descriptor(void);

#endif
