#!/usr/bin/env python3
"""Runs a command and prints its wall time and its CPU time (user and system, children included) in seconds.

measure.py LOG COMMAND...: the command's output goes to LOG; ends with the command's exit code.
"""

import resource
import subprocess
import sys
import time


def main(log, command):
    start = time.monotonic()
    with open(log, "wb") as output:
        code = subprocess.run(command, stdout=output, stderr=subprocess.STDOUT, check=False).returncode
    wall = time.monotonic() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{wall:.2f} {used.ru_utime + used.ru_stime:.2f}")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
