/// What the core needs of the machine and Swift has no way to.
#ifndef CASELOAD_SYSTEM_H
#define CASELOAD_SYSTEM_H

#include "byte_scan.h"
#include "clock_timer.h"
#include "event.h"
#include "file_system.h"
#include "memory.h"
#include "mounts.h"
#include "process.h"

#endif
