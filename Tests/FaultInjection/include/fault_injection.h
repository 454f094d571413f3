// Preloaded into the built program by tests, so that the system answers as it does on a bad day.
//
// Nothing is called by name: the functions of the C library that the sources here define stand before the
// library's own. Each reads what to do from a file that the test rewrites while the program runs:
//
// - CASELOAD_TEST_FILE_FAULTS: see file_faults.c
// - CASELOAD_TEST_CLOCK: see shifted_clock.c
#pragma once
