#ifndef CSYSTEM_MOUNTS_H
#define CSYSTEM_MOUNTS_H

// A descriptor that is readable when `descriptor` is, and when the table of mounts that `mounts` has open
// changes; -1 if there is none to be had. Glibc's Swift module lacks it.
int mount_event_descriptor(int descriptor, int mounts);

#endif
