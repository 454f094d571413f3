"""Programs that write to a data directory, as fast as they are told to; each is a process of its own."""

import multiprocessing
import os
import time


class Pouring:
    """Several writers that together append so many lines a second, each in its own manner."""

    def __init__(self, directory, day, children, writers, rate):
        self.counts = multiprocessing.Array("q", writers)
        self.is_over = multiprocessing.Event()
        self.processes = [
            multiprocessing.Process(
                target=_append,
                args=(directory, day, children, number, rate / writers, self.counts, self.is_over))
            for number in range(writers)]

    def start(self):
        for process in self.processes:
            process.start()

    def stop(self):
        self.is_over.set()
        for process in self.processes:
            process.join()

    @property
    def written(self):
        """How many lines were written so far."""
        return sum(self.counts)


def _line(number, sequence, day, child):
    # Every fortieth says an earlier visit anew, as people who correct themselves do.
    name = sequence - 20 if sequence % 40 == 39 else sequence
    return (
        f'{{"id":"endurance-{number}-{name}","child":"{child}","date":"{day}","seen":true,'
        f'"seen_alone":{"true" if sequence % 3 else "false"},"kind":"statutory",'
        f'"recorded":"{day}T09:00:00Z"}}\n')


def _append(directory, day, children, number, rate, counts, is_over):
    # The first writes to a file for itself, the others share one, as several programs may; the last
    # leaves every line half written for a moment.
    is_halving = number == len(counts) - 1 and number > 0
    name = "visits-endurance-own" if number == 0 else "visits-endurance-shared"
    if is_halving:
        name = "visits-endurance-halved"
    begun = time.monotonic()
    written = 0
    with open(os.path.join(directory, name + ".jsonl"), "ab", buffering=0) as file:
        while not is_over.wait(0.02):
            due = int((time.monotonic() - begun) * rate)
            lines = "".join(
                _line(number, sequence, day, children[(sequence * 7 + number) % len(children)])
                for sequence in range(written, due)).encode()
            if not lines:
                continue
            if is_halving:
                file.write(lines[:-20])
                time.sleep(0.001)
                file.write(lines[-20:])
            else:
                file.write(lines)
            written = due
            counts[number] = written
