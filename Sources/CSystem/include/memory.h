#ifndef CASELOAD_MEMORY_H
#define CASELOAD_MEMORY_H

/// Keeps memory that is freed for what is asked for next, in place of giving it back to the system.
void memory_keep_what_is_freed(void);

/// Lets all threads take memory from one pool, so that none keeps for itself what it has freed.
void memory_share_one_pool(void);

#endif
