"""A working day at the dashboard, compressed: eight hours' worth of writing, faults and keys.

Usage: shift.py --program FILE --directory DIR --as-at DAY [--hours N] [--seed N]

DIR is written to, and put back as it was after each hour, so that what the program holds then can be
compared: memory, open files, threads. Figures are printed and not judged, but for the records: the exit
status is 1 when the dashboard counts others than a fresh start.
"""

import argparse
import os
import random
import sys
import tempfile
import time

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "Benchmarks"))

from counting import check, counted
from terminal import Terminal

# What a person presses, but for leaving the program and for writing files.
KEYS = [
    b"j", b"k", b"h", b"l", b"1", b"2", b"3", b"4", b"5", b"6", b"\r", b"\x1b", b"z", b"p", b"w", b"r",
    b"u", b"!", b"m", b"a", b"[", b"]", b"{", b"}", b"L", b"s", b"S", b"?", b"\t", b"G", b"/late\r",
    b":worker\x1b", b"T\x1b", b"t\x1b", b"W\x1b", b"c\x1b", b" ",
]
# What ordinary writers do in an hour.
APPENDS, REPLACEMENTS, REWRITES, POLICIES, ABSENCES, PRESSES = 300, 40, 5, 3, 1, 250


class Office:
    """The programs that write to the directory."""

    def __init__(self, directory, day, seed):
        self.directory, self.day = directory, day
        self.random = random.Random(seed)
        self.files = sorted(
            os.path.join(folder, name)
            for folder, _, names in os.walk(directory) for name in names if name.endswith("jsonl"))
        self.written = 0
        self.kept = {name: open(name, "rb").read() for name in self.files}
        policy = os.path.join(directory, "policy.toml")
        self.policy = open(policy, "rb").read() if os.path.exists(policy) else b""

    def line(self):
        self.written += 1
        return (
            f'{{"id":"shift-{self.written}","child":"C{self.random.randint(10000, 10900)}",'
            f'"date":"{self.day}","seen":true}}\n').encode()

    def append(self):
        with open(os.path.join(self.directory, "visits-shift.jsonl"), "ab", buffering=0) as file:
            for _ in range(self.random.randint(1, 3)):
                line = self.line()
                half = self.random.randint(1, len(line))
                file.write(line[:half])
                file.write(line[half:])

    def replace(self):
        name = self.random.choice(self.files)
        with open(name + ".tmp", "wb") as file:
            file.write(self.kept[name])
        os.rename(name + ".tmp", name)

    def rewrite(self):
        name = self.random.choice(self.files)
        with open(name, "wb") as file:
            file.write(self.kept[name])

    def change_policy(self):
        path = os.path.join(self.directory, "policy.toml")
        days = self.random.randint(5, 30)
        with open(path + ".tmp", "wb") as file:
            file.write(self.policy + f"\n# looked at again every {days} days\n".encode())
        os.rename(path + ".tmp", path)

    def be_away(self):
        os.rename(self.directory, self.directory + ".away")
        time.sleep(1)
        os.rename(self.directory + ".away", self.directory)

    def restore(self):
        shift = os.path.join(self.directory, "visits-shift.jsonl")
        if os.path.exists(shift):
            os.remove(shift)
        for name in self.files:
            with open(name + ".tmp", "wb") as file:
                file.write(self.kept[name])
            os.rename(name + ".tmp", name)
        path = os.path.join(self.directory, "policy.toml")
        if self.policy:
            with open(path + ".tmp", "wb") as file:
                file.write(self.policy)
            os.rename(path + ".tmp", path)
        elif os.path.exists(path):
            os.remove(path)


def hour(terminal, office):
    """Does in random order what happens in an hour."""
    deeds = (
        [office.append] * APPENDS + [office.replace] * REPLACEMENTS + [office.rewrite] * REWRITES
        + [office.change_policy] * POLICIES + [office.be_away] * ABSENCES
        + [lambda: os.write(terminal.descriptor, office.random.choice(KEYS))] * PRESSES)
    office.random.shuffle(deeds)
    for deed in deeds:
        deed()
        end = time.perf_counter() + 0.05
        while time.perf_counter() < end:
            terminal.read(0.02)
        terminal.output.clear()


def return_home(terminal):
    """Leaves every list, filter and day that was opened."""
    for key in [b"\x1b"] * 8 + [b"L"] + [b"\x1b"] * 4:
        os.write(terminal.descriptor, key)
        terminal.settle(0.3, 3)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--directory", required=True)
    parser.add_argument("--as-at", required=True)
    parser.add_argument("--hours", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    office = Office(os.path.abspath(options.directory), options.as_at, options.seed)
    is_right = True
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal([options.program, office.directory], 120, 40, home)
        terminal.wait_for(rb"live ")
        print(f"{'hour':>4} {'MB':>8} {'open files':>11} {'threads':>8} {'processor':>10}  records")
        for number in range(options.hours + 1):
            if number > 0:
                hour(terminal, office)
                office.restore()
            time.sleep(1)
            return_home(terminal)
            terminal.settle(6.0, 20)
            shown = counted(terminal)
            expected = check(options.program, office.directory, options.as_at)
            is_right = is_right and shown == expected
            if shown != expected:
                os.write(terminal.descriptor, b"\x0c")
                terminal.settle(1.0, 5)
                print(bytes(terminal.output[-6000:]))
            _, processor, resident, _ = terminal.statistics()
            process = f"/proc/{terminal.process}"
            print(f"{number:4} {resident / 1024:8.1f} {len(os.listdir(process + '/fd')):11} "
                  f"{len(os.listdir(process + '/task')):8} {processor:9.1f}s  "
                  f"{shown} in the dashboard, {expected} for a fresh start", flush=True)
        terminal.close()
    return 0 if is_right else 1


sys.exit(main())
