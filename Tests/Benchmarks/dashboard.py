"""Measures the dashboard on a terminal of its own, as a person at that terminal would feel it.

Usage: dashboard.py --program FILE --as-at DAY NAME=DIR...

Each DIR is a sample as at DAY, NAME is what the table calls it. Nothing is asserted: targets are printed
beside what was measured. Directories are copied before anything is written to them.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from terminal import Terminal


class Bench:
    def __init__(self, program, scratch):
        self.program, self.scratch = program, scratch
        self.home = os.path.join(scratch, "home")
        os.makedirs(self.home, exist_ok=True)

    def open(self, directory, columns=120, rows=40):
        shutil.rmtree(self.home)
        os.makedirs(self.home)
        return Terminal([self.program, directory], columns, rows, self.home)

    def row(self, name, values, target, unit="ms"):
        values = [value for value in values if value is not None]
        if not values:
            print(f"{name:<58} {'no answer':>23}   target {target}")
            return
        middle, worst = statistics.median(values), max(values)
        print(f"{name:<58} {middle:9.1f} {worst:9.1f} {unit:<4} target {target}")
        sys.stdout.flush()

    def paint(self, name, directory):
        """From the start of the program to the first picture, and to the first figures."""
        first, figures, loading = [], [], []
        for _ in range(5):
            terminal = self.open(directory)
            at = terminal.wait_for(rb"reading|live ")
            first.append(at and at * 1000)
            # While it reads, keys are answered all the same.
            if b"live " not in terminal.output:
                answer = terminal.press(b"?", rb"Moving around")
                if answer and b"live " not in terminal.output:
                    loading.append(answer[0])
                terminal.press(b"\x1b")
            at = terminal.wait_for(rb"live ")
            figures.append(at and at * 1000)
            terminal.close()
        self.row(f"{name}: first paint", first, "150 ms")
        self.row(f"{name}: figures on the screen", figures, "-")
        if loading:
            self.row(f"{name}: key to screen while it reads", loading, "30 ms")

    def keys(self, name, directory):
        """From a key to the screen, with nothing else going on, and how long a whole screen takes."""
        terminal = self.open(directory, 220, 60)
        terminal.wait_for(rb"live ")
        terminal.settle(1.0)
        moves = [terminal.press(key) for key in [b"j", b"k"] * 15]
        self.row(f"{name}: key to screen, idle, 220x60", [m and m[0] for m in moves], "30 ms")
        zooms = [terminal.press(key) for key in [b"z", b"2", b"3", b"4", b"z"] * 6]
        self.row(f"{name}: another whole screen, 220x60", [m and m[1] for m in zooms], "16 ms")
        terminal.close()

    def idle(self, name, directory, seconds, peak_of_report):
        """What it takes when nothing happens, and how much memory it holds."""
        terminal = self.open(directory)
        terminal.wait_for(rb"live ")
        terminal.settle(2.0)
        before = terminal.statistics()
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            terminal.read(max(0.01, end - time.perf_counter()))
        after = terminal.statistics()
        minutes = seconds / 60
        self.row(f"{name}: wake-ups a minute, idle", [(after[0] - before[0]) / minutes], "1", "")
        self.row(
            f"{name}: processor, idle", [(after[1] - before[1]) / seconds * 100], "0 %", "%")
        self.row(f"{name}: memory now", [after[2] / 1024], "-", "MB")
        self.row(
            f"{name}: most memory", [after[3] / 1024],
            f"{peak_of_report / 1024 + 20:.0f} MB (report {peak_of_report / 1024:.0f} + 20)", "MB")
        terminal.close()

    def appends(self, name, directory, day):
        """From a line that another program appends to the screen that shows it."""
        terminal = self.open(directory)
        terminal.wait_for(rb"live ")
        terminal.settle(2.0)
        children = [
            match.decode() for match in re.findall(rb"Child (C[0-9]+)", bytes(terminal.output))]
        file = os.path.join(directory, "visits-benchmark.jsonl")
        times = []
        for number, child in enumerate(children[:6] or ["C10001"]):
            # Until the mark of the row that changed before has gone, which changes the screen too.
            terminal.settle(5.6, 12)
            start = len(terminal.output)
            with open(file, "ab") as out:
                begun = time.perf_counter()
                out.write(
                    f'{{"id":"benchmark-{number}","child":"{child}","date":"{day}","seen":true}}\n'
                    .encode())
            while len(terminal.output) == start and time.perf_counter() - begun < 20:
                terminal.read(0.5)
            if len(terminal.output) > start:
                times.append((time.perf_counter() - begun) * 1000)
        self.row(f"{name}: line appended to screen", times, "100 ms")
        terminal.close()
        os.remove(file)

    def pouring(self, name, directory, day):
        """From a key to the screen while thousands of lines a second are appended."""
        terminal = self.open(directory)
        terminal.wait_for(rb"live ")
        terminal.settle(2.0)
        is_done = threading.Event()
        written = [0]
        file = os.path.join(directory, "visits-benchmark.jsonl")

        def write():
            with open(file, "ab", buffering=0) as out:
                while not is_done.wait(0.02):
                    out.write("".join(
                        f'{{"id":"pour-{written[0]}-{n}","child":"C1","date":"{day}","seen":true}}\n'
                        for n in range(100)).encode())
                    written[0] += 100

        writer = threading.Thread(target=write)
        begun = time.perf_counter()
        before = terminal.statistics()
        writer.start()
        times = []
        for _ in range(12):
            times.append((terminal.press(b"?", rb"Moving around") or (None,))[0])
            times.append((terminal.press(b"\x1b", rb"Caseload") or (None,))[0])
            end = time.perf_counter() + 0.3
            while time.perf_counter() < end:
                terminal.read(0.05)
        is_done.set()
        writer.join()
        seconds = time.perf_counter() - begun
        after = terminal.statistics()
        self.row(
            f"{name}: key to screen, {written[0] / seconds:.0f} lines a second", times[0::2],
            "30 ms")
        self.row(
            f"{name}: processor meanwhile", [(after[1] - before[1]) / seconds * 100], "-", "%")
        terminal.close()
        os.remove(file)


def peak_of_report(program, directory, day):
    """The most memory that a report of the same data takes, in kilobytes."""
    words = [program, "report", directory, "--as-at", day, "--format", "json"]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--as-at", required=True)
    parser.add_argument("--idle-seconds", type=float, default=60)
    parser.add_argument("directories", nargs="+")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(options.program, scratch)
        print(f"{'':<58} {'median':>9} {'worst':>9}")
        for named in options.directories:
            name, directory = named.split("=", 1)
            copy = os.path.join(scratch, name)
            shutil.copytree(directory, copy)
            bench.paint(name, copy)
            bench.keys(name, copy)
            bench.appends(name, copy, options.as_at)
            bench.pouring(name, copy, options.as_at)
            bench.idle(
                name, copy, options.idle_seconds,
                peak_of_report(options.program, copy, options.as_at))
        print(f"load: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


main()
