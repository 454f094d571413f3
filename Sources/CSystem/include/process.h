#ifndef CASELOAD_PROCESS_H
#define CASELOAD_PROCESS_H

/// Keeps what the program has in memory from others: no core dumps, no reading by other programs of the
/// same person, no handler that prints memory when it crashes; and files that it makes are for their owner.
void process_keep_private(void);

#endif
