"""The entry in the desktop's application menu, for programs that no distribution package has put there.

It follows the freedesktop.org specifications, so it applies to Linux and the BSDs. Windows and macOS have other ways.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

APP_ID = "org.careercruise.CareerCruise"
"""The name under which desktops know the program: its menu entry, its icon, its windows."""

_PLAIN = re.compile(r"[A-Za-z0-9_@+=:,./-]+")


def applies() -> bool:
    """Whether this system's menus are made of such entries."""
    return os.name == "posix" and sys.platform != "darwin"


def installed() -> bool:
    """Whether the entry is in the person's menu."""
    return applies() and _entry().is_file()


def install(template: Path, icon: Path, more: Sequence[str] = ()) -> bool:
    """Put the program into the person's menu, or bring its entry up to date.

    Args:
        template: the shipped entry; what it starts and its icon are replaced by this program's own.
        icon: the shipped icon.
        more: arguments that the entry starts the program with ("--data-dir", ...).

    Returns:
        False where such entries do not apply; nothing was done then.

    Raises:
        OSError: the folder cannot be written.
    """
    if not applies():
        return False
    program, *arguments = own_command()
    # Some desktops look for the program before they have read its %% as %.
    start = ["env", program] if "%" in program else [program]
    line = command_line([*start, *arguments, *more])
    values = {"Exec": line, "TryExec": _escaped(program), "Icon": _escaped(str(_icon()))}
    _write(_icon(), icon.read_bytes())
    _write(_entry(), _filled(template.read_text(encoding="utf-8"), values).encode())
    return True


def remove() -> None:
    """Take the program out of the person's menu.

    Raises:
        OSError: the folder cannot be written.
    """
    if applies():
        for path in (_entry(), _icon()):
            path.unlink(missing_ok=True)


def own_command() -> list[str]:
    """How this very program is started again, from any folder."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = Path(sys.executable).with_name("careercruise")
    if script.is_file():
        return [str(script)]
    return [sys.executable, "-m", "careercruise_desktop"]


def command_line(words: Sequence[str]) -> str:
    """Words as the value of an entry's Exec key."""
    return _escaped(" ".join(_quoted(word) for word in words))


def _quoted(word: str) -> str:
    # A single % would be read as a field code, quoted or not.
    word = word.replace("%", "%%")
    return word if _PLAIN.fullmatch(word) else '"' + re.sub(r'(["`$\\])', r"\\\1", word) + '"'


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def _filled(template: str, values: dict[str, str]) -> str:
    """The template with some keys of its main group replaced."""
    kept = [line for line in template.splitlines() if line.partition("=")[0] not in values]
    own = [f"{key}={value}" for key, value in values.items()]
    return "\n".join([kept[0], *own, *kept[1:]]) + "\n"


def _entry() -> Path:
    return _data_home() / "applications" / f"{APP_ID}.desktop"


def _icon() -> Path:
    return _data_home() / "icons" / "hicolor" / "scalable" / "apps" / f"{APP_ID}.svg"


def _data_home() -> Path:
    named = os.environ.get("XDG_DATA_HOME", "")
    # The specification says that a relative path there is to be ignored.
    return Path(named) if named.startswith("/") else Path.home() / ".local" / "share"


def _write(path: Path, content: bytes) -> None:
    """Write a file whole: a menu never reads half an entry."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)
