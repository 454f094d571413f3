"""Measures whole processes in turn, and compares them.

Called by `run`, which builds and makes what is measured.
"""

import argparse
import gc
import json
import mmap
import os
import statistics
import subprocess
import sys
import time
import typing

import variants

HEADLINES = {
    "cases": ("caseload", "cases"),
    "average": ("caseload", "average"),
    "unallocated": ("caseload", "unallocated", "children"),
    "agency_ratio": ("agency", "ratio"),
    "agency_ratio_year_ago": ("agency", "year_ago", "ratio"),
    "supervision_overdue": ("supervision", "overdue"),
    "visits_overdue": ("visits", "overdue"),
    "seen_ratio": ("visits", "seen", "seen_ratio"),
}


ATTEMPTS = 4


class Attempt(typing.NamedTuple):
    """One run, in seconds."""

    wall: float
    processor: float
    foreign: float
    """What other programs took of the processors meanwhile."""

    @property
    def is_disturbed(self):
        # The system counts in hundredths of a second.
        return self.foreign > 0.03 + 0.2 * self.wall


class Runs:
    """The times of one command, and the most memory that it took."""

    def __init__(self, name, command, allowed=(0,)):
        self.name, self.command, self.allowed = name, command, allowed
        self.memory = 0
        self.clear()

    def run(self):
        """Runs once; again, a few times, while other programs get in the way."""
        attempts = []
        for _ in range(ATTEMPTS):
            attempts.append(self.attempt())
            if not attempts[-1].is_disturbed:
                break
        best = min(attempts, key=lambda attempt: attempt.foreign / attempt.wall)
        self.times.append(best.wall)
        self.processor_times.append(best.processor)
        self.disturbed += best.is_disturbed

    def attempt(self):
        touch_memory()
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        ]
        busy, begun = busy_time(), time.perf_counter()
        process = os.posix_spawnp(
            self.command[0], self.command, os.environ, file_actions=actions)
        _, status, usage = os.wait4(process, 0)
        wall = time.perf_counter() - begun
        if os.waitstatus_to_exitcode(status) not in self.allowed:
            sys.exit(f"measure: {' '.join(self.command[:3])}... ended with status {status}")
        self.memory = max(self.memory, usage.ru_maxrss * 1024)
        processor = usage.ru_utime + usage.ru_stime
        return Attempt(wall, processor, max(0, busy_time() - busy - processor))

    def clear(self):
        self.times, self.processor_times, self.disturbed = [], [], 0

    @property
    def median(self):
        return statistics.median(self.times)


def busy_time():
    """The seconds that all processors have worked so far."""
    with open("/proc/stat", encoding="utf-8") as file:
        user, nice, system, _, _, irq, softirq, steal = map(int, file.readline().split()[1:9])
    return (user + nice + system + irq + softirq + steal) / os.sysconf("SC_CLK_TCK")


def touch_memory(size=512 << 20):
    """Takes memory and gives it back, so that no run pays for what a virtual machine has let go.

    In a process of its own: what is measured inherits the peak of the one that starts it.
    """
    process = os.fork()
    if process == 0:
        memory = mmap.mmap(-1, size)
        for place in range(0, size, mmap.PAGESIZE):
            memory[place] = 1
        os._exit(0)
    os.waitpid(process, 0)


def data_files(directory):
    """The files of JSON lines in a directory, in byte order."""
    found = []
    for folder, _, names in os.walk(directory):
        found += [
            os.path.join(folder, name) for name in names
            if name.lower().endswith((".jsonl", ".ndjson"))
        ]
    return sorted(found, key=os.fsencode)


def cache_from_disk(files):
    """Has the system forget what it keeps of the files, so that the next to read them reads the disk.

    What it keeps of a file that was just written lies in memory as it was written, in large pieces or
    small ones, and `cat` takes from 70 to 110 ms for the same bytes. Read from disk, all are alike.
    """
    for path in files:
        with open(path, "rb") as file:
            os.fsync(file.fileno())
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def interleaved(runs, rounds):
    """A B C, A B C, ...: what else the machine does then falls on all alike.

    A round before the first, which is not counted, has the system read the files.
    """
    gc.disable()
    for run in runs:
        run.run()
        run.clear()
    for number in range(rounds):
        progress(f"  round {number + 1} of {rounds}")
        for run in runs:
            run.run()
    progress("")


def progress(text):
    """What is being done, on a terminal."""
    if sys.stderr.isatty():
        print(f"\r{text:24}\r", end="", file=sys.stderr, flush=True)


def table(rows):
    """Rows of text in columns, the first to the left and all else to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [
            cell.ljust(width) if column in (0, len(row) - 1) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths))
        ]
        print("  " + "  ".join(cells).rstrip())


def milliseconds(run):
    """The median, the least and the most, and the time of all processors together."""
    low, high = min(run.times) * 1000, max(run.times) * 1000
    processor = statistics.median(run.processor_times)
    return [f"{run.median * 1000:.0f}", f"{low:.0f}-{high:.0f}", f"{processor * 1000:.0f}"]


def print_disturbance(runs):
    """How far the times can be trusted."""
    disturbed = sum(run.disturbed for run in runs)
    if disturbed:
        print(f"Other programs got in the way of {disturbed} of {sum(len(r.times) for r in runs)} "
              f"runs, {ATTEMPTS} attempts each: what takes two threads looks slower than it is.")


def report_of(options, directory):
    """The report on a directory."""
    return json.loads(subprocess.check_output(report_command(options, directory)))


def report_command(options, directory):
    return [options.program, "report", directory, "--as-at", options.as_at, "--format", "json"]


def check_headlines(options, python):
    """The figures by both ways, which must be equal."""
    report = report_of(options, options.data)
    by_sql = json.loads(subprocess.check_output(python))
    print("Headline figures, by caseload and by SQL in DuckDB")
    rows, is_equal = [["", "caseload", "SQL", ""]], True
    for name, path in HEADLINES.items():
        value = report
        for key in path:
            value = value[key]
        other = by_sql[name]
        same = value == other if None in (value, other) else abs(value - other) < 1e-9
        is_equal &= same
        rows.append([name.replace("_", " "), f"{value:.10g}", f"{other:.10g}",
                     "equal" if same else "DIFFERENT"])
    table(rows)
    print()
    if not is_equal:
        sys.exit("measure: the two do not compute the same; the times would mean nothing")


def figures(report):
    """A report without the names of people and teams, to which some forms add."""
    if isinstance(report, dict):
        return {key: figures(value) for key, value in report.items() if key != "name"}
    return [figures(value) for value in report] if isinstance(report, list) else report


def machine():
    model = next(
        (line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
         if line.startswith("model name")), "unknown processor")
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    cores = len(os.sched_getaffinity(0))
    print(f"{model}, {cores} of {os.cpu_count()} cores used; load averages {load} at the start")


def measure_whole(options, files, size):
    python = [options.python, os.path.join(os.path.dirname(__file__), "duckdb_headlines.py"),
              options.data, options.as_at, "2"]
    runs = [
        Runs("cat FILES > /dev/null", ["cat", *files]),
        Runs("caseload report --format json", report_command(options, options.data)),
        Runs("caseload check", [options.program, "check", options.data, "--as-at", options.as_at],
             allowed=(0, 1)),
    ]
    targets = ["", "at most 3 times cat (goal 2)", ""]
    if options.python:
        check_headlines(options, python)
        runs.append(Runs("DuckDB, the headlines by SQL", python))
        targets.append("")
    cache_from_disk(files)
    interleaved(runs, options.rounds)
    cat, program = runs[0], runs[1]
    print(f"Whole processes, {len(files)} files, {size / 1e6:.0f} MB, warm cache, "
          f"{options.rounds} rounds in turn")
    rows = [["", "ms", "min-max", "CPU ms", "x cat", "peak MB", "of data", "target"]]
    for run, target in zip(runs, targets):
        rows.append([run.name, *milliseconds(run), f"{run.median / cat.median:.2f}",
                     f"{run.memory / 1e6:.0f}", f"{run.memory / size:.2f}", target])
    table(rows)
    print()
    print(f"Memory of the report: {program.memory / size:.2f} of the bytes read. "
          "Target: at most 0.40")
    if options.python:
        print(f"DuckDB takes {runs[3].median / program.median:.1f} times as long as the report. "
              "Target: at least 5")
    print_disturbance(runs)
    print()


def measure_variants(options, expected):
    print("The same data in other forms")
    rows = [["", "MB", "cat ms", "report ms", "min-max", "CPU ms", "x cat", "target"]]
    all_runs = []
    for form in variants.FORMS:
        directory = os.path.join(options.variants, variants.folder(form))
        if figures(report_of(options, directory)) != expected:
            sys.exit(f"measure: the report on {form} is another one")
        files = data_files(directory)
        cache_from_disk(files)
        runs = [Runs("cat", ["cat", *files]), Runs("report", report_command(options, directory))]
        interleaved(runs, options.rounds)
        all_runs += runs
        size = sum(os.path.getsize(path) for path in files)
        target = "at most 3 times cat (goal 2)" if form.startswith("spaces") else "at most 6 times cat"
        rows.append([form, f"{size / 1e6:.0f}", f"{runs[0].median * 1000:.0f}",
                     *milliseconds(runs[1]), f"{runs[1].median / runs[0].median:.2f}", target])
    table(rows)
    print_disturbance(all_runs)
    print()


def measure_memory(options):
    output = subprocess.check_output(
        [options.program, "benchmark", options.data, "--as-at", options.as_at,
         "--rounds", str(max(options.rounds, 15))], text=True)
    print("Reports from a register in memory, one thread, each as at another day")
    rows = [["", "ms", "min-max", "target"]]
    for line in output.splitlines():
        name, median, low, high = line.split("\t")
        target = ("under 20 ms" if name.endswith("without trend")
                  else "under 150 ms" if name.endswith("with trend") else "")
        rows.append([name, f"{float(median):.1f}", f"{float(low):.1f}-{float(high):.1f}", target])
    table(rows)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--as-at", required=True)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--variants", default="", help="their directory; none without it")
    parser.add_argument("--python", default="", help="a Python with DuckDB; none without it")
    options = parser.parse_args()

    files = data_files(options.data)
    size = sum(os.path.getsize(path) for path in files)
    machine()
    print()
    measure_whole(options, files, size)
    if options.variants:
        measure_variants(options, figures(report_of(options, options.data)))
    measure_memory(options)


main()
