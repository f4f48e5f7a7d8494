"""Names of files that come from outside, made such that every system takes them."""

from __future__ import annotations

import re
import unicodedata

from .text import clean

NAME_BYTES = 200
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_SUFFIX = re.compile(r"\.\w{1,12}\Z", re.ASCII)
# Windows takes these for devices, with any ending.
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\Z)", re.IGNORECASE)
_UNNAMED = "file"


def file_name(text: str) -> str:
    """The last part of a path as a name of at most `NAME_BYTES` bytes; its ending is kept.

    It never is empty, leads to another folder, hides itself or names a device.
    Example: `../a: b?.PNG` gives `a_ b_.PNG`.
    """
    last = clean(text).text.replace("\\", "/").rpartition("/")[2]
    shown = "".join(char for char in last if unicodedata.category(char) != "Cf")
    name = " ".join(_FORBIDDEN.sub("_", shown).split()).strip(". ")
    ending = _SUFFIX.search(name)
    suffix = ending.group() if ending else ""
    room = NAME_BYTES - len(suffix) - 1
    stem = name[: len(name) - len(suffix)].encode()[:room].decode(errors="ignore").rstrip(". ") or _UNNAMED
    return f"_{stem}{suffix}" if _DEVICE.match(f"{stem}{suffix}") else f"{stem}{suffix}"
