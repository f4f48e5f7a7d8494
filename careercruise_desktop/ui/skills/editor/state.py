"""What the editor of a journal entry is given to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from careercruise_desktop.ui.editors.values import Around


class FileLine(NamedTuple):
    """An attached file: its icon, name and size; `trouble` says why it cannot be opened, `word` says it shortly."""

    id: int
    name: str
    size: str
    icon: str
    trouble: str = ""
    word: str = ""
    program: bool = False


class UseLine(NamedTuple):
    """What one portfolio does with the entry, in a sentence; `used` says that it is told there."""

    sentence: str
    used: bool


class PromptLine(NamedTuple):
    """A question of the day: its words, which of how many it is, and whether it comes from what was logged."""

    text: str
    at: int
    n: int
    logged: bool


@dataclass(frozen=True, slots=True)
class EntryState:
    """One entry in the editor.

    Attributes:
        id: its id.
        values: the value of each field by its name: kind, day, title, body, situation, task, action, result, role,
            project_id (an option or None), milestone_id, skills and people (options), minutes, tags (a typed text),
            in_portfolio, confidential.
        written: the time of day when it was begun ("12:05"), or "".
        uses: where it is used, for one that is offered to the portfolio.
        files: what is attached.
        around: what the fields need to know of the person.
        fresh: whether it has just been made and still waits for its title.
        restored: the names of texts that were typed and not saved before the program ended; they stand in `values`.
    """

    id: int
    values: Mapping[str, object]
    written: str
    uses: tuple[UseLine, ...]
    files: tuple[FileLine, ...]
    around: Around
    fresh: bool = False
    restored: frozenset[str] = frozenset()
