"""How many records there are, by the dashboard and by a fresh start."""

import json
import os
import re
import subprocess


def counted(terminal):
    """The records that the dashboard says there are."""
    start = len(terminal.output)
    os.write(terminal.descriptor, b"!\x0c")
    pattern = rb"files \xc2\xb7 ([0-9,]+) records"
    found = terminal.wait_for(pattern, start, 20)
    terminal.settle(0.5, 5)
    number = found and re.findall(pattern, terminal.output[start:])[-1]
    os.write(terminal.descriptor, b"\x1b")
    terminal.settle(0.5, 5)
    return int(number.replace(b",", b"")) if number else None


def check(program, directory, day):
    """The records that a fresh start finds."""
    words = [program, "check", directory, "--as-at", day, "--format", "json"]
    output = subprocess.run(words, stdout=subprocess.PIPE).stdout
    return json.loads(output)["summary"]["records"]
