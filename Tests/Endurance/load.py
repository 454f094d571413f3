"""Watches the dashboard while programs pour lines into its directory, for as long as one likes.

Usage: load.py --program FILE --directory DIR --as-at DAY [--seconds N] [--rate N] [--writers N]

DIR is written to. At the end the records that the dashboard counts are compared with those of a fresh
start and with the lines that were written: the exit status is 1 when one was lost. Times, memory and
processor are printed and not judged.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "Benchmarks"))

from counting import check, counted
from terminal import Terminal
from writers import Pouring


def children(program, directory, day):
    """Children with an allocation, whose visits count in the figures."""
    words = [program, "report", directory, "--as-at", day, "--format", "csv", "--list", "visits"]
    lines = subprocess.run(words, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    column = lines[0].split(",").index("child")
    return [line.split(",")[column].strip('"').lstrip("'") for line in lines[1:]]


class Watch:
    """Presses keys, reads what comes, and notes what the program takes."""

    def __init__(self, terminal, pouring):
        self.terminal, self.pouring = terminal, pouring
        self.times, self.rows = [], []
        self.told = 0

    def press(self):
        """Opens the help, whose text can be told from all else, and leaves it."""
        found = self.terminal.press(b"?", rb"Moving around")
        self.times.append(found[0] if found else float("inf"))
        self.read(0.2)
        os.write(self.terminal.descriptor, b"\x1b")
        self.read(0.4)

    def read(self, seconds):
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self.terminal.read(0.05)

    def run(self, seconds, every):
        begun = time.perf_counter()
        due = 0
        while True:
            passed = time.perf_counter() - begun
            if passed >= due:
                self.note(passed)
                due += every
            if passed >= seconds:
                return
            self.press()
            # What was written to the screen is not looked at again.
            self.terminal.output.clear()

    def note(self, passed):
        switches, processor, resident, _ = self.terminal.statistics()
        files = len(os.listdir(f"/proc/{self.terminal.process}/fd"))
        self.rows.append(
            (passed, self.pouring.written, resident / 1024, processor, switches, files))
        if len(self.rows) == 1:
            print(f"{'second':>7} {'lines':>10} {'MB':>7} {'processor':>10} {'wake-ups/s':>11} "
                  f"{'files':>6} {'key, median':>12} {'worst':>7}")
            return
        (then, _, _, before, woken, _) = self.rows[-2]
        span = passed - then
        recent = self.times[self.told:] or [float("nan")]
        self.told = len(self.times)
        print(f"{passed:7.0f} {self.pouring.written:10,} {resident / 1024:7.0f} "
              f"{(processor - before) / span * 100:9.0f}% {(switches - woken) / span:11.0f} "
              f"{files:6} {statistics.median(recent):9.1f} ms {max(recent):7.1f}", flush=True)


def report(watch, lost):
    times = sorted(watch.times)
    share = sum(time > 30 for time in times) / len(times)
    lines = watch.rows[-1][1]
    print(f"keys: {len(times)}, median {statistics.median(times):.1f} ms, "
          f"99th of 100 {times[int(len(times) * 0.99)]:.1f} ms, worst {times[-1]:.1f} ms; "
          f"{share:.1%} above the target of 30 ms")
    growth = (watch.rows[-1][2] - watch.rows[0][2]) * 1024 * 1024
    print(f"memory: {watch.rows[0][2]:.0f} to {watch.rows[-1][2]:.0f} MB, "
          f"{growth / max(1, lines):.0f} bytes for each line that was added")
    print(f"lines: {lines:,} written, {lost} lost")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--directory", required=True)
    parser.add_argument("--as-at", required=True)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--rate", type=float, default=5000)
    parser.add_argument("--writers", type=int, default=4)
    options = parser.parse_args()
    day, directory = options.as_at, options.directory
    before = check(options.program, directory, day)
    names = children(options.program, directory, day)
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal([options.program, directory], 120, 40, home)
        terminal.wait_for(rb"live ")
        terminal.settle(2.0)
        pouring = Pouring(directory, day, names, options.writers, options.rate)
        pouring.start()
        watch = Watch(terminal, pouring)
        watch.run(options.seconds, min(30, options.seconds / 4))
        pouring.stop()
        written = pouring.written
        terminal.settle(3.0, 30)
        shown = counted(terminal)
        terminal.close()
    found = check(options.program, directory, day)
    lost = "the dashboard gave no count" if shown is None else f"{before + written - shown:,}"
    report(watch, lost)
    print(f"records: {shown:,} in the dashboard, {found:,} for a fresh start, "
          f"{before + written:,} by the writers' count" if shown else "records: not shown")
    return 0 if shown == found == before + written else 1


sys.exit(main())
