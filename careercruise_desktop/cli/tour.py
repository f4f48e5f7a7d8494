"""careercruise tour: a picture of every view."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused, Unreadable

from .tools import Tools

SMALLEST, LARGEST = (760, 520), (7_680, 4_320)


def arguments(parser: argparse.ArgumentParser) -> None:
    """The folder, the theme and the size."""
    parser.add_argument("folder", metavar="OUT_DIR", help="where the pictures go")
    parser.add_argument("--theme", choices=("light", "dark"), default="light", help="the theme of the pictures")
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH", help="the window's size")


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Draw every view of the real window offscreen."""
    folder = Path(arguments.folder).expanduser()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unreadable(str(folder), f"this folder cannot be made ({reason}).", "Choose another.") from error
    files = tools.draw().tour(folder, arguments.theme, arguments.size)
    if not files:
        raise Refused("There is no view to draw.")
    data = {"kind": "tour", "files": [str(file) for file in files]}
    tools.say.result(data, f"{words.plural(len(files), 'picture', 'pictures')} in {folder}")
    return 0


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,4})[xX×](\d{3,4})", text)
    size = (int(found.group(1)), int(found.group(2))) if found else (0, 0)
    if not all(least <= side <= most for least, side, most in zip(SMALLEST, size, LARGEST, strict=True)):
        raise argparse.ArgumentTypeError(f"“{text}” is not a size such as 1440x900 (at least 760x520)")
    return size
