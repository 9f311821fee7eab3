"""Measures one process and all that it starts."""

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass

# In what the kernel tells the size of a process.
RESIDENT_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Measured:
    """What a command took, the processes that it waited for included.

    wall, cpu: seconds; cpu is user and system together
    memory: the resident set of the largest of the processes at its peak, in MiB
    code: its exit code, negative when it was killed
    """

    wall: float
    cpu: float
    memory: float
    code: int


def measure(command, directory, log, timeout):
    """Runs a command in a directory, its output in a log, and kills it with its children after some seconds."""
    with open(log, "wb") as output:
        start = time.monotonic()
        process = subprocess.Popen(
            command,
            cwd=directory,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        alarm = threading.Timer(timeout, _kill, (process,))
        alarm.start()
        try:
            _, status, used = os.wait4(process.pid, 0)
        except BaseException:
            # Whoever interrupts the comparison ends the build with it, which runs in a session of its own.
            _kill(process)
            raise
        finally:
            alarm.cancel()
        wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Measured(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * RESIDENT_UNIT / 2**20, process.returncode)


def _kill(process):
    os.killpg(process.pid, signal.SIGKILL)
