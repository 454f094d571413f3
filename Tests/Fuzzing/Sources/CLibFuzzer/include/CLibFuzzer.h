/// The entry to libFuzzer for a program that has a `main` of its own.
#ifndef CASELOAD_LIB_FUZZER_H
#define CASELOAD_LIB_FUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *_Nonnull argc, char *_Nullable *_Nonnull *_Nonnull argv,
                        int (*_Nonnull callback)(const uint8_t *_Nullable data, size_t size));

#endif
