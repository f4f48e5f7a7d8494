"""The outside of an answer file: its size, its JSON, its version, or the sentence that says what it is instead."""

from __future__ import annotations

import json
import math

from .armour import BEGIN, unarmoured
from .errors import Unreadable
from .forms import SCHEMA, VERSION

MOST_BYTES = 256_000
MOST_PASTED = 1_000_000  # with what mail programs put around it
TEXT_LIMIT = 5_000
FORM_MARK = 'id="careercruise-form"'

NO_ANSWER = "This is not an answer file."
NO_TEXT = f"This text holds no answer: the lines from “{BEGIN}” on are not in it."
NO_FILE = "This is not an answer file, or it is damaged."
NOT_WHOLE = "The text of the answer is not complete or was changed; copy all of its lines, or ask for the file."
THE_FORM = "This is the form itself; ask for the file that it saves, or the text that it copies."


class _TwiceError(ValueError):
    """A name stands twice in one object: two readers could read two things in it."""


def opened(content: bytes | str) -> dict[str, object]:
    """The object that an answer file or a pasted text holds, of a version that can be read.

    Raises:
        Unreadable: it is something else, too large, or made by a newer program.
    """
    _bound(len(content), MOST_PASTED)
    text = (_decoded(content) if isinstance(content, bytes) else content).strip().removeprefix("\ufeff")
    if FORM_MARK in text:
        # Before the marks are looked for: its script holds them, to write them.
        raise Unreadable("", THE_FORM)
    inside = unarmoured(text)
    if inside is None:
        _bound(len(text.encode("utf-8", "replace")), MOST_BYTES)
        if text.startswith("<"):
            raise Unreadable("", "This is a web page, not an answer file.")
        if isinstance(content, str) and not text.startswith(("{", "[")):
            raise Unreadable("", NO_TEXT)
        return _object(text)
    _bound(len(inside), MOST_BYTES)
    return _object(_decoded(inside, NOT_WHOLE), NOT_WHOLE, NOT_WHOLE)


def _bound(size: int, most: int) -> None:
    if size > most:
        shown = f"{size / 1e6:,.1f} MB" if size >= 1_000_000 else f"{size / 1e3:,.0f} kB"
        raise Unreadable("", f"This has {shown}; an answer has at most {MOST_BYTES // 1000} kB.")


def _decoded(content: bytes, wrong: str = NO_ANSWER) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable("", wrong) from error


def _object(text: str, broken: str = NO_FILE, other: str = NO_ANSWER) -> dict[str, object]:
    """What the text holds; `broken` and `other` say that it cannot be read, and that it is something else."""
    try:
        data = json.loads(text, object_pairs_hook=_once, parse_constant=_finite, parse_float=_finite)
    except _TwiceError as error:
        raise Unreadable("", "This answer file is damaged: something stands twice in it.") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable("", broken) from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise Unreadable("", other)
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Unreadable("", "This answer file is damaged: its version cannot be read.")
    if version > VERSION:
        raise Unreadable("", "This answer was made by a newer program, so update CareerCruise and take it in then.")
    return data


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _TwiceError
    return found


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number
