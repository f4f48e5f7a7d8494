"""What every section is built from, and how much of anything a document takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from careercruise_desktop.domain.claims import Frame, Tone
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.storage.queries.portfolio import Material

from .names import Names

V = TypeVar("V")

TITLE, LINE, PART, PARAGRAPH = 120, 200, 600, 1_200
# What is read of a Markdown text: more than any part shows, so that what is cut says so.
READ = 4 * PARAGRAPH
TONES = {Role.IT: Tone.IT, Role.PM: Tone.PM}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The records, the frame of their claims and the names that may be shown."""

    material: Material
    frame: Frame
    names: Names

    @property
    def period(self) -> Period:
        """The days that all figures are limited to."""
        return self.frame.period

    @property
    def today(self) -> date:
        """The day of export."""
        return self.frame.today

    def role(self, role: Role) -> str:
        """The role's own name, as short as the person has it."""
        return self.material.settings.name_of(role)

    def work(self, role: Role) -> str:
        """The role's work in a sentence: `IT work`, `project management`, or the person's own name for it."""
        settings = self.material.settings
        usual = Settings()
        if settings.name_of(role) != usual.name_of(role):
            return settings.name_of(role)
        return "IT work" if role is Role.IT else "project management"


def cut(text: str, limit: int) -> str:
    """The text, shortened at a word with a visible ellipsis where it is longer than `limit` characters."""
    text = text.strip()
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    space = head.rfind(" ", limit * 2 // 3)
    return f"{head[:space] if space > 0 else head}…".replace(" …", "…")


def first_of(items: Sequence[V], most: int) -> tuple[tuple[V, ...], str]:
    """At most so many of the items, and `and 12 more` for those left out ("" when none)."""
    kept = tuple(items[:most])
    rest = len(items) - len(kept)
    return kept, f"and {rest:,} more" if rest else ""


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
