"""Forgetting a person: a list of what goes, then it goes, from the history too, and from the backups on request."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.feedback import SOMEONE, speaks_as
from careercruise_desktop.domain.journal import Attachment
from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.storage import backup
from careercruise_desktop.storage import forgetting as ask
from careercruise_desktop.storage.forgetting import Found, Outcome, Wish
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
        texts: whether the name is replaced in texts.
        first: their first name where it stands alone in texts, else "".
        alone: in how many texts it does; it may mean somebody else.
    """

    name: str
    instead: str
    lines: tuple[str, ...]
    attachments: tuple[str, ...]
    backups: int
    steps: int
    texts: bool
    first: str = ""
    alone: int = 0


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was done.

    Attributes:
        changed: how many backups no longer hold the person.
        deleted: the names of backups that were broken and were deleted.
        knowing: how many backups still know them.
    """

    name: str
    changed: int
    deleted: tuple[str, ...]
    knowing: int

    @property
    def sentence(self) -> str:
        """What was done, in words."""
        said = [f"Forgot {words.shortened(self.name)}."]
        if self.changed:
            said.append(f"{words.plural(self.changed, 'backup was', 'backups were')} changed.")
        if self.deleted:
            said.append(f"Broken, and deleted for that: {words.listed(list(self.deleted))}.")
        if self.knowing:
            know = words.plural(self.knowing, "backup still knows", "backups still know")
            said.append(f"{know} them, until newer ones take their place.")
        return " ".join(said)


class Forgetting(UseCase):
    """Forgets people, for good: no undo brings them back. All of it is work for a worker."""

    def look(self, key: int, *, remove: bool = False, texts: bool | None = None, first: bool = False) -> WhatGoes:
        """What would go.

        Args:
            key: the person.
            remove: whether the feedback they gave is removed, too; else it stays as that of someone.
            texts: whether the name is replaced in texts; None for what is careful: not where it is a single word, which
                may be a plain one, too.
            first: whether their first name alone is replaced, too.

        Raises:
            Refused: the person is gone.
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            person = reader.get(Person, key)
            wish = self._wish(reader, person, remove=remove, texts=texts, first=first)
            found = ask.found(reader, wish)
            alone = ask.first_alone(reader, self._wish(reader, person, remove=remove, texts=texts, first=False))
            entries = [each.id for each in people.journal_of(reader, key)]
            names = [one.name for entry in entries for one in reader.find(Attachment, journal_entry_id=entry)]
        lines = [f"{words.plural(count, *_NOUNS[table])}" for table, count in found.rows.items() if table in _NOUNS]
        feedback = found.rows.get("feedback", 0)
        if feedback:
            answers = words.plural(feedback, "answer", "answers")
            kept = SOMEONE[speaks_as(person.relation)]
            fate = "removed with all its words" if remove else f"kept as “{kept}”, no longer quoted by name"
            lines.insert(0, f"{answers} of feedback: {fate}")
        lines += _in_texts(wish, found)
        backups = backup.listed(Paths(self._store.path.parent).backups)
        return WhatGoes(
            person.name, wish.instead, tuple(lines), tuple(names), len(backups), found.steps, wish.texts,
            ask.first_name(person.name) if alone else "", alone,
        )  # fmt: skip

    def forget(
        self,
        key: int,
        *,
        remove: bool = False,
        texts: bool | None = None,
        first: bool = False,
        backups: bool = False,
        watch: Watch = UNWATCHED,
    ) -> Forgotten:
        """Forget a person everywhere in the data file; with `backups` in all of them first.

        The arguments are those of `look`. Undo reaches back to the newest step that held something of the person, and
        no further. Where backups are left alone, one is made before. One that cannot be changed now is left as it is,
        and the person is not forgotten in the data file either, so that it can be tried again.

        Raises:
            Refused: the person is gone, or it was cancelled before anything had changed.
            Unreadable: a backup cannot be changed, or the data file cannot be written; it has not changed.
        """
        paths = Paths(self._store.path.parent)
        with self._store.read() as reader:
            person = reader.get(Person, key)
            wish = self._wish(reader, person, remove=remove, texts=texts, first=first)
        watch.progress(0.0, "Looking")
        if not backups:
            Safety(paths, self._clock, self._store).back_up_before_removal()
        if watch.cancelled:
            raise Refused("Cancelled. Nothing was forgotten.")
        changed, deleted = _in_backups(paths.backups, wish, watch) if backups else (0, ())
        watch.progress(0.8, "Forgetting")
        with self._store.write_unrecorded(sealed=True) as desk:
            ask.forget(desk, wish)
        # What went is overwritten already; this takes out what was deleted at other times, and may need much room.
        with suppress(Unreadable), self._store.replacing() as pool:
            ask.scrub(pool.writer())
        watch.progress(1.0, "Done")
        knowing = 0 if backups else len(backup.listed(paths.backups))
        return Forgotten(person.name, changed, deleted, knowing)

    def _wish(self, reader: Reader, person: Person, *, remove: bool, texts: bool | None, first: bool) -> Wish:
        names = ask.names_of(reader, person.id)
        if first and ask.first_name(person.name):
            names = (*names, ask.first_name(person.name))
        instead = "A sponsor" if person.relation is Relation.SPONSOR else SOMEONE[speaks_as(person.relation)]
        others = ask.others_of(reader, person.id)
        replaced = len(person.name.split()) > 1 if texts is None else texts
        former = ask.all_names_of(reader, person.id)
        return Wish(person.id, names, former, others, remove, replaced, instead, self.today)


def _in_texts(wish: Wish, found: Found) -> list[str]:
    """In how many texts which names stand, and what some of them say."""
    count = sum(found.texts.values())
    if not count or not wish.texts:
        return []
    names = words.listed([f"“{words.shortened(name)}”" for name in wish.names])
    verb = "becomes" if len(wish.names) == 1 else "become"
    such = words.listed([f"“{words.shortened(' '.join(each.split()))}”" for each in found.samples])
    return [f"{names} {verb} “{wish.instead}” in {words.plural(count, 'text', 'texts')}, such as {such}"]


def _in_backups(folder: Path, wish: Wish, watch: Watch) -> tuple[int, tuple[str, ...]]:
    """Forget somebody in every backup: how many were changed, and the names of those that were broken and deleted.

    Raises:
        Unreadable: some could not be changed; they are as they were.
    """
    changed, deleted, left = 0, [], []
    known = backup.listed(folder)
    for number, each in enumerate(known, 1):
        watch.progress(0.8 * number / len(known), "Changing backups")
        outcome = ask.forget_in(each, wish)
        if outcome is Outcome.CHANGED:
            changed += 1
        elif outcome is Outcome.BROKEN:
            backup.remove(each)
            deleted.append(each.path.name)
        else:
            left.append(each.path.name)
    if left:
        what = f"{words.plural(len(left), 'backup', 'backups')} could not be changed ({words.listed(left)})."
        raise Unreadable("", what, "The data file still knows them. Check the disk, then try again.")
    return changed, tuple(deleted)
