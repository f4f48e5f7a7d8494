"""The tests; what is set here holds for all the processes that they start."""

import os
import shutil
import sys

# Many short processes import the program: it is compiled once, whatever the shell says.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Thousands of small files, each forced to its disk: where there is room they lie in memory.
MEMORY = "/dev/shm"
ROOM = 2 * 1024**3
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", MEMORY)
