"""The journal: begin an entry, change it, link it, take it out; each verb is one act of the history."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.journal import NEW_TITLE, Attachment, JournalEntry, JournalKind, tags_of
from careercruise_desktop.domain.prompts import Prompt
from careercruise_desktop.domain.text import TITLE_LIMIT, clean

from .consequences import with_consequences
from .quicklog import QuickLog
from .records import Kept, Records, remarks
from .usecase import UseCase

_KIND = "journal_entry"
_HIDDEN = "A confidential entry stays out of every portfolio."


class Journal(UseCase):
    """The verbs of journal entries.

    Each raises Refused where a value breaks a rule or the entry is gone, Unreadable where nothing is saved.
    """

    def begin(
        self,
        kind: JournalKind,
        *,
        day: date | None = None,
        line: str = "",
        **given: Any,  # noqa: ANN401 - each field has its own type
    ) -> Kept:
        """Begin an entry.

        Args:
            kind: what it tells.
            day: its day; today if it is not given.
            line: what was typed in one line, as the quick log reads it ("Why keys expire #payments 30 min"). Where that
                is not clear it is the title as it stands; what follows its first line, or is too long, is the body.
            given: values of its fields; they go before what the line says.

        Raises:
            Refused: the day is still to come, or a value breaks a rule.
        """
        now = self._clock.now()
        said = self._from_line(line) if line.strip() else {"title": NEW_TITLE}
        values = {"day": day or said.pop("day", None) or now.day, **said, **given}
        values["written"] = now if values["day"] == now.day else None
        blank = JournalEntry(kind=kind, day=now.day, title="")
        with self._store.write(f"Add to journal: {words.shortened(str(values['title']))}") as desk:
            entry = desk.add(with_consequences(desk, blank, checked(replace(blank, **values)), now.day))
        return Kept(entry, remarks(JournalEntry, {"body": line, **given}))

    def untouched(self, key: int) -> JournalKind | None:
        """The kind of an entry that was begun today and holds nothing yet; None for any other."""
        with self._store.read() as reader:
            entry = reader.look(JournalEntry, key)
            files = bool(entry) and bool(reader.find(Attachment, journal_entry_id=key))
        if entry is None or files or entry.day != self.today:
            return None
        blank = JournalEntry(id=key, day=entry.day, kind=entry.kind, title=NEW_TITLE, written=entry.written)
        return entry.kind if entry == blank else None

    def answer(self, prompt: Prompt, line: str = "") -> Kept:
        """Begin the entry that answers a prompt, about what it asks about; a line goes on as in `begin`."""
        about = (
            ("role", prompt.role), ("project_id", prompt.project_id), ("milestone_id", prompt.milestone_id),
            ("skills", prompt.skills or None), ("people", prompt.people or None),
        )  # fmt: skip
        given: dict[str, Any] = {name: value for name, value in about if value is not None}
        return self.begin(prompt.kind, line=line, **given)

    def change(self, key: int, **values: Any) -> Kept:  # noqa: ANN401
        """Change fields of an entry; quick changes of the same ones are one step of the history.

        Raises:
            Refused: a value breaks a rule (`field` says which), or the day is still to come.
        """
        kept = Records(self._store, self._clock).change(_KIND, key, **values)
        entry = kept.record
        assert isinstance(entry, JournalEntry)
        hidden = entry.confidential and entry.in_portfolio and values.keys() & {"confidential", "in_portfolio"}
        return replace(kept, remarks=(*kept.remarks, _HIDDEN)) if hidden else kept

    def tag(self, key: int, text: str) -> Kept:
        """Give an entry the tags of a typed text ("#payments, retry"), in place of those it had."""
        return self.change(key, tags=tags_of(text))

    def with_skills(self, key: int, skills: Iterable[int]) -> Kept:
        """Say which skills an entry tells of."""
        return self.change(key, skills=frozenset(skills))

    def with_people(self, key: int, people: Iterable[int]) -> Kept:
        """Say which people an entry tells of."""
        return self.change(key, people=frozenset(people))

    def in_project(self, key: int, project_id: int | None) -> Kept:
        """Say which project an entry is about; a milestone of another one is let go."""
        return self.change(key, project_id=project_id)

    def about_milestone(self, key: int, milestone_id: int | None) -> Kept:
        """Say which milestone an entry is about; its project comes with it."""
        return self.change(key, milestone_id=milestone_id)

    def took(self, key: int, minutes: int | None) -> Kept:
        """Say how long it took; None where nobody knows."""
        return self.change(key, minutes=minutes)

    def hide(self, key: int, *, confidential: bool) -> Kept:
        """Keep an entry out of every document, or let it in again."""
        return self.change(key, confidential=confidential)

    def show_in_portfolio(self, key: int, *, shown: bool) -> Kept:
        """Offer an entry to the portfolio as a story, or take it back."""
        return self.change(key, in_portfolio=shown)

    def remove(self, key: int) -> JournalEntry:
        """Delete an entry and the rows of its files, in one step; returns what it was."""
        found = Records(self._store, self._clock).remove(_KIND, key)
        assert isinstance(found, JournalEntry)
        return found

    def _from_line(self, line: str) -> dict[str, Any]:
        """What a typed line says of an entry."""
        first, _, rest = clean(line, lines=True).text.strip().partition("\n")
        body = rest.strip()
        if len(first) > TITLE_LIMIT:
            return {"title": words.shortened(first, TITLE_LIMIT), "body": f"{first}\n\n{body}".strip()}
        # Any kind will do to have it read as an entry of the journal.
        reading = QuickLog(self._store, self._clock).read(f"learned: {first}")
        if reading.complaints or not reading.title.strip():
            return {"title": first, "body": body}
        return {
            "title": reading.title, "body": body, "role": reading.role, "project_id": reading.project_id,
            "minutes": reading.minutes, "skills": reading.skill_ids, "day": reading.day,
        }  # fmt: skip
