"""Everything a checkout can do, from the first run on: python3 packaging/dev.py COMMAND.

    run      start CareerCruise; without a screen: do the main job offscreen and say where the files are
    test     run the tests
    check    run every check of the code
    bench    measure it
    setup    only prepare: system libraries, .venv
    lock     pin the dependencies anew
    wheel    build the wheel and the source archive into dist/

Each command prepares what is missing and starts at once when nothing is. Words after the command are passed on:
`dev.py test -k quicklog`, `dev.py run log "1h review @it"`. On Windows: `py packaging/dev.py run`.

Only the standard library is used. This file also has to be understood by a Python that is too old, so that it can say
so and look for a newer one; what comes after that is in steps/.
"""

import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")
ASK_VERSION = "import sys, venv; print(sys.version_info >= (3, 11))"
TOO_OLD = """CareerCruise needs Python 3.11 or newer; this is {version}, and no newer one was found.
  Debian 12, Ubuntu 24.04, Fedora and Arch have it as python3.
  Ubuntu 22.04:  sudo apt-get install python3.11 python3.11-venv
  Fedora, RHEL:  sudo dnf install python3.12
  macOS, Windows: install the present Python of the Python project.
Then run this command again.
"""


def main() -> int:
    """Run one command; returns the exit code."""
    if sys.version_info < OLDEST:
        return with_newer_python()
    from steps import commands

    return commands.run(sys.argv[1:], __doc__ or "")


def with_newer_python() -> int:
    """Go on with a newer Python of this machine, or say how to get one."""
    for name in NEWER:
        path = shutil.which(name)
        if path and usable(path):
            sys.stdout.flush()
            return subprocess.call([path, os.path.abspath(__file__), *sys.argv[1:]])
    sys.stderr.write(TOO_OLD.format(version=".".join(map(str, sys.version_info[:3]))))
    return 1


def usable(path: str) -> bool:
    """Whether a Python runs and is new enough."""
    try:
        answer = subprocess.check_output([path, "-c", ASK_VERSION], stderr=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return False
    return answer.strip() == b"True"


if __name__ == "__main__":
    sys.exit(main())
