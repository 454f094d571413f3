"""A program on a pseudo-terminal, driven and measured from outside."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time


class Terminal:
    """A program on a pseudo-terminal; everything it writes is read at once and kept."""

    def __init__(self, arguments, columns, rows, home):
        self.output = bytearray()
        environment = {
            "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
            "COLORTERM": "truecolor", "HOME": home, "XDG_CONFIG_HOME": home,
            "XDG_STATE_HOME": home,
        }
        self.started = time.perf_counter()
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execve(arguments[0], arguments, environment)
        # Until the child has set it, it is nothing; both set the same.
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, timeout):
        """Reads what comes within a time; whether anything did."""
        if not select.select([self.descriptor], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self.descriptor, 1 << 16)
        except OSError:
            return False
        # A terminal that is asked what it can do answers; this one can do nothing special.
        if b"\x1b[c" in data:
            os.write(self.descriptor, b"\x1b[?62;22c")
        self.output += data
        return bool(data)

    def wait_for(self, pattern, start=0, limit=60):
        """Seconds since the start of the program at which text came; `None` if it never did."""
        end = time.perf_counter() + limit
        while time.perf_counter() < end:
            if re.search(pattern, self.output[start:]):
                return time.perf_counter() - self.started
            self.read(0.5)
        return None

    def settle(self, quiet=0.3, limit=60):
        """Reads on until nothing has come for a time."""
        end = time.perf_counter() + limit
        while time.perf_counter() < end and self.read(quiet):
            pass

    def press(self, key, pattern=None, limit=10):
        """Milliseconds from a key to the first bytes that answer, and to the last of them.

        With a pattern the answer is that text, whatever else comes before it.
        """
        start = len(self.output)
        begun = time.perf_counter()
        os.write(self.descriptor, key)
        first = last = None
        while time.perf_counter() - begun < limit:
            came = self.read(0.004 if first else 0.5)
            now = time.perf_counter()
            if came and (pattern is None or re.search(pattern, self.output[start:])):
                first = first or (now - begun) * 1000
                last = (now - begun) * 1000
                if pattern is not None:
                    return first, last
            elif first:
                return first, last
        return None

    def statistics(self):
        """Voluntary switches, processor seconds, resident and peak kilobytes, of all threads."""
        switches = 0
        for thread in os.listdir(f"/proc/{self.process}/task"):
            with open(f"/proc/{self.process}/task/{thread}/status") as file:
                text = file.read()
            switches += int(re.search(r"^voluntary_ctxt_switches:\s*(\d+)", text, re.M)[1])
        with open(f"/proc/{self.process}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        seconds = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        with open(f"/proc/{self.process}/status") as file:
            text = file.read()
        resident = int(re.search(r"^VmRSS:\s*(\d+)", text, re.M)[1])
        peak = int(re.search(r"^VmHWM:\s*(\d+)", text, re.M)[1])
        return switches, seconds, resident, peak

    def close(self):
        try:
            os.kill(self.process, signal.SIGTERM)
            while self.read(0.2):
                pass
        except OSError:
            pass
        os.close(self.descriptor)
        os.waitpid(self.process, 0)
