"""Words of the forms that are needed around them: days, and names for what has no title, in the form's language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Literal

from careercruise_desktop import assets
from careercruise_desktop.domain.forms import LANGUAGES

Unnamed = Literal["feedback", "team"]


def day_in(language: str, day: date) -> str:
    """A day in words: `5. März 2026`."""
    words = _words(language)
    return str(words["date"].format(day=day.day, month=words["months"][day.month - 1], year=day.year))


def unnamed(language: str, what: Unnamed) -> str:
    """What something without a title is called."""
    return str(_words(language)["untitled"][what])


def mail_words(language: str) -> Mapping[str, str]:
    """The parts of the mails."""
    found: Mapping[str, str] = _read("mails")[language]
    return found


def _words(language: str) -> Mapping[str, Any]:
    # A language that there is none of is refused where the form is made.
    return _read(language if language in LANGUAGES else "en")


@lru_cache(maxsize=8)
def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads(assets.path(f"forms/{name}.toml").read_text("utf-8"))
