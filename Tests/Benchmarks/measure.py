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


class Runs:
    """The times of one command, and the most memory that it took."""

    def __init__(self, name, command, allowed=(0,)):
        self.name, self.command, self.allowed = name, command, allowed
        self.times, self.memory = [], 0

    def run(self):
        touch_memory()
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        ]
        begun = time.perf_counter()
        process = os.posix_spawnp(
            self.command[0], self.command, os.environ, file_actions=actions)
        _, status, usage = os.wait4(process, 0)
        self.times.append(time.perf_counter() - begun)
        self.memory = max(self.memory, usage.ru_maxrss * 1024)
        if os.waitstatus_to_exitcode(status) not in self.allowed:
            sys.exit(f"measure: {' '.join(self.command[:3])}... ended with status {status}")

    @property
    def median(self):
        return statistics.median(self.times)


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


def interleaved(runs, rounds):
    """A B C, A B C, ...: what else the machine does then falls on all alike."""
    gc.disable()
    for run in runs:
        run.run()
        run.times.clear()
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
    print()


def milliseconds(run):
    low, high = min(run.times) * 1000, max(run.times) * 1000
    return [f"{run.median * 1000:.0f}", f"{low:.0f}-{high:.0f}"]


def check_headlines(options, python):
    """The figures by both ways, which must be equal."""
    report = json.loads(subprocess.check_output(
        [options.program, "report", options.data, "--as-at", options.as_at, "--format", "json"]))
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
    if not is_equal:
        sys.exit("measure: the two do not compute the same; the times would mean nothing")
    return report


def machine(options):
    model = next(
        (line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
         if line.startswith("model name")), "unknown processor")
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    cores = len(os.sched_getaffinity(0))
    print(f"{model}, {cores} of {os.cpu_count()} cores used; load averages {load} at the start")
    if os.getloadavg()[0] > 0.7:
        print("The machine was busy: look at the ratios, and not too closely.")


def measure_whole(options, files, size):
    python = [options.python, os.path.join(os.path.dirname(__file__), "duckdb_headlines.py"),
              options.data, options.as_at, "2"]
    report = [options.program, "report", options.data, "--as-at", options.as_at,
              "--format", "json"]
    runs = [
        Runs("cat FILES > /dev/null", ["cat", *files]),
        Runs("caseload report --format json", report),
        Runs("caseload check", [options.program, "check", options.data, "--as-at", options.as_at],
             allowed=(0, 1)),
    ]
    targets = ["", "at most 3 times cat (goal 2)", ""]
    if options.python:
        check_headlines(options, python)
        runs.append(Runs("DuckDB, the headlines by SQL", python))
        targets.append("")
    interleaved(runs, options.rounds)
    cat, program = runs[0], runs[1]
    print(f"Whole processes, {len(files)} files, {size / 1e6:.0f} MB, warm cache, "
          f"{options.rounds} rounds in turn")
    rows = [["", "ms", "min-max", "x cat", "peak MB", "of data", "target"]]
    for run, target in zip(runs, targets):
        rows.append([run.name, *milliseconds(run), f"{run.median / cat.median:.2f}",
                     f"{run.memory / 1e6:.0f}", f"{run.memory / size:.2f}", target])
    table(rows)
    print(f"Memory of the report: {program.memory / size:.2f} of the bytes read. "
          "Target: at most 0.40")
    if options.python:
        print(f"DuckDB takes {runs[3].median / program.median:.1f} times as long as the report. "
              "Target: at least 5")
    print()


def measure_variants(options, expected):
    print("The same data in other forms")
    rows = [["", "MB", "cat ms", "report ms", "min-max", "x cat", "target"]]
    for form in variants.FORMS:
        directory = os.path.join(options.variants, variants.folder(form))
        command = [options.program, "report", directory, "--as-at", options.as_at,
                   "--format", "json"]
        if subprocess.check_output(command).count(b"\n") != expected:
            sys.exit(f"measure: the report on {form} is another one")
        files = data_files(directory)
        runs = [Runs("cat", ["cat", *files]), Runs("report", command)]
        interleaved(runs, options.rounds)
        size = sum(os.path.getsize(path) for path in files)
        target = "as the common case" if form.startswith("spaces") else "at most 6 times cat"
        rows.append([form, f"{size / 1e6:.0f}", f"{runs[0].median * 1000:.0f}",
                     *milliseconds(runs[1]), f"{runs[1].median / runs[0].median:.2f}", target])
    table(rows)


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
    machine(options)
    print()
    measure_whole(options, files, size)
    if options.variants:
        report = subprocess.check_output(
            [options.program, "report", options.data, "--as-at", options.as_at,
             "--format", "json"])
        measure_variants(options, report.count(b"\n"))
    measure_memory(options)


main()
