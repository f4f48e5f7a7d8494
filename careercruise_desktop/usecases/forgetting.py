"""Forgetting a person: a list of what goes, then it goes, from the history too, and from the backups on request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import SOMEONE, speaks_as
from careercruise_desktop.domain.journal import Attachment
from careercruise_desktop.domain.people import Person
from careercruise_desktop.storage import backup
from careercruise_desktop.storage import forgetting as ask
from careercruise_desktop.storage.forgetting import Wish
from careercruise_desktop.storage.queries import people
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.system.child import UNWATCHED, Watch
from careercruise_desktop.system.paths import Paths

from .safety import Safety
from .usecase import UseCase

_NOUNS = {
    "contact": ("talk is removed", "talks are removed"),
    "request_recipient": ("request no longer says that they were asked", "requests no longer say that they were asked"),
    "skill_assessment": ("level that they saw is removed", "levels that they saw are removed"),
    "delegation": ("delegation no longer says to whom", "delegations no longer say to whom"),
    "milestone": ("milestone has no owner any more", "milestones have no owner any more"),
    "journal_entry": ("journal entry is no longer linked to them", "journal entries are no longer linked to them"),
}


@dataclass(frozen=True, slots=True)
class WhatGoes:
    """What forgetting a person means.

    Attributes:
        name: the person.
        instead: what stands in place of the name ("Someone from the client").
        lines: what goes or changes, in sentences.
        attachments: names of files at journal entries that they are linked to: these stay, look at them yourself.
        backups: how many backups there are; they keep the person unless they are changed, too.
        steps: how many steps of the history go, for good.
    """

    name: str
    instead: str
    lines: tuple[str, ...]
    attachments: tuple[str, ...]
    backups: int
    steps: int


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was done.

    Attributes:
        before: the backup that was made before, by its file name; "" where backups were changed, too.
        changed: how many backups no longer hold the person.
        deleted: the names of backups that could not be changed and were deleted.
    """

    name: str
    before: str
    changed: int
    deleted: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What was done, in words."""
        said = [f"Forgot {words.shortened(self.name)}."]
        if self.changed:
            said.append(f"{words.plural(self.changed, 'backup was', 'backups were')} changed.")
        if self.deleted:
            said.append(f"Could not be changed and were deleted: {words.listed(list(self.deleted))}.")
        if self.before:
            said.append(f"The backup {self.before} still knows them.")
        return " ".join(said)


class Forgetting(UseCase):
    """Forgets people, for good: no undo brings them back. All of it is work for a worker."""

    def look(self, key: int, *, remove: bool = False, texts: bool = True) -> WhatGoes:
        """What would go.

        Args:
            key: the person.
            remove: whether the feedback they gave is removed, too; else it stays as that of someone.
            texts: whether the name is replaced in texts.

        Raises:
            Refused: the person is gone.
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            wish = _wish(reader, key, self.today, remove=remove, texts=texts)
            found = ask.found(reader, wish)
            entries = [each.id for each in people.journal_of(reader, key)]
            names = [one.name for entry in entries for one in reader.find(Attachment, journal_entry_id=entry)]
        lines = [f"{words.plural(count, *_NOUNS[table])}" for table, count in found.rows.items() if table in _NOUNS]
        feedback = found.rows.get("feedback", 0)
        if feedback:
            answers = words.plural(feedback, "answer", "answers")
            fate = "removed with all its words" if remove else f"kept as “{wish.instead}”, no longer quoted by name"
            lines.insert(0, f"{answers} of feedback: {fate}")
        if found.texts and texts:
            count = words.plural(sum(found.texts.values()), "text", "texts")
            lines.append(f"“{wish.names[0]}” becomes “{wish.instead}” in {count}")
        backups = backup.listed(Paths(self._store.path.parent).backups)
        return WhatGoes(wish.names[0], wish.instead, tuple(lines), tuple(names), len(backups), found.steps)

    def forget(
        self, key: int, *, remove: bool = False, texts: bool = True, backups: bool = False, watch: Watch = UNWATCHED
    ) -> Forgotten:
        """Forget a person everywhere in the data file; with `backups` in all of them, too.

        Undo reaches back to the newest step that held something of the person, and no further. Where backups are left
        alone, one is made before.

        Raises:
            Refused: the person is gone, or it was cancelled before anything had changed.
            Unreadable: the data file cannot be written; nothing has changed.
        """
        paths = Paths(self._store.path.parent)
        with self._store.read() as reader:
            wish = _wish(reader, key, self.today, remove=remove, texts=texts)
        watch.progress(0.0, "Looking")
        before = None if backups else Safety(paths, self._clock, self._store).back_up_before_removal()
        if watch.cancelled:
            raise Refused("Cancelled. Nothing was forgotten.")
        watch.progress(0.1, "Forgetting")
        with self._store.write_unrecorded(sealed=True) as desk:
            ask.forget(desk, wish)
        with self._store.replacing() as pool:
            ask.scrub(pool.writer())
        changed, deleted = 0, []
        known = backup.listed(paths.backups) if backups else []
        for number, each in enumerate(known, 1):
            # From here on it is gone on to the end: half of the backups would be a false promise.
            watch.progress(0.3 + 0.7 * number / len(known), "Changing backups")
            if ask.forget_in(each, wish):
                changed += 1
            else:
                backup.remove(each)
                deleted.append(each.path.name)
        watch.progress(1.0, "Done")
        return Forgotten(wish.names[0], before.path.name if before is not None else "", changed, tuple(deleted))


def _wish(reader: Reader, key: int, day: date, *, remove: bool, texts: bool) -> Wish:
    person = reader.get(Person, key)
    return Wish(key, ask.names_of(reader, key), remove, texts, SOMEONE[speaks_as(person.relation)], day)
