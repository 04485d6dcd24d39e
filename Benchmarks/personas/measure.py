"""Runs a command with its output thrown away and prints its CPU seconds (user and system) and its peak memory."""
import os
import subprocess
import sys

process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
if status != 0:
    sys.exit(f"{sys.argv[1]} failed with status {status}")
print(f"{usage.ru_utime + usage.ru_stime:.3f} s  {usage.ru_maxrss // 1024} MiB")
