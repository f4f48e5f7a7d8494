"""What is typed in an entry and not saved yet: kept as drafts, put back after a crash, gone with what saves it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.journal import STAR_FIELDS
from careercruise_desktop.usecases.drafts import Drafts, Typed

if TYPE_CHECKING:
    from careercruise_desktop.domain.journal import JournalEntry
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.editor.view import EntryEditor

DRAFTS = "journal entry"
OLDER = "What was typed here before this text was changed was not saved, and is still there."
_TEXTS = ("title", "body", *STAR_FIELDS)

T = TypeVar("T")


class EntryDrafts:
    """The drafts of entries; each knows over which text it was typed, and never takes the place of a newer one."""

    def __init__(self, context: Context, view: EntryEditor) -> None:
        self._context = context
        self._view = view
        self._entry: JournalEntry | None = None
        # What is on the disk, so that nothing is written where there is nothing to forget.
        self._kept: dict[int, Typed] = {}
        # Of the entry that is open: what was typed before its texts were changed.
        self._older: Typed = {}

    def left(self) -> list[int]:
        """The entries in which something was typed and not saved, the last one first."""
        with contextlib.suppress(PersonError):
            self._kept = self._context.use(Drafts).forms(DRAFTS)
        return list(reversed(self._kept))

    def follow(self, entry: JournalEntry | None) -> None:
        """Know which entry is open, as it is kept now."""
        if entry is None or self._entry is None or entry.id != self._entry.id:
            self._older = {}
        self._entry = entry

    def put_back(self) -> None:
        """Put back what was typed in this entry and not saved; what is older than its texts is only offered."""
        if self._entry is None:
            return
        key, drafts = self._entry.id, self._context.use(Drafts)
        with contextlib.suppress(PersonError):
            on_disk = drafts.forms(DRAFTS).get(key, {})
            if on_disk:
                self._kept[key] = on_disk
                found = drafts.left(DRAFTS, key, self._texts)
                self._older = found.older
                self._view.texts.unfold(found.typed.keys() | found.older.keys())
                self._view.type_again(found.typed)
                for name, text in found.older.items():
                    again = partial(self._view.type_again, {name: text})
                    self._view.fields.remark(name, OLDER, "Put it back", again)

    def keep(self, typed: Typed) -> None:
        """Keep what is typed and not saved yet; where that fails, it is tried again with the next keys."""
        if self._entry is None:
            return
        key, whole = self._entry.id, self._older | typed
        if self._kept.get(key, {}) == whole:
            return
        over = {name: text for name, text in self._texts.items() if name in typed}
        with contextlib.suppress(PersonError):
            self._context.use(Drafts).keep_form(DRAFTS, key, whole, over)
            self._kept[key] = whole

    def save(self, key: int, name: str, act: Callable[[], T]) -> T:
        """Do what saves a field of an entry, "" for all of it; its draft goes in the same transaction.

        Raises:
            Refused: as the act.
            Unreadable: as the act.
        """
        names = {name} if name else set(_TEXTS)
        with self._context.use(Drafts).saved_form(DRAFTS, key, names):
            done = act()
        self._kept[key] = _without(self._kept.get(key, {}), names)
        if self._entry is not None and self._entry.id == key:
            self._older = _without(self._older, names)
        return done

    @property
    def _texts(self) -> Typed:
        return {name: str(getattr(self._entry, name)) for name in _TEXTS}


def _without(typed: Typed, names: set[str]) -> Typed:
    return {name: text for name, text in typed.items() if name not in names}
