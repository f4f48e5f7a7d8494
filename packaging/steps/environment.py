"""From a fresh machine to a .venv that holds exactly what the lock names; a second time it only looks at a stamp.

The stamp is written last and removed first. A .venv without one, because somebody pulled the plug in the middle of an
installation, is made again from nothing.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import distribution, libraries, screen
from .places import LINUX, LOCK, ROOT, VENV, WINDOWS, Stop, say, venv_python

STAMP = VENV / "careercruise.stamp"
MAKE = ("-m", "venv")
PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input")
LISTING = "from importlib.metadata import distributions\nfor found in distributions(): print(found.metadata['Name'])"


def prepare() -> None:
    """Make everything ready that the other commands need.

    Raises:
        Stop: something is missing that only the person can put right.
    """
    prepare_system()
    with _alone():
        prepare_venv()


def prepare_system() -> None:
    """Find what the system lacks, and install it where this user may.

    Raises:
        Stop: something is missing that has to be installed by hand; the text has the command.
    """
    absent = libraries.missing() if LINUX else []
    no_venv = LINUX and not venv_python().exists() and importlib.util.find_spec("ensurepip") is None
    if not absent and not no_venv:
        return
    known = distribution.family()
    needed = [library for library in absent if _needed_now(library)]
    if known is None:
        if needed or no_venv:
            raise Stop(_unknown_system([library.soname for library in needed], no_venv=no_venv))
        return
    packages = sorted({known.package(library) for library in absent} | ({_venv_package(known)} if no_venv else set()))
    before = distribution.privilege(known)
    if before is not None:
        distribution.install(known, before, packages)
        _look_again(known, packages)
    elif needed or no_venv:
        raise Stop(f"Qt and Python need system packages that are missing here. Install them, then run this again:\n"
                   f"  {known.command(packages)}")  # fmt: skip


def prepare_venv() -> None:
    """Bring .venv to what the lock names.

    Raises:
        Stop: an installation failed.
    """
    wanted = stamp()
    if VENV.is_symlink():
        _borrow(wanted)
        return
    found = STAMP.read_text(encoding="utf-8") if STAMP.exists() and venv_python().exists() else ""
    if found != wanted:
        STAMP.unlink(missing_ok=True)
        if found.splitlines()[:1] != wanted.splitlines()[:1]:
            _make_venv()
        _install_lock()
    _point_at_checkout()
    if found != wanted:
        STAMP.write_text(wanted, encoding="utf-8")


def _borrow(wanted: str) -> None:
    """Use an environment that .venv is a link to as it is: it belongs to another checkout, and points there."""
    if not STAMP.exists() or STAMP.read_text(encoding="utf-8") != wanted:
        raise Stop(
            f".venv is a link to {VENV.resolve()}, which does not hold what requirements-dev.lock names here.\n"
            "It belongs to another checkout and is left as it is. Remove the link and run this again\n"
            "to make one here."
        )
    # What is started from elsewhere would find the other checkout.
    paths = [str(ROOT), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    os.environ["PYTHONPATH"] = os.pathsep.join(dict.fromkeys(path for path in paths if path))


def stamp() -> str:
    """What .venv should hold: the Python on its first line, the lock on its second."""
    python = (
        f"{platform.python_implementation()} {sys.version_info[0]}.{sys.version_info[1]} {sysconfig.get_platform()}"
    )
    return f"{python}\n{hashlib.sha256(LOCK.read_bytes()).hexdigest()}\n"


def locked_names() -> set[str]:
    """The packages that the lock names."""
    return {
        normal(found[1])
        for found in re.finditer(r"^([A-Za-z0-9._-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    }


def normal(name: str) -> str:
    """A package's name in its one spelling."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _needed_now(library: libraries.Library) -> bool:
    if library.needed == libraries.X11:
        return screen.x11() and not screen.wayland()
    return library.needed == libraries.ALWAYS or screen.wayland()


def _venv_package(known: distribution.Family) -> str:
    return f"python3.{sys.version_info[1]}-venv" if known.name == "debian" else "python3"


def _unknown_system(sonames: list[str], *, no_venv: bool) -> str:
    lines = ["This system is none that we know the packages of. Please install:"]
    lines += [f"  the library {soname}" for soname in sonames]
    lines += ["  Python's venv and ensurepip modules"] if no_venv else []
    return "\n".join(lines)


def _look_again(known: distribution.Family, packages: list[str]) -> None:
    # A new process, because this one has already looked and the loader may remember.
    again = subprocess.run([sys.executable, str(Path(libraries.__file__))], check=False, capture_output=True, text=True)
    if again.returncode or again.stdout.strip():
        raise Stop(
            f"Still missing after the installation: {' '.join(again.stdout.split())}. The packages were:\n"
            f"  {known.command(packages)}"
        )


def _make_venv() -> None:
    say(f"Making .venv with Python {platform.python_version()}.")
    if VENV.exists():
        shutil.rmtree(VENV)
    # Not the Python of a .venv that may just have been removed.
    base: str = getattr(sys, "_base_executable", sys.executable)
    if subprocess.run([base, *MAKE, str(VENV)], check=False, close_fds=WINDOWS).returncode:
        raise Stop("Python could not make a virtual environment; its message stands above.")


def _install_lock() -> None:
    say("Installing what requirements-dev.lock names; the first time this takes about a minute.")
    quiet = () if sys.stdout.isatty() else ("--quiet",)
    chosen = ("--require-hashes", "--only-binary", ":all:", "-r", str(LOCK))
    if _pip("install", *quiet, *chosen):
        raise Stop(_no_install())
    listed = subprocess.run([str(venv_python()), "-c", LISTING], check=True, capture_output=True, text=True)
    extra = {normal(name) for name in listed.stdout.split()} - locked_names() - {"pip", "setuptools"}
    if extra and _pip("uninstall", "--quiet", "--yes", *sorted(extra)):
        raise Stop("What the lock no longer names could not be removed; pip's message stands above.")


def _pip(*words: str) -> int:
    # PIP_* variables and pip's own configuration are followed; only an installation beside .venv would be wrong.
    environment = {**os.environ, "PIP_USER": "0"}
    environment.pop("PYTHONHOME", None)
    line = [str(venv_python()), *PIP, *words]
    return subprocess.run(line, check=False, env=environment, close_fds=WINDOWS).returncode


def _no_install() -> str:
    system, machine = platform.system(), platform.machine()
    libc = " ".join(platform.libc_ver()).strip()
    return (
        "The dependencies could not be installed; pip's message stands above.\n"
        f"  No matching distribution: this is {system} {machine} {libc}, Python {platform.python_version()}. "
        "Needed are 64-bit Linux with glibc 2.34 or newer, macOS 14 or newer, or Windows 10 or newer.\n"
        "  No connection or a certificate that is refused: set PIP_INDEX_URL or PIP_CERT as your network wants them.\n"
        "Then run this again; it starts where it has to."
    )


def _point_at_checkout() -> None:
    # One line in a .pth file instead of an editable install: no build backend, and right again after a move.
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV), "platbase": str(VENV)}))
    encoding = "utf-8" if sys.version_info >= (3, 13) else "locale"
    line, pointer = f"{ROOT}\n", packages / "careercruise_checkout.pth"
    if not pointer.exists() or pointer.read_text(encoding=encoding) != line:
        pointer.write_text(line, encoding=encoding)


@contextmanager
def _alone() -> Iterator[None]:
    """Two set-ups of one checkout at the same time: the second waits for the first.

    pip inherits the lock: if this process is killed, the next set-up waits until the orphan has ended.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    with LOCK.open("rb") as held:
        os.set_inheritable(held.fileno(), True)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up of this checkout is running; waiting for it.")
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
